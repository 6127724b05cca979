import { isPrivateHost } from '../../iam/language/address';
import type { Assembly } from '../template/assembly';
import { describe } from '../template/select';
import { Reference, Text, type Value } from '../template/value';

const AWS_HOST =
  /(?:^|\.)([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})\.(?:[a-z0-9-]+\.)*(?:amazonaws\.(?:com|eu)|api\.aws|on\.aws)$/;

const LONGEST_HOST = 253;

/** Says why hosts, URLs or addresses are not inside: private addresses, resources of the assembly, or AWS hosts of an allowed Region. */
export function notAnEndpointInside(value: Value, assembly: Assembly): string | undefined {
  if (value instanceof Reference && assembly.resolve(value)) return undefined;
  if (value instanceof Text && namesResource(value, assembly)) return undefined;
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text === 'string' && text !== '' && text.split(',').every((url) => isInside(url.trim(), assembly)))
    return undefined;
  return `found ${describe(value)}, expected a private address or an AWS host of ${[...assembly.scope.regions].join(', ')}`;
}

function isInside(url: string, assembly: Assembly): boolean {
  const authority = url.replace(/^[a-z0-9+.:-]*:\/\//i, '').split(/[/?#\\]/)[0] ?? '';
  const named = (authority.split('@').pop() ?? '').toLowerCase();
  const host = named.replace(/:\d+$/, '');
  if (host.length > LONGEST_HOST) return false;
  if (isPrivateHost(named) || isPrivateHost(host) || host === 'localhost' || /^[a-z0-9.-]+\.internal$/.test(host))
    return true;
  const region = AWS_HOST.exec(host)?.[1];
  return region !== undefined && assembly.scope.regions.has(region);
}

/** `https://${LoadBalancer.DNSName}/path`: the host is what a resource of the assembly says. */
function namesResource({ parts }: Text, assembly: Assembly): boolean {
  const [first, second, third] = parts;
  const [host, after] = typeof first === 'string' ? [second, third] : [first, second];
  const scheme = typeof first === 'string' ? first : '';
  return (
    /^(?:[a-z0-9+.:-]*:\/\/)?$/i.test(scheme) &&
    host instanceof Reference &&
    assembly.resolve(host) !== undefined &&
    (after === undefined || (typeof after === 'string' && /^[:/?#]/.test(after) && !after.includes('@')))
  );
}
