import type { Clause } from '../../rule';

/** What a stack answers whose capacity was looked at before it was deployed. */
export const CAPACITY_STANDARDS: readonly Clause[] = [
  { standard: 'GDPR', clause: '32(1)(b)' },
  { standard: 'ISO 27001:2022', clause: 'A.8.6' },
];

/** A number of things made from their numbers, for examples. */
export function many<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Resources of an example by logical id: `A0`, `A1` and so on. */
export function manyResources(count: number, make: (index: number) => object): Readonly<Record<string, object>> {
  return Object.fromEntries(many(count, (index) => [`A${index}`, make(index)]));
}
