import type { Truth } from '../language/truth';
import type { Cells } from './solve';

/** What is true of each cell of a dimension. */
export interface Table {
  /** The cells for which it holds. */
  readonly yes: Cells;
  /** Those for which it holds, or is not known. */
  readonly maybe: Cells;
  /** The first reason why something is not known. */
  readonly unknown?: string;
}

/** What holds of every cell: a set that confines nothing. */
export const EVERY_CELL: Cells = -1n;

/** The table of one truth for each cell. */
export function tableOf(truths: readonly Truth[]): Table {
  let yes = 0n;
  let maybe = 0n;
  let unknown: string | undefined;
  truths.forEach((truth, index) => {
    if (truth === false) return;
    const bit = 1n << BigInt(index);
    maybe |= bit;
    if (truth === true) yes |= bit;
    else unknown ??= truth.unknown;
  });
  return unknown === undefined ? { yes, maybe } : { yes, maybe, unknown };
}

/** The cells of a list, by index, that meet a condition. */
export function cellsWhere<Value>(values: readonly Value[], condition: (value: Value) => boolean): Cells {
  return values.reduce((cells, value, index) => (condition(value) ? cells | (1n << BigInt(index)) : cells), 0n);
}
