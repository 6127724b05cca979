import { evaluate } from '../../../../lib/judge/report/evaluate';
import { foreignPrincipal } from '../../../../lib/judge/rules/isolation/foreign-principal';
import { assemblyOf } from '../../assembly-of';

function findings(statement: object, accounts: readonly string[] | undefined = ['222222222222', '333333333333']) {
  const assembly = assemblyOf({
    resources: {
      Key: {
        Type: 'AWS::KMS::Key',
        Properties: {
          KeyPolicy: { Statement: [{ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...statement }] },
        },
      },
    },
    ...(accounts && { accounts }),
  });
  return assembly.resources.flatMap((resource) => foreignPrincipal.check(resource, assembly));
}

test.each([
  ['an account of the deployment', { Principal: { AWS: '333333333333' } }],
  ["the stack's own account", { Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } } }],
  ['a service', { Principal: { Service: 'logs.eu-west-1.amazonaws.com' } }],
  ['a stranger, denied', { Effect: 'Deny', Principal: { AWS: '999999999999' } }],
  [
    'everybody but a stranger',
    { Principal: { AWS: '333333333333' }, Condition: { StringNotEquals: { 'aws:PrincipalAccount': '999999999999' } } },
  ],
])('%s is no stranger', (_name, statement) => {
  expect(findings(statement)).toEqual([]);
});

test.each([
  ['an account', { Principal: { AWS: ['333333333333', '999999999999'] } }],
  ['a role', { Principal: { AWS: 'arn:aws:iam::999999999999:role/reader' } }],
  [
    'an account in a condition',
    { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '999999999999' } } },
  ],
  [
    'a role in a condition',
    { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::999999999999:role/*' } } },
  ],
  ['an organization', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-strangersorg' } } }],
])('%s that the deployment does not know is a stranger', (_name, statement) => {
  expect(findings(statement)).toHaveLength(1);
});

test('without a deployment nobody is known, and nobody a stranger', () => {
  const assembly = assemblyOf({
    resources: {
      Invoke: {
        Type: 'AWS::Lambda::Permission',
        Properties: { Principal: 's3.amazonaws.com', SourceAccount: '999999999999' },
      },
    },
  });
  // Nothing is asked, so that nothing counts as passed.
  expect(evaluate(assembly, [foreignPrincipal])).toEqual([]);
});
