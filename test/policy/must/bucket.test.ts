import { broken } from './must-of';

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
