/** A range of IPv4 addresses, as numbers. */
export interface Ipv4Range {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

const RANGE = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Ranges for use inside networks, RFC 1918. */
export const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Ranges from which nothing reaches AWS over the internet; documentation ranges are omitted, for examples use them. */
export const NOT_PUBLIC = [...PRIVATE, '0.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'];

/** The range that a text like `10.16.0.0/20` or `10.16.0.5/20` lies in; undefined for another text. */
export function parseRange(text: string): Ipv4Range | undefined {
  const parts = RANGE.exec(text)?.slice(1) ?? [];
  const numbers = parts.map(Number);
  const [a, b, c, d, prefix] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || prefix === undefined)
    return undefined;
  if ([a, b, c, d].some((octet) => octet > 255) || prefix > 32) return undefined;
  // A leading zero is octal to some readers and decimal to others.
  if (parts.some((part) => part.length > 1 && part.startsWith('0'))) return undefined;
  const size = 2 ** (32 - prefix);
  const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / size) * size;
  return { first, last: first + size - 1, prefix };
}

/** A range as text, host bits zero. */
export function rangeText({ first, prefix }: Ipv4Range): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${octets.join('.')}/${prefix}`;
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
      if (inside(range, PRIVATE) && !taken.some((other) => overlap(other, range))) return range;
    }
  return undefined;
}
