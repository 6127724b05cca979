import { loadDeployment } from '../../../../lib/deployment/load-deployment';
import { createdPrincipal } from '../../../../lib/judge/rules/limits/created-principal';
import { scopeOfDeployment } from '../../../../lib/judge/scope';
import { messagesOf, type StackOf, stacksOf } from '../../assembly-of';

const DUBLIN = '222222222222';
const HAMAR = '444444444444';
const scope = scopeOfDeployment(loadDeployment('deployments/reference.yaml', { today: '2026-11-23' }));
const say = (...stacks: readonly StackOf[]) => messagesOf(stacksOf(stacks, scope), createdPrincipal);
const role = (properties: object = {}) => ({
  Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'reader', ...properties } },
});
const arn = (account = DUBLIN, path = '/') => `arn:aws:iam::${account}:role${path}reader`;
const POLICIES = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy'];
const policy = (principal: unknown, more: object = {}, type = 'AWS::S3::BucketPolicy') => ({
  Policy: {
    ...{ Type: type, ...more },
    Properties: { PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: { AWS: principal } }] } },
  },
});

test.each(POLICIES)('a %s that names a role which nobody makes is found', (type) => {
  expect(say({ resources: policy(arn(), {}, type) })).toEqual([
    `found ${arn()}, which no stack makes, expected a principal that is there when the policy is put`,
  ]);
});

test('so is a key, and a trust policy', () => {
  const statement = { Statement: [{ Effect: 'Allow', Principal: { AWS: [arn(HAMAR)] } }] };
  const key = { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: statement } } };
  const other = { Other: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: statement } } };
  expect(say({ resources: { ...key, ...other } })).toHaveLength(2);
});

test('an ARN that is put together of the own account and partition is read', () => {
  const joined = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/reader' };
  expect(say({ resources: policy(joined) })).toHaveLength(1);
  expect(say({ resources: { ...policy(joined), ...role() } })).toEqual([
    `found ${arn()}, which Role makes, and nothing makes it first, expected a reference, DependsOn or an earlier stack`,
  ]);
});

test.each([
  ['that a reference names', { ...policy({ 'Fn::GetAtt': ['Role', 'Arn'] }), ...role() }],
  ['that it waits for', { ...policy(arn(), { DependsOn: 'Role' }), ...role() }],
  ['of its path', { ...policy(arn(DUBLIN, '/app/'), { DependsOn: 'Role' }), ...role({ Path: '/app/' }) }],
  ['of AWS itself', policy(`arn:aws:iam::${DUBLIN}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX`)],
  ['of the bootstrap', policy(`arn:aws:iam::${DUBLIN}:role/cdk-hnb659fds-deploy-role-${DUBLIN}-eu-west-1`)],
  ['of an account beyond the deployment', policy(arn('999999999999'))],
  ['that is the account', policy([DUBLIN, `arn:aws:iam::${DUBLIN}:root`])],
])('a principal %s is there', (_name, resources) => {
  expect(say({ resources })).toEqual([]);
});

test('a role of another path is another role', () => {
  expect(say({ resources: { ...policy(arn(), { DependsOn: 'Role' }), ...role({ Path: '/app/' }) } })).toHaveLength(1);
});

test('a role of another stack is there if that comes first', () => {
  const stacks = (after: readonly number[]) => [{ resources: role() }, { resources: policy(arn()), after }];
  expect(say(...stacks([0]))).toEqual([]);
  expect(say(...stacks([]))).toEqual([expect.stringContaining('which stack-0/Role makes, and nothing makes it first')]);
});

test('a role of a site that is deployed earlier is there, one of a later site is not', () => {
  const inHamar = { resources: role(), account: HAMAR, region: 'eu-north-1' };
  expect(say(inHamar, { resources: policy(arn(HAMAR)) })).toEqual([]);
  const inDublin = { resources: role(), account: DUBLIN };
  expect(say(inDublin, { resources: policy(arn(DUBLIN)), account: HAMAR, region: 'eu-north-1' })).toHaveLength(1);
});
