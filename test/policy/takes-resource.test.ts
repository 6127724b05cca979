import { takesResource } from '../../lib/policy/takes-resource';

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
