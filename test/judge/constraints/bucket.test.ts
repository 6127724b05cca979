import { crossing } from '../../../lib/judge/rules/residency/crossing';
import { assemblyOf } from '../assembly-of';
import { broken } from './constraint-of';

const bucket = { bucket: true } as const;
const output = { output: true } as const;
const SITES = ['222222222222', '333333333333'];
const other = (region: string, account = '333333333333') => ({
  region,
  account,
  resources: { Copy: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'copy-${AWS::Region}' } } } },
});

test.each([
  ['by reference', { 'Fn::GetAtt': ['Own', 'Arn'] }],
  ['by reference inside an ARN', { 'Fn::Sub': 'arn:aws:s3:::${Own}' }],
  ['by reference inside an ARN with a path', { 'Fn::Sub': 'arn:aws:s3:::${Own}/logs' }],
  ['by the name in another stack', 'arn:aws:s3:::copy-eu-north-1'],
  ['by a name of the deployment', 'arn:aws:s3:::records-hamar'],
  ['by URL', 's3://copy-eu-north-1/path/'],
])('a bucket %s holds', (_name, value) => {
  const own = { resources: { Own: { Type: 'AWS::S3::Bucket' } } };
  expect(broken(bucket, value, [own, other('eu-north-1')], SITES)).toBeUndefined();
});

test.each([
  ['that nobody knows', 'arn:aws:s3:::copy'],
  ['of a stack of another Region', 'copy-us-east-1'],
  ['of a path that looks like a reference', { 'Fn::Sub': 'arn:aws:s3:::theirs/${Own}' }],
  ['whose name only begins with a reference', { 'Fn::Sub': '${Own}-theirs' }],
  ['that is no bucket', { Ref: 'Topic' }],
  ['that is not known', { Ref: 'Open' }],
])('a bucket %s does not hold', (_name, value) => {
  const resources = { Own: { Type: 'AWS::S3::Bucket' }, Topic: { Type: 'AWS::SNS::Topic' } };
  expect(broken(bucket, value, [{ resources }, other('us-east-1')], SITES)).toMatch(/^found /);
});

test('a bucket of an account that the deployment does not know does not hold', () => {
  expect(broken(bucket, 'copy-eu-north-1', [{}, other('eu-north-1', '999999999999')], SITES)).toMatch(/account/);
});

test('a bucket that is only written to may be a name where no deployment is known, and only there', () => {
  expect(broken(output, 'trail-logs')).toBeUndefined();
  expect(broken(output, 'trail-logs', [{}], SITES)).toMatch(/^found /);
  expect(broken(output, { Ref: 'Topic' }, [{ resources: { Topic: { Type: 'AWS::SNS::Topic' } } }])).toMatch(/^found /);
});

test('a name that the same parameter makes is the same name, in one stack', () => {
  const named = (name: unknown) => ({ Copy: { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } } });
  const value = { 'Fn::Sub': 'arn:aws:s3:::${Open}' };
  expect(broken(bucket, value, [{ resources: named({ Ref: 'Open' }) }])).toBeUndefined();
  expect(broken(bucket, value, [{}, { resources: named({ Ref: 'Open' }) }])).toMatch(/^found /);
  expect(broken(bucket, value, [{ resources: named({ 'Fn::Sub': '${Open}-copy' }) }])).toMatch(/^found /);
});

test('the key of the copies proves their Region, but not their account', () => {
  const source = (region: string) => ({
    ReplicationConfiguration: {
      Rules: [
        {
          Destination: {
            Bucket: 'arn:aws:s3:::copy',
            EncryptionConfiguration: { ReplicaKmsKeyID: `arn:aws:kms:${region}:333333333333:alias/copy` },
          },
        },
      ],
    },
  });
  const findings = (region: string, accounts?: readonly string[]) => {
    const resources = { Records: { Type: 'AWS::S3::Bucket', Properties: source(region) } };
    const assembly = assemblyOf({ resources, ...(accounts && { accounts }) });
    return assembly.resources.flatMap((resource) => crossing.check(resource, assembly)).map(({ path }) => path.at(-1));
  };
  expect(findings('eu-west-1')).toEqual([]);
  expect(findings('us-east-1')).toEqual(['Bucket', 'ReplicaKmsKeyID']);
  expect(findings('eu-west-1', ['222222222222', '333333333333'])).toEqual(['Bucket']);
});
