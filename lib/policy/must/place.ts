import type { Assembly } from '../assembly';
import { admitsZone } from '../border';
import type { Resource } from '../resource';
import { describe } from '../select';
import { Reference, Text, type Value } from '../value';

/** Says why a value is not a Region inside the boundary. */
export function notARegionInside(value: Value, assembly: Assembly): string | undefined {
  const allowed = assembly.border.regions;
  return typeof value === 'string' && allowed.has(value)
    ? undefined
    : `found ${describe(value)}, expected one of ${[...allowed].join(', ')}`;
}

/** Says why a value is not a zone inside the boundary. */
export function notAZoneInside(value: Value, assembly: Assembly): string | undefined {
  return typeof value === 'string' && admitsZone(assembly.border, value)
    ? undefined
    : `found ${describe(value)}, expected a zone inside ${assembly.border.boundary.join(', ')}`;
}

/** Says why a bucket name or ARN cannot be shown to be a bucket of the assembly. */
export function notABucketInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference)
    return assembly.resolve(value)?.type === 'AWS::S3::Bucket'
      ? undefined
      : `found ${describe(value)}, expected a bucket of the assembly`;
  if (value instanceof Text) {
    const known = value.parts.find((part) => part instanceof Reference);
    return known
      ? notABucketInside(known, resource, assembly)
      : `found ${describe(value)}, expected a bucket of the assembly`;
  }
  const name = typeof value === 'string' ? value.replace(/^arn:aws[a-z-]*:s3:::/, '').split('/')[0] : undefined;
  const named = assembly
    .ofType('AWS::S3::Bucket')
    .some((bucket) => bucket.select('BucketName').some((leaf) => leaf.value === name));
  return name !== undefined && named
    ? undefined
    : `found ${describe(value)}, which is no bucket of this assembly: a bucket's name does not show where it is`;
}

/** Says why an account is not one of the deployment, or the stack's own. */
export function notAnAccountInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const { accounts } = assembly.border;
  if (typeof value === 'string' && (value === resource.template.account || accounts?.has(value))) return undefined;
  return `found ${describe(value)}, expected an account of the deployment`;
}

const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|127\.)/;
const AWS_HOST = /(?:^|[./@])(?:[a-z0-9-]+\.)*?([a-z]{2,4}(?:-[a-z]+)+-\d)\.(?:[a-z0-9-]+\.)*amazonaws\.(?:com|eu)/;

/** Says why a host, URL or address is not inside: a private address, a resource of the assembly, or an AWS host of an allowed Region. */
export function notAnEndpointInside(value: Value, assembly: Assembly): string | undefined {
  if (value instanceof Reference && assembly.resolve(value)) return undefined;
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text === 'string') {
    const host = text.replace(/^[a-z0-9+.-]+:\/\//, '');
    if (PRIVATE.test(host)) return undefined;
    const region = AWS_HOST.exec(text)?.[1];
    if (region && assembly.border.regions.has(region)) return undefined;
  }
  return `found ${describe(value)}, expected a private address or an AWS host of ${[...assembly.border.regions].join(', ')}`;
}
