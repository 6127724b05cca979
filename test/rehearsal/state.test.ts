import { bootstrapPlan } from '../../lib/deployment/bootstrap/bootstrap-commands';
import { environmentsOf } from '../../lib/deployment/bootstrap/environments';
import { POLICY_SIZE } from '../../lib/deployment/bootstrap/execution-policies';
import { typesIn } from '../../rehearsal/acts/bootstrap';
import { deployInProcess } from '../../rehearsal/in-process';
import type { JsonObject } from '../../rehearsal/json';
import { CHECKS, checkSite, deployedSite } from '../../rehearsal/state';
import { keyOf } from '../../rehearsal/world/deployed';
import type { World } from '../../rehearsal/world/world';
import { deployed } from './deployed';

const reference = deployed('reference');
const outposts = deployed('outposts');
const sovereign = deployed('sovereign-cloud');

test.each([
  ['reference', reference],
  ['outposts', outposts],
  ['sovereign-cloud', sovereign],
])('%s is deployed, and its deployed state is as it should be', (_, { deployment, world, ends }) => {
  expect([...ends]).toEqual(['CREATE_COMPLETE']);
  const outcomes = Object.keys(deployment.sites).map((id) => checkSite(deployedSite(deployment, id, world)));
  expect(outcomes.flatMap((site) => [...site.values()].flatMap(({ departures }) => departures))).toEqual([]);
  const idle = CHECKS.filter(({ title }) => outcomes.every((site) => site.get(title)?.examined === 0));
  expect(idle).toEqual([]);
});

/** Departures of Dublin after something of each of its resources of a type was changed. */
function departuresAfter(type: string, change: JsonObject, undo?: (world: World) => void): readonly string[] {
  const world = reference.world.clone();
  for (const one of world.ofType(type))
    world.resources.set(keyOf(one), { ...one, actual: { ...one.actual, ...change } });
  undo?.(world);
  return [...checkSite(deployedSite(reference.deployment, 'dublin', world))]
    .filter(([, { departures }]) => departures.length > 0)
    .map(([title]) => title);
}

test.each([
  ['AWS::KMS::Key', { EnableKeyRotation: false }, 'keys rotate, stay in their Region, and have their aliases'],
  ['AWS::DynamoDB::Table', { SSESpecification: {} }, "stores are encrypted under the site's own keys"],
  [
    'AWS::S3::Bucket',
    { PublicAccessBlockConfiguration: {} },
    'buckets keep versions, are closed to the public, speak TLS only',
  ],
  ['AWS::Logs::LogGroup', { RetentionInDays: 1 }, 'logs are kept, the trail is whole, its archive written once'],
  ['AWS::EC2::VPCEndpoint', { PolicyDocument: {} }, 'the network leads to endpoints with policies, and nowhere else'],
  [
    'AWS::Logs::LogGroup',
    { RetentionInDays: 731, KmsKeyId: 'arn:aws:kms:us-east-1:222222222222:key/a' },
    'nothing rests, or points, outside the boundary',
  ],
  [
    'AWS::S3::BucketPolicy',
    { PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }] } },
    'policies name principals that exist',
  ],
])('%s with %j departs', (type, change, title) => {
  expect(departuresAfter(type, change)).toContain(title);
});

test('a replication target that is gone, and a stack that is not protected, depart', () => {
  const gone = departuresAfter('AWS::KMS::Alias', {}, (world) => {
    for (const [key, one] of world.resources)
      if (one.physicalId.includes('ireland-2-data')) world.resources.delete(key);
    for (const [key, stack] of world.stacks) world.stacks.set(key, { ...stack, terminationProtection: false });
  });
  expect(gone).toEqual([
    'replication and backup copies reach their targets',
    'state stays when its stack goes, stacks are protected',
  ]);
});

test('what names another partition departs', () => {
  const { deployment, world } = sovereign;
  const other = world.clone();
  for (const one of other.ofType('AWS::SNS::Topic'))
    other.resources.set(keyOf(one), {
      ...one,
      actual: { ...one.actual, DataProtectionPolicy: 'arn:aws:s3:::elsewhere' },
    });
  const departures = [...checkSite(deployedSite(deployment, 'brandenburg', other))]
    .flatMap(([, outcome]) => outcome.departures)
    .filter((text) => text.includes('partition'));
  expect(departures.length).toBeGreaterThan(0);
  expect(departures[0]).toContain('names the partition aws, expected aws-eusc');
});

test('a site cannot be deployed before its replication target', () => {
  const { stacks, world } = reference;
  const early = world.clone();
  for (const map of [early.resources, early.stacks])
    for (const [key, { account }] of map) if (account === '444444444444' && !key.includes('cdk-')) map.delete(key);
  const own = stacks.find(({ path }) => path === 'ireland-2/Storage');
  const known = own && early.stack(own, own.name);
  for (const [key, one] of early.resources) if (one.stack === known?.arn) early.resources.delete(key);
  for (const [key, stack] of early.stacks) if (stack.arn === known?.arn) early.stacks.delete(key);
  expect(own && deployInProcess(early, own).reason).toContain('must exist');
});

describe('the policies with which CloudFormation deploys', () => {
  const plans = [reference, outposts, sovereign].flatMap(({ deployment, stacks }) =>
    environmentsOf(deployment).map((environment) =>
      bootstrapPlan(environment, {
        name: deployment.name,
        trust: '777777777777',
        types: typesIn({ stacks }, environment),
      }),
    ),
  );
  const actions = plans.flatMap(({ policies }) =>
    policies.flatMap(({ document }) =>
      // The code of functions, which the CDK CLI puts into the staging bucket, is no user data.
      document.Statement.flatMap(({ Action, Resource }) => (`${Resource}`.includes(':cdk-*-assets-') ? [] : Action)),
    ),
  );

  test('fit into what IAM admits', () => {
    const sizes = plans.flatMap(({ policies }) => policies.map(({ document }) => JSON.stringify(document).length));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(POLICY_SIZE);
    expect(Math.max(...plans.map(({ policies }) => policies.length))).toBeLessThanOrEqual(10);
  });

  test('are less than administrator, and read no user data', () => {
    expect(actions.filter((action) => action.includes(':*') || action === '*')).toEqual([]);
    const data =
      /^s3:(?:Get|Put|Delete)Object|^dynamodb:(?:GetItem|PutItem|Query|Scan|Batch)|^logs:(?:GetLogEvents|StartQuery)|:GetSecretValue$|^iam:(?:CreateUser|CreateAccessKey)/;
    expect(actions.filter((action) => data.test(action))).toEqual([]);
  });

  test('reach what is deployed: its names begin as the policies say', () => {
    const named = ['AWS::IAM::Role', 'AWS::S3::Bucket', 'AWS::DynamoDB::Table'];
    for (const { world, deployment } of [reference, outposts, sovereign]) {
      const own = named.flatMap((type) => world.ofType(type)).filter(({ stack }) => stack !== undefined);
      expect(own.map(({ physicalId }) => physicalId).filter((id) => !id.startsWith(`${deployment.name}-`))).toEqual([]);
      const groups = world.ofType('AWS::Logs::LogGroup').map(({ physicalId }) => physicalId);
      const bound = new RegExp(`^(?:/${deployment.name}/|/aws/rds/instance/${deployment.name}-)`);
      expect(groups.filter((id) => !bound.test(id))).toEqual([]);
    }
  });

  test('trust one account, under a customer key, closed to the public', () => {
    for (const plan of plans) {
      expect(plan.arguments).toEqual(
        expect.arrayContaining(['--bootstrap-customer-key', '--public-access-block-configuration']),
      );
      expect(plan.arguments[plan.arguments.indexOf('--trust') + 1]).toBe('777777777777');
    }
  });
});
