import { addressText, RFC_1918, readRange, UNROUTED } from './address';

/** A range of IPv4 addresses, as numbers. */
export interface Ipv4Range {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

/** Ranges from which nothing reaches AWS over the internet; documentation ranges are omitted, for examples use them. */
export const NOT_PUBLIC: readonly string[] = [...UNROUTED, '0.0.0.0/8', '224.0.0.0/3'];

/** The range that a text like `10.16.0.0/20` or `10.16.0.5/20` lies in; undefined for another text. */
export function parseRange(text: string): Ipv4Range | undefined {
  const range = readRange(text);
  const prefix = /\/(0|[1-9]\d?)$/.exec(text)?.[1];
  if (range?.first.bits !== 32 || prefix === undefined) return undefined;
  return { first: Number(range.first.value), last: Number(range.last.value), prefix: Number(prefix) };
}

/** A range as text, host bits zero. */
export function rangeText({ first, prefix }: Ipv4Range): string {
  return `${addressText({ bits: 32, value: BigInt(first) })}/${prefix}`;
}

/** Whether two ranges have an address in common. */
export function overlap(a: Ipv4Range, b: Ipv4Range): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether a range lies wholly inside one of others. */
export function inside(range: Ipv4Range, others: readonly string[]): boolean {
  return others.some((text) => {
    const other = parseRange(text);
    return other !== undefined && other.first <= range.first && range.last <= other.last;
  });
}

/** The first private range of a size, after `from` where there is one, that has no address in common with others. */
export function freeRange(from: Ipv4Range, taken: readonly Ipv4Range[]): Ipv4Range | undefined {
  const size = 2 ** (32 - from.prefix);
  const starts = [from.first, 10 * 2 ** 24];
  for (const start of starts)
    for (let first = start; first < start + 4096 * size; first += size) {
      const range = { first, last: first + size - 1, prefix: from.prefix };
      if (inside(range, RFC_1918) && !taken.some((other) => overlap(other, range))) return range;
    }
  return undefined;
}
