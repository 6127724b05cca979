import { allowsAnybody, bindsCaller } from '../../../lib/judge/statements/binding';
import type { Statement } from '../../../lib/judge/statements/policy-document';

const statement = (part: Partial<Statement>): Statement => ({
  allows: true,
  actions: ['s3:GetObject'],
  notActions: [],
  principals: [{ kind: '*', value: '*', shown: '*' }],
  notPrincipals: [],
  resources: ['*'],
  notResources: [],
  conditions: [],
  path: [],
  ...part,
});

test.each([
  ['StringEquals', 'aws:principalorgid', 'o-exampleorg'],
  ['StringLike', 'aws:principalorgpaths', 'o-exampleorg/r-ab12/*'],
  ['ArnLike', 'aws:sourcearn', 'arn:aws:sns:*:222222222222:*'],
  ['ArnLike', 'aws:sourcearn', 'arn:aws:s3:*:*:archive'],
  ['ArnEquals', 'aws:principalarn', 'arn:aws:iam::222222222222:role/reader'],
  ['StringEquals', 'aws:sourcevpce', '${Endpoint}'],
  ['StringEquals', 'aws:sourceaccount', '${?}'],
  ['IpAddress', 'aws:sourceip', '192.0.2.0/24'],
  ['StringEquals', 'aws:sourceorgid', '${aws:ResourceOrgID}'],
  ['StringLike', 'aws:userid', 'AROAEXAMPLEEXAMPLE22:*'],
])('%s on %s with %s binds the caller', (operator, key, value) => {
  expect(bindsCaller({ operator, key, values: [value] })).toBe(true);
});

test.each([
  ['aws:principalorgid', '', 'the empty text lets nobody in'],
  ['aws:resourceorgid', '${aws:PrincipalOrgID}', 'the caller has to be of the organization of the resource'],
  ['aws:resourceaccount', '${aws:PrincipalAccount}', 'the caller has to be of the account of the resource'],
])('StringEquals on %s with %s binds: %s', (key, value) => {
  expect(bindsCaller({ operator: 'StringEquals', key, values: [value] })).toBe(true);
});

test.each([
  ['StringEqualsIfExists', 'aws:principalorgid', 'o-exampleorg', 'holds where the key is absent'],
  ['ForAllValues:StringEquals', 'aws:principalorgid', 'o-exampleorg', 'holds where there is no value'],
  ['StringNotEquals', 'aws:principalorgid', 'o-exampleorg', 'leaves everybody else'],
  ['StringLike', 'aws:principalorgid', '*', 'matches every organization'],
  ['ArnLike', 'aws:principalarn', 'arn:aws:iam::*:role/reader', 'matches a role of any account'],
  ['StringEquals', 'aws:referer', 'https://example.org', 'is for the caller to choose'],
  ['StringEquals', 'aws:principaltag/team', 'data', 'is for another account to choose'],
  ['Bool', 'aws:securetransport', 'true', 'binds the line, not the caller'],
  ['IpAddress', 'aws:sourceip', '0.0.0.0/0', 'is every address'],
  ['IpAddress', 'aws:sourceip', '52.0.0.0/8', 'is a large part of the internet'],
  ['IpAddress', 'aws:sourceip', '10.0.0.0/1', 'is half of the internet, private ranges and all'],
  ['StringLike', 'aws:principalorgid', 'o-*', 'matches every organization'],
  ['StringLike', 'aws:principalorgid', 'o-??????????', 'matches every organization of that length'],
  ['StringLike', 'aws:principalorgid', 'o-a*', 'matches many organizations'],
  ['StringLike', 'aws:principalorgpaths', 'o-*/r-*/ou-*', 'matches every organization'],
  ['StringLike', 'aws:sourcevpc', 'vpc-*', 'matches every network'],
  ['StringLike', 'aws:sourcevpce', 'vpce-?????????????????', 'matches every endpoint'],
  ['StringLike', 'aws:principalaccount', '1*', 'matches many accounts'],
  ['StringEquals', 'aws:principalorgid', '${aws:PrincipalOrgID}', 'is what the caller brings'],
  ['StringEquals', 'aws:principalaccount', '${aws:PrincipalTag/account}', 'is what the caller brings'],
  ['ArnLike', 'aws:principalarn', 'arn:aws:iam::????????????:role/reader', 'matches a role of any account'],
])('%s on %s with %s does not: it %s', (operator, key, value) => {
  expect(bindsCaller({ operator, key, values: [value] })).toBe(false);
});

test('one value that matches everybody undoes the others', () => {
  expect(bindsCaller({ operator: 'StringLike', key: 'aws:principalorgid', values: ['o-exampleorg', '*'] })).toBe(false);
});

test('ranges that are narrow each are the internet together, and the same one twice is not', () => {
  const eights = Array.from({ length: 256 }, (_, first) => `${first}.0.0.0/9`);
  expect(bindsCaller({ operator: 'IpAddress', key: 'aws:sourceip', values: eights })).toBe(false);
  const twice = Array.from({ length: 256 }, () => '52.0.0.0/9');
  expect(bindsCaller({ operator: 'IpAddress', key: 'aws:sourceip', values: twice })).toBe(true);
});

test('a wildcard is anybody unless a condition binds it or the statement denies', () => {
  const bound = [{ operator: 'StringEquals', key: 'aws:principalorgid', values: ['o-exampleorg'] }];
  expect(allowsAnybody(statement({}))).toBe(true);
  expect(allowsAnybody(statement({ conditions: bound }))).toBe(false);
  expect(allowsAnybody(statement({ allows: false }))).toBe(false);
});

test('everybody but one is anybody, and a named role is not', () => {
  const value = 'arn:aws:iam::222222222222:role/reader';
  const role = { kind: 'AWS', value, shown: value };
  expect(allowsAnybody(statement({ principals: [], notPrincipals: [role] }))).toBe(true);
  expect(allowsAnybody(statement({ principals: [role] }))).toBe(false);
});
