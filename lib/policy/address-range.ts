import type { Assembly } from './assembly';
import { describe, type Leaf } from './select';
import { Reference, Text, Unknown } from './value';

/** Ranges that no packet of the internet carries: private, shared, loopback, link-local; and a CIDR of nobody. */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|127\.|169\.254\.|255\.255\.255\.255|f[cd]|fe[89ab]|::1\/)/i;

/** Says how a range of addresses reaches into the internet; the addresses of one office (/24, /48) may be named, and private ranges may be wide. */
export function reachesInternet({ value }: Leaf, assembly: Assembly): string | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Reference)
    return assembly.resolve(value) ? undefined : `found ${describe(value)}, expected a private range`;
  if (value instanceof Unknown) return `found ${describe(value)}, expected a private range`;
  const range = value instanceof Text ? value.toString() : String(value).trim();
  const [address = '', bits] = range.split('/');
  if (
    range === '0.0.0.0/0' ||
    address === '::' ||
    /^(0*:)+0*\/0$/.test(range) ||
    (bits !== undefined && Number(bits) === 0)
  )
    return `found ${describe(value)}, every address, expected a private range`;
  if (PRIVATE.test(`${address}/`) || !/^[\d.]+$|:/.test(address)) return undefined;
  return bits === undefined || Number(bits) >= (address.includes(':') ? 48 : 24)
    ? undefined
    : `found ${describe(value)}, more public addresses than one office has, expected a private range or single addresses`;
}
