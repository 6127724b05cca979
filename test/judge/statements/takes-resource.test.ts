import { fits, takesResource } from '../../../lib/judge/statements/takes-resource';

test.each([
  'ec2:DescribeInstances',
  's3:ListAllMyBuckets',
  's3:GetBucketPolicy',
  'kms:GetKeyPolicy',
  'cloudwatch:PutMetricData',
  'sts:GetCallerIdentity',
])('%s may be allowed on every resource: it tells only how things are made', (action) => {
  expect(takesResource(action)).toBe(false);
});

test.each([
  's3:GetObject',
  's3:Get*',
  's3:ListBucket',
  'dynamodb:Query',
  'dynamodb:GetItem',
  'kms:Decrypt',
  'iam:PassRole',
  'sts:AssumeRole',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'logs:GetLogEvents',
  '*',
])('%s may not: it changes things, or tells what is in them', (action) => {
  expect(takesResource(action)).toBe(true);
});

test.each([
  'elasticmapreduce:PutBlockPublicAccessConfiguration',
  'rekognition:DetectLabels',
  'cloudformation:ValidateTemplate',
  'sts:DecodeAuthorizationMessage',
])('%s may be allowed on every resource: AWS lets it name none', (action) => {
  expect(takesResource(action)).toBe(false);
});

test.each([
  ['iam:PassRole', 'arn:aws:s3:::*', false],
  ['dynamodb:GetItem', 'arn:aws:s3:::*', false],
  ['s3:GetObject', 'arn:aws:s3:::*', true],
  ['sts:AssumeRole', 'arn:aws:iam::*:role/*', true],
  ['ssm:SendCommand', 'arn:aws:ec2:*:*:*', true],
  ['backup:StartBackupJob', 'arn:aws:dynamodb:*:*:*', true],
  ['*', 'arn:aws:s3:::*', true],
  ['s3:*', 'arn:aws:*:*:*:*', true],
  ['iam:PassRole', '*', true],
])('whether %s works on %s is %s', (action, resource, expected) => {
  expect(fits(action, resource)).toBe(expected);
});
