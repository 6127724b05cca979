import { Judge } from '../../../lib/judge/report/judge';
import { roleTrust } from '../../../lib/judge/rules/exposure/role-trust';
import { assemblyOf, messagesOf } from '../assembly-of';

const provider = (host: string) => `arn:aws:iam::222222222222:oidc-provider/${host}`;
const GITHUB = 'token.actions.githubusercontent.com';
const CLUSTER = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE';
const found = (Federated: unknown, Condition?: object, others: object = {}) =>
  messagesOf(
    assemblyOf({
      resources: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: { Federated },
                  Action: 'sts:AssumeRoleWithWebIdentity',
                  ...(Condition && { Condition }),
                },
              ],
            },
          },
        },
        ...others,
      },
    }),
    roleTrust,
  );

test.each([
  [provider(GITHUB), { StringEquals: { [`${GITHUB}:sub`]: 'repo:example/records:ref:refs/heads/main' } }],
  [provider(GITHUB), { StringLike: { [`${GITHUB}:sub`]: ['repo:example/records:*', 'repo:example/other:*'] } }],
  [provider(GITHUB), { StringEquals: { [`${GITHUB}:repository`]: 'example/records' } }],
  [provider(CLUSTER), { StringEquals: { [`${CLUSTER}:sub`]: 'system:serviceaccount:records:reader' } }],
  [provider('id.example.org'), { StringEquals: { 'id.example.org:aud': 'records' } }],
  ['cognito-identity.amazonaws.com', { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:pool' } }],
  ['accounts.google.com', { StringEquals: { 'accounts.google.com:aud': 'app' } }],
  ['arn:aws:iam::222222222222:saml-provider/people', undefined],
])('a token of %s with %j is somebody named', (federated, condition) => {
  expect(found(federated, condition)).toEqual([]);
});

test.each([
  [provider(GITHUB), undefined],
  [provider(GITHUB), { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }],
  [provider(GITHUB), { StringLike: { [`${GITHUB}:sub`]: 'repo:*' } }],
  [provider(GITHUB), { StringLike: { [`${GITHUB}:sub`]: ['repo:example/records:*', 'repo:example/*'] } }],
  [provider(GITHUB), { StringLike: { [`${GITHUB}:sub`]: '*' } }],
  [provider(GITHUB), { StringEqualsIfExists: { [`${GITHUB}:sub`]: 'repo:example/records:*' } }],
  [provider(GITHUB), { 'ForAllValues:StringLike': { [`${GITHUB}:sub`]: 'repo:example/records:*' } }],
  [provider(GITHUB), { StringNotEquals: { [`${GITHUB}:sub`]: 'repo:example/records:*' } }],
  [provider('gitlab.com'), { StringLike: { 'gitlab.com:sub': 'project_path:*' } }],
  [provider('gitlab.com'), { StringEquals: { 'gitlab.com:aud': 'https://gitlab.com' } }],
  [provider(CLUSTER), { StringEquals: { [`${CLUSTER}:aud`]: 'sts.amazonaws.com' } }],
  [provider(CLUSTER), { StringLike: { [`${CLUSTER}:sub`]: 'system:serviceaccount:*' } }],
  ['cognito-identity.amazonaws.com', undefined],
  ['cognito-identity.amazonaws.com', { StringLike: { 'cognito-identity.amazonaws.com:aud': '*' } }],
  ['accounts.google.com', undefined],
])('a token of %s with %j may be of many', (federated, condition) => {
  expect(found(federated, condition)).toHaveLength(1);
});

test('a provider of the template is known by its URL', () => {
  const Provider = { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: `https://${GITHUB}` } };
  const audience = { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } };
  expect(found({ Ref: 'Provider' }, audience, { Provider })).toHaveLength(1);
  expect(found({ 'Fn::GetAtt': ['Provider', 'Arn'] }, audience, { Provider })).toHaveLength(1);
});

test('a role that anybody on GitHub may assume is critical, one of every service of a cluster is not', () => {
  const severity = (host: string) => {
    const judge = new Judge([roleTrust], { waivers: [], today: '2026-11-24' });
    const statement = {
      ...{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: provider(host) } },
      Condition: { StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' } },
    };
    const Properties = { AssumeRolePolicyDocument: { Statement: [statement] } };
    judge.judge(assemblyOf({ resources: { Role: { Type: 'AWS::IAM::Role', Properties } } }));
    return judge.report().findings.map((finding) => finding.severity);
  };
  expect(severity(GITHUB)).toEqual(['critical']);
  expect(severity(CLUSTER)).toEqual(['medium']);
});
