import { replicaVersions } from '../../../../lib/judge/rules/limits/replica-versions';
import { messagesOf, type StackOf, stacksOf } from '../../assembly-of';

const say = (...stacks: readonly StackOf[]) => messagesOf(stacksOf(stacks), replicaVersions);
const ENABLED = { VersioningConfiguration: { Status: 'Enabled' } };
const bucket = (properties: object, more: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: properties,
  ...more,
});
const source = (properties: object, copy: unknown = 'arn:aws:s3:::copy') =>
  bucket({ ...properties, ReplicationConfiguration: { Rules: [{ Destination: { Bucket: copy } }] } });
const copy = (properties: object, more?: object) => bucket({ BucketName: 'copy', ...properties }, more);

test('a bucket that is replicated keeps versions', () => {
  expect(say({ resources: { Data: source({}) } })).toHaveLength(1);
  expect(say({ resources: { Data: source({ VersioningConfiguration: { Status: 'Suspended' } }) } })).toHaveLength(1);
  expect(say({ resources: { Data: source(ENABLED) } })).toEqual([]);
});

test('Object Lock brings versions', () => {
  expect(say({ resources: { Data: source({ ObjectLockEnabled: true }) } })).toEqual([]);
  expect(say({ resources: { Data: source({ ObjectLockEnabled: 'true' }) } })).toEqual([]);
  expect(say({ resources: { Data: source({ ObjectLockEnabled: false }) } })).toHaveLength(1);
  expect(say({ resources: { Data: source({ ObjectLockEnabled: 'false' }) } })).toHaveLength(1);
});

test('a bucket of another stack and account, known by its name, keeps versions', () => {
  const stacks = (properties: object, more?: object) => [
    { resources: { Data: source(ENABLED) } },
    { resources: { Copy: copy(properties, more) }, account: '333333333333' },
  ];
  expect(say(...stacks({}))).toEqual([
    'found stack-1/Copy without versions, expected Enabled on what objects are replicated to',
  ]);
  expect(say(...stacks(ENABLED))).toEqual([]);
  expect(say(...stacks({}, { Condition: 'C' }))).toEqual([]);
});

test('what is not known before deployment is not found wanting', () => {
  expect(say({ resources: { Data: source({ VersioningConfiguration: { Status: { Ref: 'Status' } } }) } })).toEqual([]);
  expect(say({ resources: { Data: source(ENABLED, 'arn:aws:s3:::elsewhere') } })).toEqual([]);
  expect(say({ resources: { Data: bucket({}) } })).toEqual([]);
});
