import { evaluate } from '../../../../lib/judge/report/evaluate';
import { roleEscalation } from '../../../../lib/judge/rules/exposure/role-escalation';
import { PASSED_ROLES } from '../../../../lib/judge/statements/passed-roles';
import { actionsNamed } from '../../../support/service-reference';
import { assemblyOf } from '../../assembly-of';

const trust = (Service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });
const records = (service: string, Policies?: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust(service),
    ...(Policies ?? { Policies: [{ PolicyName: 'p', PolicyDocument: document(allow('dynamodb:GetItem')) }] }),
  },
});
const builder = (more: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: { RoleName: 'builder', AssumeRolePolicyDocument: trust('codebuild.amazonaws.com'), ...more },
});
const found = (resources: Readonly<Record<string, unknown>>) =>
  evaluate(assemblyOf({ resources }), [roleEscalation]).flatMap(({ findings }) => findings);

test.each(PASSED_ROLES)('a role is passed to $service', ({ service, by }) => {
  for (const action of by) {
    const own = document(allow('iam:PassRole'), allow(action));
    const resources = { Builder: builder({ Policies: [{ PolicyName: 'own', PolicyDocument: own }] }) };
    expect(found({ ...resources, Records: records(service) })).toMatchObject([
      { message: expect.stringContaining(`passes Records to ${service} by ${action}`) },
    ]);
    expect(found({ ...resources, Records: records('apigateway.amazonaws.com') })).toEqual([]);
  }
});

test('every action by which a role is passed exists', async () => {
  for (const action of PASSED_ROLES.flatMap(({ by }) => by)) expect(await actionsNamed(action)).toEqual([action]);
});

test('a policy beside the role counts as well, and a permissions boundary bounds both', () => {
  const Beside = {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { Roles: [{ Ref: 'Builder' }], PolicyDocument: document(allow('iam:PassRole'), allow('lambda:*')) },
  };
  const Boundary = {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { ManagedPolicyName: 'boundary', PolicyDocument: document(allow('lambda:*')) },
  };
  const others = { Beside, Boundary, Records: records('lambda.amazonaws.com') };
  expect(found({ ...others, Builder: builder({}) })).toHaveLength(1);
  expect(found({ ...others, Builder: builder({ PermissionsBoundary: { Ref: 'Boundary' } }) })).toEqual([]);
});

test('a role with a managed policy from elsewhere is more than one without', () => {
  const own = document(allow('iam:PassRole'), allow('lambda:CreateFunction'), allow('dynamodb:GetItem'));
  const Builder = builder({ Policies: [{ PolicyName: 'own', PolicyDocument: own }] });
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  expect(found({ Builder, Records: records('lambda.amazonaws.com') })).toEqual([]);
  expect(found({ Builder, Records: records('lambda.amazonaws.com', { ManagedPolicyArns: [arn] }) })).toMatchObject([
    { message: expect.stringContaining(`so gets ${arn}`) },
  ]);
});

test.each([
  ['a policy that is included at deployment', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  [
    'an action that is not known',
    document({ ...allow('lambda:CreateFunction') }, allow('x', '*'), {
      Effect: 'Allow',
      Action: { 'Fn::ImportValue': 'a' },
      Resource: '*',
    }),
  ],
])('%s is said, and does not pass', (_what, PolicyDocument) => {
  const Builder = builder({ Policies: [{ PolicyName: 'own', PolicyDocument }] });
  const findings = found({ Builder, Records: records('lambda.amazonaws.com') });
  expect(findings).toMatchObject([
    { advice: true, message: expect.stringMatching(/^it cannot be decided whether it passes/) },
  ]);
});
