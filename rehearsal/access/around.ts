import { type JsonObject, list, text } from '../json';
import type { Deployed } from '../world/deployed';
import type { World } from '../world/world';

/** Properties that hold policies: what these name is asked of nobody when the resource is made. */
const POLICIES: readonly string[] = [
  ...['AccessPolicy', 'AssumeRolePolicyDocument', 'Content', 'KeyPolicy', 'Policies', 'Policy', 'PolicyDocument'],
  'ResourcePolicy',
];
/** Types of what other resources point to. */
const POINTED_TO: ReadonlySet<string> = new Set([
  ...['AWS::Backup::BackupVault', 'AWS::DynamoDB::Table', 'AWS::KinesisFirehose::DeliveryStream', 'AWS::KMS::Alias'],
  ...[
    'AWS::KMS::Key',
    'AWS::Lambda::Function',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
    'AWS::S3Outposts::Bucket',
    'AWS::SNS::Topic',
  ],
  'AWS::SQS::Queue',
]);
/** Policies that stand beside what they protect, and the property that names it. */
const BESIDE: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::S3Outposts::BucketPolicy': 'Bucket',
  'AWS::SNS::TopicPolicy': 'Topics',
  'AWS::SQS::QueuePolicy': 'Queues',
};

/** What of a world decides a call on a resource: what it points to, the policies of all these, roles, and guardrails. */
export function around(world: World, resource: Deployed, role: Deployed): readonly Deployed[] {
  const said = pointers(resource.actual);
  const found = [...world.resources.values()];
  const near = found.filter(({ type, physicalId }) => POINTED_TO.has(type) && said.includes(physicalId));
  const targets = near
    .filter(({ type }) => type === 'AWS::KMS::Alias')
    .map(({ actual }) => text(actual['TargetKeyId']).split('/').at(-1));
  const keys = found.filter(({ type, physicalId }) => type === 'AWS::KMS::Key' && targets.includes(physicalId));
  const all = new Set([...near, ...keys].filter((one) => one !== resource));
  const ids = new Set([resource, ...all].map(({ physicalId }) => physicalId));
  const beside = found.filter(({ type, actual }) => {
    const naming = BESIDE[type];
    return naming !== undefined && list(actual[naming]).some((one) => ids.has(text(one)));
  });
  return [...all, ...beside, ...withPolicies(world, role), ...guardrails(world)].filter((one) => one !== resource);
}

/** A role with the managed and inline policies that it has beside it. */
export function withPolicies(world: World, role: Deployed): readonly Deployed[] {
  const { account } = role;
  const managed = list(role.actual['ManagedPolicyArns']).flatMap(
    (arn) => world.find({ type: 'AWS::IAM::ManagedPolicy', account, region: '', physicalId: text(arn) }) ?? [],
  );
  const inline = world
    .ofType('AWS::IAM::Policy')
    .filter((one) => one.account === account && list(one.actual['Roles']).some((name) => name === role.physicalId));
  return [role, ...managed, ...inline];
}

/** The policies of the organization that are attached somewhere. */
export function guardrails(world: World): readonly Deployed[] {
  return world.ofType('AWS::Organizations::Policy');
}

const known = new WeakMap<JsonObject, string>();

function pointers(actual: JsonObject): string {
  const before = known.get(actual);
  if (before !== undefined) return before;
  const said = JSON.stringify(Object.entries(actual).filter(([name]) => !POLICIES.includes(name)));
  known.set(actual, said);
  return said;
}
