import { type Ipv4Range, rangeText } from '../../../iam/language/ipv4';

/** As many as fit into a pattern of EventBridge, which has at most 2,048 characters. */
const MOST = 64;

/**
 * Prefixes of the addresses of a range, as text: `anything-but` of EventBridge matches prefixes, not ranges.
 *
 * A range too wide for that is taken as the /16 around it.
 */
export function addressPrefixes(range: Ipv4Range): readonly string[] {
  const [a = '', b = '', c = ''] = rangeText(range).split('.');
  const count = 2 ** Math.max(0, 24 - range.prefix);
  if (count > MOST) return [`${a}.${b}.`];
  return Array.from({ length: count }, (_, index) => `${a}.${b}.${Number(c) + index}.`);
}
