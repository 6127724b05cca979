import { type Address, readAddress, readDefaultRange, readRange } from '../language/address';
import { readDate } from '../language/date';
import { readBool, readNumber } from '../language/operators';
import { contains, isPossibleText, isSingle, type TextSet } from './text';

/** A set of values that are compared as numbers, dates, booleans or addresses. */
export type TypedSet =
  | {
      readonly kind: 'numeric' | 'date';
      readonly relation: '==' | '<' | '<=' | '>' | '>=';
      readonly point: number;
      readonly name: string;
    }
  | { readonly kind: 'bool'; readonly value: boolean; readonly name: string }
  | { readonly kind: 'ip'; readonly first: Address; readonly last: Address; readonly name: string };

/** A set of values of a condition key. */
export type ValueSet = TextSet | TypedSet;

/** What is asked of a value: to be in one of these sets, or in none of them. */
export interface Demand {
  readonly inside: boolean;
  readonly sets: readonly ValueSet[];
}

/** Where a comparison surely holds, and where it may; `isOpen` where it may hold anywhere. */
export interface Approximate {
  readonly sure: readonly ValueSet[];
  readonly possible: readonly ValueSet[];
  readonly isOpen: boolean;
}

const RELATIONS: readonly (readonly [string, '==' | '<' | '<=' | '>' | '>='])[] = [
  ['LessThanEquals', '<='],
  ['LessThan', '<'],
  ['GreaterThanEquals', '>='],
  ['GreaterThan', '>'],
];

/** The values that a typed operator compares equal to what a policy writes. */
export function typedSets(family: 'numeric' | 'date' | 'bool' | 'ip', operator: string, written: string): Approximate {
  const exactly = (set: TypedSet): Approximate => ({ sure: [set], possible: [set], isOpen: false });
  if (family === 'bool') {
    const value = readBool(written);
    return value === undefined ? OPEN : exactly({ kind: 'bool', value, name: `bool ${value}` });
  }
  if (family === 'ip') {
    const range = readRange(written);
    if (range === undefined) return OPEN;
    const own = { kind: 'ip', ...range, name: `ip ${written}` } as const;
    const wider = readDefaultRange(written);
    if (wider === undefined) return exactly(own);
    return { sure: [own], possible: [{ kind: 'ip', ...wider, name: `ip ${written}/32` }], isOpen: false };
  }
  const point = family === 'date' ? readDate(written) : readNumber(written);
  if (point === undefined) return OPEN;
  const relation = RELATIONS.find(([name]) => operator.includes(name))?.[1] ?? '==';
  return exactly({ kind: family, relation, point, name: `${family} ${relation} ${point}` });
}

/** What may hold anywhere. */
export const OPEN: Approximate = { sure: [], possible: [], isOpen: true };

/** Whether a value meets a demand; a value that cannot be read is in no set. */
export function meets(value: string, { inside, sets }: Demand): boolean {
  return sets.some((set) => isIn(value, set)) === inside;
}

/** Whether a value can be compared with the sets of a demand. */
export function isReadable(value: string, { sets }: Demand): boolean {
  return sets.every(({ kind }) => {
    if (kind === 'text') return true;
    if (kind === 'bool') return readBool(value) !== undefined;
    if (kind === 'ip') return addressOf(value) !== undefined;
    return (kind === 'date' ? readDate(value) : readNumber(value)) !== undefined;
  });
}

/** Whether some value meets every demand; demands that cannot be compared with each other count as possible. */
export function isPossible(demands: readonly Demand[]): boolean {
  const text = demands.flatMap(({ inside, sets }) => {
    const own = sets.filter((set) => set.kind === 'text');
    return own.length === sets.length ? [{ inside, sets: own }] : [];
  });
  if (text.length === demands.length) return isPossibleText(text);
  const exact = text.find(({ inside, sets }) => inside && sets.every(isSingle));
  if (exact !== undefined)
    return exact.sets.some((set) => {
      const value = set.pattern.join('');
      return demands.every((demand) => !isReadable(value, demand) || meets(value, demand));
    });
  const sets = demands.flatMap((demand) => demand.sets);
  const [family, ...others] = new Set(sets.map(({ kind }) => kind).filter((kind) => kind !== 'text'));
  if (others.length > 0) return true;
  if (family !== 'bool' && text.some((demand) => !isAnything(demand))) return true;
  return valuesApart(sets).some((value) => demands.every((demand) => isAnything(demand) || meets(value, demand)));
}

/** Whether every value meets a demand. */
function isAnything({ inside, sets }: Demand): boolean {
  if (!inside) return sets.length === 0;
  return sets.some((set) => set.kind === 'text' && (set.name === '0?*' || set.name === '0*'));
}

/** One value of each kind that sets of one family tell apart. */
function valuesApart(sets: readonly ValueSet[]): readonly string[] {
  const points = [...new Set(sets.flatMap((set) => ('point' in set ? [set.point] : [])))].sort((a, b) => a - b);
  if (points.length > 0) {
    const isDate = sets.some(({ kind }) => kind === 'date');
    const between = points.flatMap((point, index) => [point, ((points[index + 1] ?? point + 2000) + point) / 2]);
    const all = [(points[0] ?? 0) - 1000, ...between];
    return all.map((point) => (isDate ? new Date(point).toISOString() : String(point)));
  }
  const ranges = sets.flatMap((set) => (set.kind === 'ip' ? [set] : []));
  if (ranges.length === 0) return ['true', 'false'];
  return ([32, 128] as const).flatMap((bits) => {
    const own = ranges.filter(({ first }) => first.bits === bits);
    const starts = new Set([0n, ...own.map(({ first }) => first.value), ...own.map(({ last }) => last.value + 1n)]);
    return [...starts].filter((value) => value < 1n << BigInt(bits)).map((value) => `${bits}#${value}`);
  });
}

function isIn(value: string, set: ValueSet): boolean {
  if (set.kind === 'text') return contains(set, value);
  if (set.kind === 'bool') return readBool(value) === set.value;
  if (set.kind === 'ip') {
    const address = addressOf(value);
    if (address === undefined || address.bits !== set.first.bits) return false;
    return set.first.value <= address.value && address.value <= set.last.value;
  }
  const point = set.kind === 'date' ? readDate(value) : readNumber(value);
  if (point === undefined) return false;
  if (set.relation === '==') return point === set.point;
  if (set.relation === '<') return point < set.point;
  if (set.relation === '<=') return point <= set.point;
  return set.relation === '>' ? point > set.point : point >= set.point;
}

/** An address as it is written, or as `valuesApart` does. */
function addressOf(value: string): Address | undefined {
  const [bits, number] = value.split('#');
  if (number === undefined) return readAddress(value);
  return { bits: bits === '32' ? 32 : 128, value: BigInt(number) };
}
