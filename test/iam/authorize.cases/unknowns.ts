import {
  AWAY,
  AWAY_ROLE,
  allow,
  type DecisionCase,
  deny,
  grant,
  HOME,
  policy,
  ROLE,
  SESSION,
  statement,
  USER,
} from './case';

const odd = { Condition: { StringMatches: { 's3:prefix': 'a' } } };
const when = (condition: unknown) => ({ identity: allow({ Condition: condition }) });
const service = { principal: { service: 'logs.amazonaws.com' }, principalAccount: undefined, principalOrg: undefined };
const raw = (document: unknown) => JSON.parse(JSON.stringify({ identity: document }));

/** Keys that follow from the request, and what is not modelled. */
export const UNKNOWNS: readonly DecisionCase[] = [
  {
    rule: 'aws:PrincipalAccount follows from the principal',
    policies: when({ StringEquals: { 'aws:PrincipalAccount': HOME } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalOrgID follows from the organization',
    policies: when({ StringEquals: { 'aws:PrincipalOrgID': 'o-home' } }),
    decision: 'allow',
  },
  {
    rule: 'a principal without an organization has no aws:PrincipalOrgID',
    request: { principalOrg: undefined },
    policies: when({ Null: { 'aws:PrincipalOrgID': 'true' } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalArn of a session is its role’s',
    request: { principal: SESSION },
    policies: when({ ArnEquals: { 'aws:PrincipalArn': ROLE } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalArn of a user is the user’s',
    request: { principal: USER },
    policies: when({ ArnEquals: { 'aws:PrincipalArn': USER } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalType of a session is AssumedRole',
    request: { principal: SESSION },
    policies: when({ StringEquals: { 'aws:PrincipalType': 'AssumedRole' } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalType of a user is User',
    request: { principal: USER },
    policies: when({ StringEquals: { 'aws:PrincipalType': 'User' } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalType of the root user is Account',
    request: { principal: HOME },
    policies: { identity: deny({ Condition: { StringEquals: { 'aws:PrincipalType': 'Account' } } }) },
    decision: 'explicit-deny',
  },
  {
    rule: 'aws:username is the name of a user',
    request: { principal: USER },
    policies: { identity: allow({ Resource: 'arn:aws:s3:::records/${aws:username}.txt' }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'aws:username fills a variable',
    request: { principal: USER, resource: 'arn:aws:s3:::records/ada' },
    policies: { identity: allow({ Resource: 'arn:aws:s3:::records/${aws:username}' }) },
    decision: 'allow',
  },
  { rule: 'a role has no aws:username', policies: when({ Null: { 'aws:username': 'true' } }), decision: 'allow' },
  {
    rule: 'aws:PrincipalIsAWSService is false for a role',
    policies: when({ Bool: { 'aws:PrincipalIsAWSService': 'false' } }),
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalIsAWSService is true for a service',
    request: service,
    policies: { resource: grant('*', { Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } } }) },
    decision: 'allow',
  },
  {
    rule: 'aws:PrincipalServiceName is the name of a service',
    request: service,
    policies: {
      resource: grant('*', { Condition: { StringEquals: { 'aws:PrincipalServiceName': 'logs.amazonaws.com' } } }),
    },
    decision: 'allow',
  },
  {
    rule: 'a service has neither account nor ARN',
    request: service,
    policies: {
      resource: grant('*', {
        Condition: {
          Null: { 'aws:PrincipalArn': 'true', 'aws:PrincipalAccount': 'true', 'aws:PrincipalOrgID': 'true' },
        },
      }),
    },
    decision: 'allow',
  },
  {
    rule: 'an anonymous caller has neither account nor ARN',
    request: { principal: '*', principalAccount: undefined, principalOrg: undefined },
    policies: {
      resource: grant('*', {
        Condition: {
          Null: { 'aws:PrincipalArn': 'true', 'aws:PrincipalAccount': 'true', 'aws:PrincipalOrgID': 'true' },
        },
      }),
    },
    decision: 'allow',
  },
  {
    rule: 'IfExists on an allow admits an anonymous caller',
    request: { principal: '*', principalAccount: undefined, principalOrg: undefined },
    policies: { resource: grant('*', { Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-home' } } }) },
    decision: 'allow',
  },
  {
    rule: 'aws:ResourceAccount follows from the resource',
    request: { principal: AWAY_ROLE, principalAccount: AWAY },
    policies: {
      identity: allow(),
      resource: grant('*', { Condition: { StringEquals: { 'aws:ResourceAccount': HOME } } }),
    },
    decision: 'allow',
  },
  {
    rule: 'a key that is given overrides what would follow',
    request: { context: { 'AWS:PrincipalOrgId': 'o-other' } },
    policies: when({ StringEquals: { 'aws:PrincipalOrgID': 'o-home' } }),
    decision: 'implicit-deny',
  },
  {
    rule: 'nothing else is filled in',
    policies: when({ Null: { 'aws:SecureTransport': 'true', 'aws:CurrentTime': 'true' } }),
    decision: 'allow',
  },

  {
    rule: 'an unknown operator on the only allow is undecided, and the statement is named',
    policies: { identity: allow({ Sid: 'Odd', ...odd }) },
    decision: 'undecided',
    by: {
      policy: 'identity',
      document: 0,
      index: 0,
      sid: 'Odd',
      reason: 'condition operator StringMatches is not known',
    },
  },
  {
    rule: 'an unknown operator on a deny is undecided where the request is allowed otherwise',
    policies: { identity: [allow(), deny({ Sid: 'Odd', ...odd })] },
    decision: 'undecided',
    by: { document: 1, sid: 'Odd' },
  },
  {
    rule: 'an unknown operator beside an allow that suffices changes nothing',
    policies: { identity: policy(statement('Allow', odd), statement('Allow')) },
    decision: 'allow',
    by: { index: 1 },
  },
  {
    rule: 'an explicit deny elsewhere decides',
    policies: { identity: [allow(odd), deny()] },
    decision: 'explicit-deny',
    by: { document: 1 },
  },
  {
    rule: 'an unknown deny changes nothing where nothing allows',
    policies: { identity: deny(odd) },
    decision: 'implicit-deny',
  },
  {
    rule: 'an unknown allow changes nothing where another layer takes away',
    policies: { identity: allow(odd), scp: allow({ Action: 'sqs:*' }) },
    decision: 'implicit-deny',
    by: { policy: 'scp' },
  },
  {
    rule: 'an unknown statement about another action changes nothing',
    policies: { identity: [allow(), deny({ Action: 's3:PutObject', ...odd })] },
    decision: 'allow',
  },
  {
    rule: 'an unknown statement about another resource changes nothing',
    policies: { identity: [allow(), deny({ Resource: 'arn:aws:s3:::other/*', ...odd })] },
    decision: 'allow',
  },
  {
    rule: 'an unknown statement about another principal changes nothing',
    policies: { identity: allow(), resource: deny({ Principal: { AWS: USER }, ...odd }) },
    decision: 'allow',
  },
  {
    rule: 'an unknown limit is undecided',
    policies: { identity: allow(), boundary: allow(odd) },
    decision: 'undecided',
    by: { policy: 'boundary' },
  },
  {
    rule: 'an unknown resource policy is undecided across accounts',
    request: { principal: AWAY_ROLE, principalAccount: AWAY },
    policies: { identity: allow(), resource: grant('*', odd) },
    decision: 'undecided',
    by: { policy: 'resource' },
  },
  {
    rule: 'an element that statements do not have is undecided',
    policies: { identity: allow({ Ressource: '*' }) },
    decision: 'undecided',
    by: { reason: 'statement element Ressource is not known' },
  },
  {
    rule: 'an element that policies do not have is undecided',
    policies: { identity: { Version: '2012-10-17', Statements: [], Statement: [statement('Allow')] } },
    decision: 'undecided',
  },
  {
    rule: 'a version that IAM does not have is undecided',
    policies: { identity: { Version: '2020-01-01', Statement: [statement('Allow')] } },
    decision: 'undecided',
  },
  {
    rule: 'a statement with Action and NotAction is undecided',
    policies: { identity: allow({ Action: '*', NotAction: 'iam:*' }) },
    decision: 'undecided',
  },
  {
    rule: 'a statement with Resource and NotResource is undecided',
    policies: { identity: allow({ Resource: '*', NotResource: 'arn:aws:s3:::x' }) },
    decision: 'undecided',
  },
  {
    rule: 'a statement of a resource policy with Principal and NotPrincipal is undecided',
    policies: { resource: grant('*', { NotPrincipal: { AWS: USER } }) },
    decision: 'undecided',
  },
  {
    rule: 'a statement without an action is undecided',
    policies: { identity: policy({ Effect: 'Allow', Resource: '*' }) },
    decision: 'undecided',
  },
  {
    rule: 'a statement of an identity policy without a resource is undecided',
    policies: { identity: policy({ Effect: 'Allow', Action: '*' }) },
    decision: 'undecided',
  },
  {
    rule: 'a statement of a resource policy without a principal is undecided',
    policies: { resource: allow() },
    decision: 'undecided',
  },
  {
    rule: 'a statement of an identity policy with a principal is undecided',
    policies: { identity: grant('*') },
    decision: 'undecided',
  },
  {
    rule: 'a type of principal that IAM does not have is undecided',
    policies: { resource: grant({ Group: 'x' }) },
    decision: 'undecided',
  },
  {
    rule: 'an effect that IAM does not have may be either: where nothing else allows, it might',
    policies: { identity: policy({ Effect: 'allow', Action: '*', Resource: '*' }) },
    decision: 'undecided',
  },
  {
    rule: 'an effect that IAM does not have may be either: where all else allows, it might deny',
    policies: { identity: [allow(), policy({ Effect: 'Maybe', Action: '*', Resource: '*' })] },
    decision: 'undecided',
    by: { document: 1 },
  },
  {
    rule: 'a resource that is neither an ARN nor an asterisk is undecided',
    policies: { identity: allow({ Resource: 'records' }) },
    decision: 'undecided',
  },
  {
    rule: 'a wildcard that would have to reach over a colon of a resource is undecided',
    request: { resource: `arn:aws:sqs:eu-west-1:${HOME}:inbox`, action: 'sqs:SendMessage' },
    policies: { identity: allow({ Resource: 'arn:aws:sqs:*:inbox' }) },
    decision: 'undecided',
  },
  { rule: 'a policy that is a text is undecided', policies: raw('{"Version":"2012-10-17"}'), decision: 'undecided' },
  {
    rule: 'a policy without a statement is undecided',
    policies: { identity: { Version: '2012-10-17' } },
    decision: 'undecided',
  },
  {
    rule: 'a statement that is a text is undecided',
    policies: raw({ Version: '2012-10-17', Statement: ['Allow'] }),
    decision: 'undecided',
  },
  {
    rule: 'an action that is no text is undecided',
    policies: raw({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: [1], Resource: '*' } }),
    decision: 'undecided',
  },
  {
    rule: 'a condition that is no object is undecided',
    policies: { identity: allow({ Condition: 'always' }) },
    decision: 'undecided',
  },
  {
    rule: 'a condition value that is an object is undecided',
    policies: { identity: allow({ Condition: { StringEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } } }) },
    decision: 'undecided',
  },
  {
    rule: 'a resource that is an object is undecided',
    policies: { identity: allow({ Resource: { Ref: 'Bucket' } }) },
    decision: 'undecided',
  },
  {
    rule: 'a principal that cannot be read is undecided',
    request: { principal: 'somebody' },
    policies: { identity: allow() },
    decision: 'undecided',
  },
  {
    rule: 'a principal of no known kind is undecided',
    request: JSON.parse('{"principal":{"group":"readers"}}'),
    policies: { identity: allow() },
    decision: 'undecided',
  },
  {
    rule: 'kms:CallerAccount follows from the principal, for KMS',
    request: { action: 'kms:ListKeys', resource: '*' },
    policies: when({ StringEquals: { 'kms:CallerAccount': HOME } }),
    decision: 'allow',
  },
  {
    rule: 'kms:CallerAccount is no key of other services',
    policies: when({ StringEquals: { 'kms:CallerAccount': HOME } }),
    decision: 'implicit-deny',
  },
  {
    rule: 'the ARN of an identity provider as the principal is whom the provider vouches for',
    request: {
      principal: `arn:aws:iam::${HOME}:oidc-provider/token.actions.githubusercontent.com`,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: ROLE,
    },
    policies: {
      resource: grant({ Federated: `arn:aws:iam::${HOME}:oidc-provider/token.actions.githubusercontent.com` }),
    },
    decision: 'allow',
  },
  {
    rule: 'a group is no principal',
    request: { principal: `arn:aws:iam::${HOME}:group/readers` },
    policies: { identity: allow() },
    decision: 'undecided',
  },
];
