import { addressText, readDefaultRange, readRange } from '../language/address';
import { readDate } from '../language/date';
import { readNumber } from '../language/operators';
import { glob, type Pattern } from '../language/pattern';
import { cellsOf } from './cells';
import type { Use } from './uses';

const MOST_CELLS_OF_A_SET = 8;

/** One list of values for each cell of a key that is present, or in words why its cells cannot be told. */
export function presentValues(
  key: string,
  use: Use | undefined,
  language: Pattern = glob('?*'),
): readonly (readonly string[])[] | string {
  const cells = use === undefined ? [['present']] : singleValues(key, use, language);
  if (typeof cells === 'string' || !use?.multivalued) return cells;
  if (cells.length > MOST_CELLS_OF_A_SET)
    return `${key} is multivalued, and its values fall into ${cells.length} cells`;
  // What set operators say depends only on which cells the values of the request are in.
  return Array.from({ length: 2 ** cells.length - 1 }, (_, mask) =>
    cells.filter((_cell, index) => ((mask + 1) >> index) & 1).flat(),
  );
}

function singleValues(key: string, use: Use, language: Pattern): readonly (readonly string[])[] | string {
  const textual = [...use.families].filter((family) => family === 'string' || family === 'arn');
  const other = [...use.families].filter((family) => family !== 'string' && family !== 'arn');
  if (other.length > 1 || (other.length === 1 && textual.length > 0 && other[0] !== 'bool')) {
    return `${key} is compared as ${[...use.families].join(' and as ')}`;
  }
  const values = other[0] === undefined ? cellsOf(use.atoms, language) : typed(other[0], use.values);
  return values?.map((value) => [value]) ?? `the patterns of ${key} have too many states`;
}

function typed(family: string, operands: readonly string[]): readonly string[] {
  if (family === 'bool') return ['true', 'false'];
  if (family === 'binary') return [...operands, otherBinary(operands)];
  if (family === 'ip') return addresses(operands);
  const isDate = family === 'date';
  const points = operands.map(isDate ? readDate : readNumber).filter((point) => point !== undefined);
  const unit = isDate ? 1000 : 1;
  const found = around(
    [...new Set(points)].sort((one, next) => one - next),
    unit,
  );
  return found.map((point) => (isDate ? new Date(point).toISOString() : String(point)));
}

/** Bytes that no operand writes: longer than each of them. */
function otherBinary(operands: readonly string[]): string {
  const longest = Math.max(0, ...operands.map((operand) => Buffer.from(operand, 'base64').length));
  return Buffer.alloc(longest + 1).toString('base64');
}

/** Each point, one value between neighbours, one below and one above: the cells of comparisons with points. */
function around(points: readonly number[], unit: number): readonly number[] {
  const [first] = points;
  if (first === undefined) return [0];
  return [
    first - unit,
    ...points.flatMap((point, index) => [point, ((points[index + 1] ?? point + 2 * unit) + point) / 2]),
  ];
}

/** The first address of each stretch between the ends of ranges, of both versions. */
function addresses(operands: readonly string[]): readonly string[] {
  const ranges = operands
    .flatMap((operand) => [readRange(operand), readDefaultRange(operand)])
    .filter((range) => range !== undefined);
  return ([32, 128] as const).flatMap((bits) => {
    const own = ranges.filter(({ first }) => first.bits === bits);
    const starts = new Set([0n, ...own.map(({ first }) => first.value), ...own.map(({ last }) => last.value + 1n)]);
    return [...starts].filter((value) => value < 1n << BigInt(bits)).map((value) => addressText({ bits, value }));
  });
}
