import { broken } from './constraint-of';

const account = { account: true } as const;
const SITES = ['222222222222', '333333333333'];

test.each([
  ["the stack's own", { Ref: 'AWS::AccountId' }],
  ['one of the deployment', '333333333333'],
  ['one written as a number', 333333333333],
  ['one of the deployment, as an ARN', 'arn:aws:iam::333333333333:root'],
  ['the organization', 'o-exampleorgid'],
  ['the organization, as an ARN', 'arn:aws:organizations::111111111111:organization/o-exampleorgid'],
  ['a service of AWS', 's3.amazonaws.com'],
  ['a role of the stack', { 'Fn::GetAtt': ['Role', 'Arn'] }],
])('%s is given access', (_name, value) => {
  expect(broken(account, value, [{ resources: { Role: { Type: 'AWS::IAM::Role' } } }], SITES)).toBeUndefined();
});

test.each([
  ['a stranger', '999999999999'],
  ['a stranger, as an ARN', 'arn:aws:iam::999999999999:role/reader'],
  ['everybody', '*'],
  ['another organization', 'o-strangersorg'],
  ['somebody who is not known', { Ref: 'Open' }],
  ['a host that ends like a service', 'evil.com/s3.amazonaws.com'],
])('%s has no access', (_name, value) => {
  expect(broken(account, value, [{}], SITES)).toMatch(/^found /);
});

test("the stack's own account holds although nobody knows its number", () => {
  expect(broken(account, { Ref: 'AWS::AccountId' }, [{ account: null }])).toBeUndefined();
  expect(broken(account, { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' }, [{ account: null }])).toBeUndefined();
  expect(broken(account, { 'Fn::Sub': 'arn:aws:iam::${Open}:root' }, [{ account: null }])).toMatch(/^found /);
});

test('where nobody said which account the stack is of, a number is said to be none that is known', () => {
  expect(broken(account, '222222222222', [{ account: null }])).toBe(
    'found "222222222222", expected the stack\'s own account, by AWS::AccountId or by a number that --account gives',
  );
  expect(broken(account, '222222222222', [{ account: '222222222222' }])).toBeUndefined();
  expect(broken(account, '333333333333', [{ account: '222222222222' }])).toBe(
    'found "333333333333", expected the stack\'s own account',
  );
});
