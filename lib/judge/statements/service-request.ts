import { authorizeStatements } from '../../iam/authorize/authorize';
import { isRecord, listOf } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { readOnce } from '../../iam/authorize/policy-reader';
import type { ContextValue } from '../../iam/authorize/request';
import { Concrete } from '../concrete/concrete';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';

/** One request that an AWS service makes in its own name, on a resource of the assembly. */
export interface ServiceRequest {
  readonly service: string;
  /** Another name of it, which a policy may have as well. */
  readonly alias?: string;
  readonly action: string;
  /** Whose policy decides: a bucket, topic, queue or key. */
  readonly on: Resource;
  /** What of it, after its ARN. @default itself */
  readonly inside?: string;
  /** The resource for which the service makes the request, and the property that causes it. */
  readonly source: Resource;
  readonly property: string;
  /** Condition keys beside aws:SourceArn and aws:SourceAccount. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** Whether only an explicit deny counts, since another principal than the service may make the request. @default an allow is needed */
  readonly deniedOnly?: boolean;
}

/** Why the policies of a template refuse a service. */
export interface Refusal {
  readonly action: string;
  /** Such as `statement DenyHttp of its policy denies this`. */
  readonly reason: string;
}

/** Stacks that are pinned to no account or Region are read as if they were in these. */
export const ASSUMED = { account: '111122223333', region: 'eu-west-1' };
const ACCOUNT = /(?<![\dA-Za-z-])\d{12}(?![\dA-Za-z-])/;
const REGION = /\b[a-z]{2}(?:-[a-z]+)+-\d\b/;
/** Condition keys whose values in requests of services are documented nowhere. */
const UNDOCUMENTED = /aws:(?:SourceIp|VpcSourceIp|UserAgent|Referer)|s3:x-amz-server-side-encryption/i;

const concretes = new WeakMap<Assembly, Concrete>();

/** The resources of an assembly under the names that they would have, wherever their stacks are deployed. */
export function concreteOf(assembly: Assembly): Concrete {
  const known = concretes.get(assembly) ?? new Concrete(assembly, () => undefined, ASSUMED);
  concretes.set(assembly, known);
  return known;
}

/** Where the policies of a resource that another one states stand, by its type. */
const STATED: Readonly<Record<string, readonly [type: string, naming: string]>> = {
  'AWS::S3::Bucket': ['AWS::S3::BucketPolicy', 'Bucket'],
  'AWS::SNS::Topic': ['AWS::SNS::TopicPolicy', 'Topics'],
  'AWS::SQS::Queue': ['AWS::SQS::QueuePolicy', 'Queues'],
};

const statedIn = new WeakMap<Assembly, ReadonlyMap<Resource, readonly Resource[]>>();

/** The policies that other resources state of buckets, topics and queues, all sorted at once. */
function statedBy(assembly: Assembly): ReadonlyMap<Resource, readonly Resource[]> {
  const known = statedIn.get(assembly);
  if (known) return known;
  const all = new Map<Resource, readonly Resource[]>();
  for (const [of, [type, naming]] of Object.entries(STATED))
    for (const policy of assembly.ofType(type))
      for (const on of namedBy(policy, naming, of, assembly)) all.set(on, [...(all.get(on) ?? []), policy]);
  statedIn.set(assembly, all);
  return all;
}

/** The policy of a bucket, topic, queue or key. */
interface PolicyOn {
  readonly documents: readonly PolicyDocument[];
  /** Those, and what another principal may be allowed. */
  readonly withAll: readonly PolicyDocument[];
  /** All of it as JSON. */
  readonly text: string;
}

const ALL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

const policies = new WeakMap<Assembly, Map<Resource, PolicyOn | undefined>>();
/** The requests that the services of a site make are of fewer resources; more policies of many sites are not kept. */
const MOST_POLICIES = 64;

/** The policy of a resource, made once for the many requests that services make of it. */
function policyOn(resource: Resource, assembly: Assembly): PolicyOn | undefined {
  const known = policies.get(assembly) ?? new Map<Resource, PolicyOn | undefined>();
  policies.set(assembly, known);
  if (known.has(resource)) return known.get(resource);
  const documents = documentsOn(resource, assembly);
  const policy = documents && { documents, withAll: [...documents, ALL], text: JSON.stringify(documents) };
  if (known.size >= MOST_POLICIES) known.clear();
  known.set(resource, policy);
  return policy;
}

/** The documents of the policy of a bucket, topic, queue or key; undefined where a condition decides what it is. */
export function policiesOn(resource: Resource, assembly: Assembly): readonly PolicyDocument[] | undefined {
  return policyOn(resource, assembly)?.documents;
}

function documentsOn(resource: Resource, assembly: Assembly): readonly PolicyDocument[] | undefined {
  const concrete = concreteOf(assembly);
  if (resource.type === 'AWS::KMS::Key') return concrete.documents(resource, 'KeyPolicy');
  const stated = statedBy(assembly).get(resource) ?? [];
  if (stated.length > 1 || stated.some(({ raw }) => raw['Condition'] !== resource.raw['Condition'])) return undefined;
  return stated.flatMap((policy) => concrete.documents(policy, 'PolicyDocument'));
}

/** Why the policies of a resource deny a request of a service; undefined where they do not, or not for sure. */
export function refusalOf(request: ServiceRequest, assembly: Assembly): Refusal | undefined {
  const { service, alias, action, on, inside = '', source, context, deniedOnly } = request;
  const concrete = concreteOf(assembly);
  const arn = concrete.physical(on)?.arn;
  if (arn === undefined || !areTogether(on, source)) return undefined;
  const policy = policyOn(on, assembly);
  if (policy === undefined) return undefined;
  const { documents, withAll, text } = policy;
  const { account = ASSUMED.account, region = ASSUMED.region } = on.template;
  // A placeholder outside Fn::Sub stays as it is: the policy is not what its author meant.
  if (/\$\{(?!aws:|s3:|kms:|saml:|sts:)/i.test(text)) return undefined;
  // The policy names an account or a Region, and nothing says that it is the stack's.
  if (on.template.account === undefined && ACCOUNT.test(text.replaceAll(ASSUMED.account, ''))) return undefined;
  if (on.template.region === undefined && REGION.test(text.replaceAll(ASSUMED.region, ''))) return undefined;
  const statements = readOnce({ resource: deniedOnly ? withAll : documents });
  const ask = (name: string) =>
    authorizeStatements(statements, {
      principal: { service: name },
      action,
      resource: `${arn}${inside}`,
      resourceAccount: account,
      context: {
        'aws:SecureTransport': true,
        'aws:ViaAWSService': false,
        'aws:RequestedRegion': region,
        'aws:SourceAccount': account,
        'aws:SourceArn': concrete.physical(source)?.arn,
        ...context,
      },
    });
  const { decision, by } = ask(service);
  if (alias !== undefined && ask(alias).decision === 'allow') return undefined;
  if (decision === 'implicit-deny')
    return { action, reason: documents.length === 0 ? 'it has no policy' : 'no statement of its policy allows this' };
  if (decision !== 'explicit-deny') return undefined;
  const statement = listOf(documents[by.document ?? 0]?.['Statement'])[by.index ?? 0];
  if (!isRecord(statement) || UNDOCUMENTED.test(JSON.stringify(statement['Condition'] ?? {}))) return undefined;
  return { action, reason: `statement ${by.sid ?? by.index} of its policy denies this` };
}

/** Whether two resources are of one stack or of stacks that are known to be in one account. */
function areTogether({ template: one }: Resource, { template: other }: Resource): boolean {
  return one === other || (one.account !== undefined && one.account === other.account && one.region === other.region);
}

const namesIn = new WeakMap<Assembly, ReadonlyMap<string, readonly Resource[]>>();

/** The resources of a type that a property names: by name, ARN, id or URL. */
export function namedBy(source: Resource, path: string, type: string, assembly: Assembly): readonly Resource[] {
  const concrete = concreteOf(assembly);
  const known = namesIn.get(assembly) ?? namesOf(assembly);
  namesIn.set(assembly, known);
  const found = concrete.texts(source, path).flatMap((name) => known.get(`${type} ${name}`) ?? []);
  return [...new Set(found)];
}

/** The types of what services write into, send to or use. */
const TARGETS = ['AWS::KMS::Key', ...Object.keys(STATED)];

function namesOf(assembly: Assembly): ReadonlyMap<string, readonly Resource[]> {
  const concrete = concreteOf(assembly);
  const all = new Map<string, readonly Resource[]>();
  for (const type of TARGETS)
    for (const one of assembly.ofType(type)) {
      const physical = concrete.physical(one);
      for (const name of new Set([physical?.ref, physical?.name, physical?.arn]))
        if (name !== undefined) all.set(`${type} ${name}`, [...(all.get(`${type} ${name}`) ?? []), one]);
    }
  return all;
}
