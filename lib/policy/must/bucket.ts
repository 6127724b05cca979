import type { Assembly } from '../assembly';
import type { Resource } from '../resource';
import { describe } from '../select';
import { textOf } from '../text-of';
import { Reference, Text, Unknown, type Value } from '../value';
import { notAnArnInside } from './arn';

const TYPES: ReadonlySet<string> = new Set([
  'AWS::S3::Bucket',
  'AWS::S3Express::DirectoryBucket',
  'AWS::S3Outposts::Bucket',
]);

/** Says why a bucket, by reference, name, ARN or URL, cannot be shown to lie inside the border. */
export function notABucketInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const name = bucketName(value);
  const bucket = bucketOf(value, resource, assembly);
  if (!bucket) {
    if (replicaKeyProves(resource, assembly)) return undefined;
    const site = typeof name === 'string' ? assembly.border.buckets?.get(name) : undefined;
    if (site !== undefined && assembly.border.regions.has(site)) return undefined;
    return `found ${describe(value)}, expected a bucket of this assembly: the name of a bucket does not show where it is`;
  }
  if (!TYPES.has(bucket.type)) return `found ${bucket.logicalId}, a ${bucket.type}, expected a bucket`;
  const { region, account } = bucket.template;
  if (region === undefined || !assembly.border.regions.has(region))
    return `found ${bucket.logicalId} in ${region ?? 'no fixed Region'}, expected one of ${[...assembly.border.regions].join(', ')}`;
  return assembly.border.accounts && !assembly.border.accounts.has(account ?? '')
    ? `found ${bucket.logicalId} in account ${account ?? 'unknown'}, expected an account of the deployment`
    : undefined;
}

/** Says why a bucket that is written to does not lie inside; without a deployment, whose buckets would be known, a name is taken for one of the site's. */
export function notAnOutputInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const settled = value instanceof Reference || assembly.border.accounts !== undefined;
  return settled ? notABucketInside(value, resource, assembly) : undefined;
}

/** The resource of the assembly that a bucket's name, ARN or URL, as `resource` says it, is about. */
export function bucketOf(value: Value, resource: Resource, assembly: Assembly): Resource | undefined {
  const name = bucketName(value);
  if (name instanceof Reference) return assembly.resolve(name);
  return name === undefined ? undefined : named(assembly, name, resource);
}

const PREFIX = /^(?:arn:[^:]*:s3:[^:]*:[^:]*:|s3:\/\/)/;

/** The bucket that a name, an ARN or an `s3://` URL is about; an unsettled name keeps its form, so that equal forms compare. */
function bucketName(value: Value): Reference | string | undefined {
  if (value instanceof Reference) return value;
  if (value instanceof Text) {
    const [first, second, third] = value.parts;
    if (first instanceof Reference && (second === undefined || startsPath(second))) return first;
    if (typeof first === 'string' && first.replace(PREFIX, '') === '' && second instanceof Reference)
      return third === undefined || startsPath(third) ? second : undefined;
    return form(value).replace(PREFIX, '').split('/')[0];
  }
  return typeof value === 'string' || value instanceof Unknown
    ? form(value).replace(PREFIX, '').split('/')[0]
    : undefined;
}

/** A name with its unknown parts spelled out: the same parameter is the same name. */
function form(value: string | Text | Unknown): string {
  if (typeof value === 'string') return value;
  const parts = value instanceof Text ? value.parts : [value];
  return parts
    .map((part) => (typeof part === 'string' ? part : `\${${part instanceof Unknown ? part.reason : part.logicalId}}`))
    .join('');
}

function startsPath(part: unknown): boolean {
  return typeof part === 'string' && part.startsWith('/');
}

const byName = new WeakMap<Assembly, ReadonlyMap<string, readonly Resource[]>>();

/** The bucket of that name; a name with unknown parts means the same only within one template. */
function named(assembly: Assembly, name: string, resource: Resource): Resource | undefined {
  let buckets = byName.get(assembly);
  if (!buckets) {
    const all = new Map<string, Resource[]>();
    for (const type of TYPES)
      for (const bucket of assembly.ofType(type))
        for (const { value } of bucket.select('BucketName'))
          if (typeof value === 'string' || value instanceof Text || value instanceof Unknown)
            all.set(form(value), [...(all.get(form(value)) ?? []), bucket]);
    buckets = all;
    byName.set(assembly, buckets);
  }
  return buckets.get(name)?.find((bucket) => !name.includes('${') || bucket.template.index === resource.template.index);
}

const REPLICA_KEY = 'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID';

/** S3 accepts for copies only a key of the Region of the copies; whose account it is, only a deployment can tell. */
function replicaKeyProves(resource: Resource, assembly: Assembly): boolean {
  return (
    assembly.border.accounts === undefined &&
    resource.type === 'AWS::S3::Bucket' &&
    resource
      .select(REPLICA_KEY)
      .every(
        ({ value }) =>
          (value instanceof Reference || textOf(value).startsWith('arn:')) &&
          !notAnArnInside(value, resource, assembly),
      )
  );
}
