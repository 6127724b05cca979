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
  const maybe = cellsWhere(truths, (truth) => truth !== false);
  let unknown: string | undefined;
  for (const truth of truths) if (typeof truth !== 'boolean') unknown ??= truth.unknown;
  if (unknown === undefined) return { yes: maybe, maybe };
  return { yes: cellsWhere(truths, (truth) => truth === true), maybe, unknown };
}

/** The cells of a list, by index, that meet a condition. */
export function cellsWhere<Value>(values: readonly Value[], condition: (value: Value) => boolean): Cells {
  let cells = 0n;
  // Bits are gathered in small numbers: a bigint is made anew by each change to it.
  for (let start = 0; start < values.length; start += AT_ONCE) {
    let bits = 0;
    values.slice(start, start + AT_ONCE).forEach((value, index) => {
      if (condition(value)) bits |= 1 << index;
    });
    if (bits !== 0) cells |= BigInt(bits) << BigInt(start);
  }
  return cells;
}

/** The cells at some places of a list. */
export function cellsAt(places: readonly number[]): Cells {
  const bits = new Map<number, number>();
  for (const place of places) {
    const start = place - (place % AT_ONCE);
    bits.set(start, (bits.get(start) ?? 0) | (1 << (place - start)));
  }
  let cells = 0n;
  for (const [start, some] of bits) cells |= BigInt(some) << BigInt(start);
  return cells;
}

/** Bits of a number that are shifted without a sign. */
const AT_ONCE = 30;
