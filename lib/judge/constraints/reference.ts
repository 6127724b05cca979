import { groupBy } from '../../common/group-by';
import { expectedAccounts, isOfAws } from '../places/known-account';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { textOf } from '../template/text-of';
import { Reference, Text, Unknown, type Value } from '../template/value';
import { notAnAccountInside } from './account';

/** A Region, or a part that is not known; CloudFormation refuses an ARN with anything else. */
const COULD_BE_REGION = /^[a-z]{2,10}(?:-[a-z]+)+-\d+$|\$\{|^\*$/;

/**
 * Says why an ARN does not stay inside the boundary, or `undefined` where it does: by Region and account, a bucket's by whose it is.
 * A plain name, without colons, means something of the same account and Region.
 */
export function notAnArnInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference) return notAReferenceInside(value, assembly);
  if (value instanceof Unknown) return `found ${describe(value)}, expected an ARN inside the boundary`;
  const text = value instanceof Text ? written(value) : value;
  if (typeof text !== 'string') return `found ${describe(value)}, expected an ARN`;
  if (value instanceof Text && !text.startsWith('arn:')) return notATextInside(value, assembly);
  if (!text.includes(':')) return undefined;
  const [arn, , service, region, account] = text.split(':');
  if (arn !== 'arn') return `found ${describe(value)}, expected an ARN`;
  if (service === 's3') return notAnOutputInside(value, resource, assembly);
  const { scope } = assembly;
  if (region && COULD_BE_REGION.test(region) && !scope.regions.has(region))
    return `found ${describe(value)} in ${region.startsWith('${') ? 'a Region that is not known' : region}, expected one of ${[...scope.regions].join(', ')}`;
  return account ? notTheAccountInside(account, value, resource, assembly) : undefined;
}

/** Says why the account of an ARN, as `withOwnAccount` writes it, is none inside, as far as anybody said which are; one that is not known only a deployment can tell. */
export function notTheAccountInside(
  account: string,
  arn: Value,
  resource: Resource,
  assembly: Assembly,
): string | undefined {
  const { scope } = assembly;
  if (account === OWN_ACCOUNT) return undefined;
  if (account.includes('${')) return scope.accounts && `found ${describe(arn)}, expected ${expectedAccounts(scope)}`;
  if (!scope.accounts && !(scope.trusted && /^\d{12}$/.test(account) && !isOfAws(account, scope))) return undefined;
  return notAnAccountInside(account, resource, assembly);
}

/** As `notAnArnInside`, for what AWS accepts of the same Region only: what is not known can be in another account, which only a deployment can tell. */
export function notARegionalArnInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const unknown =
    value instanceof Unknown || (value instanceof Text && value.parts.some((part) => part instanceof Unknown));
  const problem = notAnArnInside(value, resource, assembly);
  return unknown && !assembly.scope.accounts ? undefined : problem;
}

/** What stands for the stack's own account in an ARN. */
const OWN_ACCOUNT = 'own';

/** The text without the stack's own Region, where the stack has none: the rule stack-environment says so. */
function written({ parts }: Text): string {
  return withOwnAccount(new Text(parts.filter((part) => !(part instanceof Unknown && part.name === 'AWS::Region'))));
}

/** The text with a word for the stack's own account, where the stack has none: the rule stack-environment says so. */
export function withOwnAccount({ parts }: Text): string {
  return new Text(
    parts.map((part) => (part instanceof Unknown && part.name === 'AWS::AccountId' ? OWN_ACCOUNT : part)),
  ).toString();
}

function notAReferenceInside(reference: Reference, assembly: Assembly): string | undefined {
  const target = assembly.resolve(reference);
  if (!target) return `found ${describe(reference)}, which is no resource`;
  const { region } = target.template;
  if (target.type.startsWith('Custom::') || target.type === 'AWS::CloudFormation::CustomResource')
    return `found ${describe(reference)}, what custom code returns, expected a resource of the site`;
  return region === undefined || assembly.scope.regions.has(region)
    ? undefined
    : `found ${target.logicalId} in ${region}, expected one of ${[...assembly.scope.regions].join(', ')}`;
}

/** `${LogGroup.Arn}:*` begins with what it names. */
function notATextInside({ parts }: Text, assembly: Assembly): string | undefined {
  const [first] = parts;
  if (first instanceof Unknown && first.name === 'missing') return undefined;
  return first instanceof Reference
    ? notAReferenceInside(first, assembly)
    : `found ${describe(new Text(parts))}, expected an ARN inside the boundary`;
}

const TYPES: ReadonlySet<string> = new Set([
  'AWS::S3::Bucket',
  'AWS::S3Express::DirectoryBucket',
  'AWS::S3Outposts::Bucket',
]);

/** Says why a bucket, by reference, name, ARN or URL, cannot be shown to lie inside the boundary. */
export function notABucketInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const name = bucketName(value);
  const bucket = bucketOf(value, resource, assembly);
  if (!bucket) {
    if (replicaKeyProves(resource, assembly)) return undefined;
    const site = typeof name === 'string' ? assembly.scope.buckets?.get(name) : undefined;
    if (site !== undefined && assembly.scope.regions.has(site)) return undefined;
    return `found ${describe(value)}, expected a bucket of this assembly: the name of a bucket does not show where it is`;
  }
  if (!TYPES.has(bucket.type)) return `found ${bucket.logicalId}, a ${bucket.type}, expected a bucket`;
  const { region, account } = bucket.template;
  if (region === undefined || !assembly.scope.regions.has(region))
    return `found ${bucket.logicalId} in ${region ?? 'no fixed Region'}, expected one of ${[...assembly.scope.regions].join(', ')}`;
  return assembly.scope.accounts && !assembly.scope.accounts.has(account ?? '')
    ? `found ${bucket.logicalId} in account ${account ?? 'unknown'}, expected an account of the deployment`
    : undefined;
}

/** Says why a bucket that is written to does not lie inside; without a deployment, whose buckets would be known, a name is taken for one of the site's. */
export function notAnOutputInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const settled = value instanceof Reference || assembly.scope.accounts !== undefined;
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
    const all = [...TYPES]
      .flatMap((type) => assembly.ofType(type))
      .flatMap((bucket) =>
        bucket
          .select('BucketName')
          .flatMap(({ value }) =>
            typeof value === 'string' || value instanceof Text || value instanceof Unknown
              ? [[form(value), bucket] as const]
              : [],
          ),
      );
    const pairs = groupBy(all, ([formed]) => formed);
    buckets = new Map([...pairs].map(([formed, same]) => [formed, same.map(([, bucket]) => bucket)]));
    byName.set(assembly, buckets);
  }
  return buckets.get(name)?.find((bucket) => !name.includes('${') || bucket.template.index === resource.template.index);
}

const REPLICA_KEY = 'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID';

/** S3 accepts for copies only a key of the Region of the copies; whose account it is, only a deployment can tell. */
function replicaKeyProves(resource: Resource, assembly: Assembly): boolean {
  return (
    assembly.scope.accounts === undefined &&
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
