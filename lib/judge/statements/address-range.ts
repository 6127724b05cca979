import { isPrivateRange, readRange } from '../../iam/language/address';
import type { Assembly } from '../template/assembly';
import { describe, type Leaf } from '../template/select';
import { textOf } from '../template/text-of';
import { Reference, Unknown } from '../template/value';

/** How CDK writes that no egress is allowed: a CIDR that nobody has. */
const NOBODY = '255.255.255.255/32';

/** Says how a range of addresses reaches into the internet; the addresses of one office (/24, /48) may be named, and private ranges may be wide. */
export function reachesInternet({ value }: Leaf, assembly: Assembly): string | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Reference)
    return assembly.resolve(value) ? undefined : `found ${describe(value)}, expected a private range`;
  if (value instanceof Unknown) return `found ${describe(value)}, expected a private range`;
  const range = textOf(value).trim();
  const read = readRange(range);
  if (read === undefined)
    // What is no range, or one whose address is not known, but which is of every length.
    return /\/0+$/.test(range) ? `found ${describe(value)}, every address, expected a private range` : undefined;
  const size = read.last.value - read.first.value + 1n;
  const { bits } = read.first;
  if (size === 1n << BigInt(bits) || range === '::')
    return `found ${describe(value)}, every address, expected a private range`;
  if (range === NOBODY || isPrivateRange(range) || size <= 1n << (bits === 32 ? 8n : 80n)) return undefined;
  return `found ${describe(value)}, more public addresses than one office has, expected a private range or single addresses`;
}
