import type { Assembly } from '../assembly';
import type { Resource } from '../resource';
import { describe } from '../select';
import { Reference, Text, Unknown, type Value } from '../value';
import { notABucketInside } from './place';

/** Says why an ARN does not stay inside the border, or `undefined` where it does: by Region and account, a bucket's by whose it is. */
export function notAnArnInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference)
    return assembly.resolve(value) ? undefined : `found ${describe(value)}, which is no resource`;
  if (value instanceof Unknown) return `found ${describe(value)}, expected an ARN inside the boundary`;
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text !== 'string') return `found ${describe(value)}, expected an ARN`;
  const [arn, , service, region, account] = text.split(':');
  if (arn !== 'arn') return `found ${describe(value)}, expected an ARN`;
  if (service === 's3') return notABucketInside(value, resource, assembly);
  const { border } = assembly;
  if (region !== '' && region !== undefined && !border.regions.has(region))
    return `found ${describe(value)} in ${region}, expected one of ${[...border.regions].join(', ')}`;
  if (account && /^\d{12}$/.test(account) && border.accounts && !border.accounts.has(account))
    return `found account ${account}, expected one of ${[...border.accounts].join(', ')}`;
  return undefined;
}
