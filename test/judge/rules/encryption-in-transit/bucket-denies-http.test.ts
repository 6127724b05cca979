import { evaluate } from '../../../../lib/judge/report/evaluate';
import { bucketDeniesHttp } from '../../../../lib/judge/rules/encryption-in-transit/bucket-denies-http';
import { assemblyOf } from '../../assembly-of';

const OBJECTS = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'records' } };

function policy(bucket: unknown, part: object = {}): object {
  const deny = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::records', 'arn:aws:s3:::records/*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    ...part,
  };
  return { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: bucket, PolicyDocument: { Statement: [deny] } } };
}

function found(resources: object): readonly string[] {
  return evaluate(assemblyOf({ resources: { ...resources } }), [bucketDeniesHttp])
    .filter(({ findings }) => findings.length > 0)
    .map(({ resource }) => resource?.logicalId ?? '');
}

test.each([
  ['by reference', { Ref: 'Objects' }],
  ['by name', 'records'],
])('a policy that names its bucket %s counts', (_, bucket) => {
  expect(found({ Objects: OBJECTS, Policy: policy(bucket) })).toEqual([]);
});

test('a bucket without a policy is found, one with a wrong policy at the policy, once', () => {
  expect(found({ Objects: OBJECTS })).toEqual(['Objects']);
  expect(found({ Objects: OBJECTS, Policy: policy({ Ref: 'Objects' }, { Effect: 'Allow' }) })).toEqual(['Policy']);
});

test('a policy of another bucket does not help', () => {
  expect(found({ Objects: OBJECTS, Policy: policy('others') })).toEqual(['Objects']);
});

test.each([
  ['of some principals', { Principal: { AWS: '222222222222' } }],
  ['of some actions', { Action: 's3:GetObject' }],
  ['of the bucket without its objects', { Resource: 'arn:aws:s3:::records' }],
  [
    'under a further condition',
    { Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:ViaAWSService': 'false' } } },
  ],
  ['of requests by TLS', { Condition: { Bool: { 'aws:SecureTransport': true } } }],
  ['of nothing, by its operator', { Condition: { StringEquals: { 'aws:SecureTransport': 'false' } } }],
])('a denial %s is not enough', (_, part) => {
  expect(found({ Objects: OBJECTS, Policy: policy({ Ref: 'Objects' }, part) })).toEqual(['Policy']);
});
