import { broken } from './constraint-of';

const key = { key: true } as const;
const OWN = ['222222222222'];
const ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const resources = {
  Key: { Type: 'AWS::KMS::Key' },
  Name: { Type: 'AWS::KMS::Alias' },
  Role: { Type: 'AWS::IAM::Role' },
};

test.each([
  ['a key of the stack', { 'Fn::GetAtt': ['Key', 'Arn'] }],
  ['a key of the stack by its id', { Ref: 'Key' }],
  ['an alias of the stack', { Ref: 'Name' }],
  ['an ARN made from a key of the stack', { 'Fn::Sub': 'arn:aws:kms:eu-west-1:222222222222:key/${Key}' }],
  ['an ARN of an account of the deployment', `arn:aws:kms:eu-west-1:222222222222:key/${ID}`],
  ['an alias by its ARN', 'arn:aws:kms:eu-west-1:222222222222:alias/site/data'],
  ['an alias by its name', 'alias/site/data'],
  ['a key by its id', ID],
  ['something undefined, which CloudFormation refuses', { 'Fn::GetAtt': ['Nowhere', 'Arn'] }],
])('%s is a customer-managed key', (_name, value) => {
  expect(broken(key, value, [{ resources }], OWN)).toBeUndefined();
});

test.each([
  ['an AWS managed key', 'alias/aws/s3'],
  ['an AWS managed key without the word alias', 'aws/s3'],
  ['an AWS managed key by its ARN', 'arn:aws:kms:eu-west-1:222222222222:alias/aws/s3'],
  [
    'an AWS managed key by an ARN made from pseudo parameters',
    { 'Fn::Sub': 'arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/s3' },
  ],
  ['an AWS managed key in one branch of a condition', { 'Fn::If': ['Never', 'alias/aws/s3', { Ref: 'Key' }] }],
  ['a key of an account of nobody known', `arn:aws:kms:eu-west-1:999999999999:key/${ID}`],
  ['a multi-Region key', 'arn:aws:kms:eu-west-1:222222222222:key/mrk-1234abcd12ab34cd56ef1234567890ab'],
  ['a role', { 'Fn::GetAtt': ['Role', 'Arn'] }],
  ['an ARN of something else', 'arn:aws:iam::222222222222:role/reader'],
  ['a parameter without a default', { Ref: 'Open' }],
  ['an ARN that ends with a parameter', { 'Fn::Sub': 'arn:aws:kms:eu-west-1:222222222222:key/${Open}' }],
  ['a value that is resolved at deployment', '{{resolve:ssm:/site/key}}'],
  ['nothing in words', 'NONE'],
  ['an empty string', ''],
])('%s is not', (_name, value) => {
  expect(broken(key, value, [{ resources }], OWN)).toMatch(/^found /);
});

test('a key of a stack in another Region or account is not one of the site', () => {
  const value = { 'Fn::ImportValue': 'key' };
  const outputs = { Key: { Type: 'AWS::KMS::Key' } };
  expect(broken(key, value, [{}, { resources: outputs, region: 'eu-north-1' }])).toMatch(/^found /);
});

test('without a deployment the account of a key is not checked', () => {
  expect(broken(key, `arn:aws:kms:eu-west-1:999999999999:key/${ID}`)).toBeUndefined();
});
