import { holds, type Test } from '../language/condition';
import type { Lookup } from '../language/template';
import { EVERY_CELL, type Table, tableOf } from './table';

/** Values of keys, by key in lower case; a key that is omitted is absent. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** Keys of requests that vary together, and every combination of their values that policies tell apart. */
export class Dimension {
  private readonly tables = new Map<Test, Table>();

  /** `unknowns` says why the cells of a key cannot be told. */
  constructor(
    readonly cells: readonly Values[],
    private readonly unknowns: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Whether a test of a key of this dimension holds, cell by cell; its variables are those of `others`. */
  table(test: Test, others: Lookup): Table {
    const unknown = this.unknowns.get(test.key);
    if (unknown !== undefined) return { yes: 0n, maybe: EVERY_CELL, unknown };
    const waits = test.variables.length > 0;
    const before = waits ? undefined : this.tables.get(test);
    if (before !== undefined) return before;
    const found = tableOf(
      this.cells.map((values) =>
        holds(test, (key) => (key === test.key ? (values.get(key) ?? 'absent') : others(key))),
      ),
    );
    if (!waits) this.tables.set(test, found);
    return found;
  }
}
