import { broken } from './constraint-of';

const arn = { arn: true } as const;
const OWN = ['222222222222'];

test.each([
  ['of the Region', 'arn:aws:sns:eu-north-1:222222222222:alerts'],
  ['without a Region', 'arn:aws:iam::222222222222:role/reader'],
  ['of a resource', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
  ['that begins with a resource', { 'Fn::Sub': '${Queue.Arn}:*' }],
  ['made from pseudo parameters', { 'Fn::Sub': 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:alerts' }],
  ['that is a plain name', 'alerts'],
  ['of something undefined, which CloudFormation refuses', { 'Fn::Sub': '${Nowhere.Arn}:*' }],
])('an ARN %s holds', (_name, value) => {
  expect(broken(arn, value, [{ resources: { Queue: { Type: 'AWS::SQS::Queue' } } }], OWN)).toBeUndefined();
});

test.each([
  ['of another Region', 'arn:aws:sns:us-east-1:222222222222:alerts'],
  ['of any Region', 'arn:aws:sns:*:222222222222:alerts'],
  ['of another account', 'arn:aws:sns:eu-west-1:999999999999:alerts'],
  ['of a Region that is not known', { 'Fn::Sub': 'arn:aws:sns:${Open}:222222222222:alerts' }],
  ['that is not known', { Ref: 'Open' }],
  ['that begins with something not known', { 'Fn::Sub': '${Open}:alerts' }],
  ['that is resolved at deployment', '{{resolve:ssm:topic}}'],
  ['that custom code returns', { 'Fn::GetAtt': ['Code', 'Arn'] }],
  ['in one branch of a condition', { 'Fn::If': ['Never', 'arn:aws:sns:us-east-1:222222222222:a', 'alerts'] }],
  ['of a bucket of nobody known', 'arn:aws:s3:::records-copy'],
  ['that is a URL', 'https://example.com'],
])('an ARN %s does not hold', (_name, value) => {
  const resources = { Code: { Type: 'Custom::Anything', Properties: {} } };
  expect(broken(arn, value, [{ resources }], OWN)).toMatch(/^found /);
});

test('without a deployment an account is not checked, a Region is', () => {
  expect(broken(arn, 'arn:aws:sns:eu-west-1:999999999999:alerts')).toBeUndefined();
  expect(broken(arn, 'arn:aws:sns:us-east-1:999999999999:alerts')).toMatch(/us-east-1/);
});

test('an ARN of a stack of another Region is checked by that stack', () => {
  const value = { 'Fn::ImportValue': 'topic' };
  expect(broken(arn, value)).toMatch(/exports "topic"/);
});

test('an ARN of the same Region may be unknown where no deployment is, but not elsewhere', () => {
  const regional = { regionalArn: true } as const;
  expect(broken(regional, { Ref: 'Open' })).toBeUndefined();
  expect(broken(regional, { Ref: 'Open' }, [{}], OWN)).toMatch(/not known/);
  expect(broken(regional, 'arn:aws:sns:us-east-1:222222222222:alerts')).toMatch(/us-east-1/);
});

test('an ARN without an account holds', () => {
  expect(broken(arn, 'arn:aws:apigateway:eu-west-1::/restapis/abc', [{}], OWN)).toBeUndefined();
});
