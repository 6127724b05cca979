import {
  AWAY,
  AWAY_ROLE,
  allow,
  type DecisionCase,
  deny,
  grant,
  HOME,
  KEY,
  policy,
  ROLE,
  ROOT,
  SESSION,
  statement,
  USER,
} from './case';
import { ENDPOINTS } from './endpoints';

const session = { principal: SESSION };
const user = { principal: USER };
const federated = { principal: `arn:aws:sts::${HOME}:federated-user/ada` };
const linked = { principal: `arn:aws:iam::${HOME}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig` };
const service = { principal: { service: 'logs.amazonaws.com' }, principalAccount: undefined, principalOrg: undefined };
const away = { principal: AWAY_ROLE, principalAccount: AWAY, principalOrg: undefined };
const none = allow({ Action: 'sqs:*' });
const off = deny({ Principal: '*' });

/** Boundaries, session policies, endpoint policies and organization policies. */
export const LIMITS: readonly DecisionCase[] = [
  {
    rule: 'a boundary that allows leaves the identity policy its say',
    policies: { identity: allow(), boundary: allow() },
    decision: 'allow',
    by: { policy: 'identity' },
  },
  {
    rule: 'a boundary that does not allow takes away',
    policies: { identity: allow(), boundary: none },
    decision: 'implicit-deny',
    by: { policy: 'boundary' },
  },
  {
    rule: 'a boundary grants nothing',
    policies: { boundary: allow() },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'a deny of a boundary denies',
    policies: { identity: allow(), boundary: [allow(), deny()] },
    decision: 'explicit-deny',
    by: { policy: 'boundary' },
  },
  {
    rule: 'a boundary limits what a resource policy grants the role’s ARN',
    request: session,
    policies: { boundary: none, resource: grant({ AWS: ROLE }) },
    decision: 'implicit-deny',
    by: { policy: 'boundary' },
  },
  {
    rule: 'what a resource policy grants the role’s ARN within its boundary holds',
    request: session,
    policies: { boundary: allow(), resource: grant({ AWS: ROLE }) },
    decision: 'allow',
  },
  {
    rule: 'a boundary does not limit what a resource policy grants the session’s ARN',
    request: session,
    policies: { boundary: none, resource: grant({ AWS: SESSION }) },
    decision: 'allow',
    by: { policy: 'resource' },
  },
  {
    rule: 'a boundary does not limit what a resource policy grants a user’s ARN',
    request: user,
    policies: { boundary: none, resource: grant({ AWS: USER }) },
    decision: 'allow',
    by: { policy: 'resource' },
  },
  {
    rule: 'a boundary does not limit what a resource policy grants everyone',
    request: session,
    policies: { boundary: none, resource: grant('*', { Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } }) },
    decision: 'allow',
  },
  {
    rule: 'a deny of a boundary reaches what a resource policy grants a session',
    request: session,
    policies: { boundary: [allow(), deny()], resource: grant({ AWS: SESSION }) },
    decision: 'explicit-deny',
  },
  {
    rule: 'across accounts, a boundary limits whatever the resource policy names',
    request: away,
    policies: { identity: allow(), boundary: none, resource: grant({ AWS: AWAY_ROLE }) },
    decision: 'implicit-deny',
    by: { policy: 'boundary' },
  },
  {
    rule: 'a boundary limits what a key policy delegates to the account',
    request: { action: 'kms:Decrypt', resource: KEY },
    policies: { identity: allow(), boundary: none, resource: grant({ AWS: ROOT }) },
    decision: 'implicit-deny',
  },

  {
    rule: 'a session policy that allows leaves the identity policy its say',
    request: session,
    policies: { identity: allow(), session: allow() },
    decision: 'allow',
    by: { policy: 'identity' },
  },
  {
    rule: 'a session policy that does not allow takes away',
    request: session,
    policies: { identity: allow(), session: none },
    decision: 'implicit-deny',
    by: { policy: 'session' },
  },
  {
    rule: 'a session policy grants nothing',
    request: session,
    policies: { session: allow() },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'a deny of a session policy denies',
    request: session,
    policies: { identity: allow(), session: deny() },
    decision: 'explicit-deny',
    by: { policy: 'session' },
  },
  {
    rule: 'a session policy limits what a resource policy grants the role’s ARN',
    request: session,
    policies: { session: none, resource: grant({ AWS: ROLE }) },
    decision: 'implicit-deny',
    by: { policy: 'session' },
  },
  {
    rule: 'a session policy does not limit what a resource policy grants the session’s ARN',
    request: session,
    policies: { session: none, resource: grant({ AWS: SESSION }) },
    decision: 'allow',
  },
  {
    rule: 'boundary and session policy must both allow',
    request: session,
    policies: { identity: allow(), boundary: allow(), session: none },
    decision: 'implicit-deny',
    by: { policy: 'session' },
  },
  {
    rule: 'a federated user without a session policy has no permissions',
    request: federated,
    policies: { identity: allow() },
    decision: 'implicit-deny',
    by: { policy: 'session' },
  },
  {
    rule: 'a federated user has what user and session policy both allow',
    request: federated,
    policies: { identity: allow(), session: allow() },
    decision: 'allow',
  },
  {
    rule: 'what a resource policy grants a user may be granted its federated users, within their session',
    source: 'How AWS enforcement code logic evaluates requests, AWS STS federated user principal',
    request: federated,
    policies: { resource: grant({ AWS: USER }), session: allow() },
    decision: 'undecided',
  },
  {
    rule: 'a session policy that does not allow limits that too',
    source: 'How AWS enforcement code logic evaluates requests, AWS STS federated user principal',
    request: federated,
    policies: { resource: grant({ AWS: USER }), session: none },
    decision: 'implicit-deny',
  },
  {
    rule: 'whether a deny of a user reaches its federated users is undecided as well',
    request: federated,
    policies: { identity: allow(), session: allow(), resource: deny({ Principal: { AWS: USER } }) },
    decision: 'undecided',
  },
  {
    rule: 'a user of another account federated nobody here',
    request: federated,
    policies: { resource: grant({ AWS: `arn:aws:iam::${AWAY}:user/ada` }), session: allow() },
    decision: 'implicit-deny',
  },
  {
    rule: 'a resource policy may name a federated user’s session',
    request: federated,
    policies: { session: none, resource: grant({ AWS: federated.principal }) },
    decision: 'allow',
  },

  {
    rule: 'an endpoint policy that allows lets through',
    policies: { identity: allow(), endpoint: grant('*') },
    decision: 'allow',
    by: { policy: 'identity' },
  },
  {
    rule: 'an endpoint policy that does not allow takes away',
    policies: { identity: allow(), endpoint: grant('*', { Action: 'sqs:*' }) },
    decision: 'implicit-deny',
    by: { policy: 'endpoint' },
  },
  { rule: 'an endpoint policy grants nothing', policies: { endpoint: grant('*') }, decision: 'implicit-deny' },
  {
    rule: 'a deny of an endpoint policy denies',
    policies: { identity: allow(), endpoint: [grant('*'), off] },
    decision: 'explicit-deny',
    by: { policy: 'endpoint' },
  },
  {
    rule: 'an endpoint policy limits what a resource policy grants a session too',
    request: session,
    policies: { resource: grant({ AWS: SESSION }), endpoint: grant('*', { Resource: 'arn:aws:s3:::other/*' }) },
    decision: 'implicit-deny',
    by: { policy: 'endpoint' },
  },
  {
    rule: 'an endpoint policy may bind to the organization',
    policies: {
      identity: allow(),
      endpoint: grant('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-home' } } }),
    },
    decision: 'allow',
  },
  {
    rule: 'an endpoint policy bound to another organization does not let through',
    policies: {
      identity: allow(),
      endpoint: grant('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-away' } } }),
    },
    decision: 'implicit-deny',
  },

  ...ENDPOINTS,
  {
    rule: 'a service control policy that allows leaves others their say',
    policies: { identity: allow(), scp: allow() },
    decision: 'allow',
  },
  {
    rule: 'a service control policy that does not allow takes away',
    policies: { identity: allow(), scp: none },
    decision: 'implicit-deny',
    by: { policy: 'scp', level: 0 },
  },
  {
    rule: 'a service control policy grants nothing',
    policies: { scp: allow() },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'a deny of a service control policy denies',
    policies: { identity: allow(), scp: [allow(), deny({ Sid: 'Region' })] },
    decision: 'explicit-deny',
    by: { policy: 'scp', document: 1, sid: 'Region' },
  },
  {
    rule: 'policies of one level add up',
    policies: { identity: allow(), scp: [none, allow({ Action: 's3:*' })] },
    decision: 'allow',
  },
  {
    rule: 'every level must allow',
    policies: { identity: allow(), scp: [[allow()], [none]] },
    decision: 'implicit-deny',
    by: { policy: 'scp', level: 1 },
  },
  {
    rule: 'levels that all allow let through',
    policies: { identity: allow(), scp: [[allow()], [allow({ Action: 's3:*' })], allow()] },
    decision: 'allow',
  },
  {
    rule: 'a deny of any level denies',
    policies: { identity: allow(), scp: [[allow()], [allow(), deny()]] },
    decision: 'explicit-deny',
    by: { policy: 'scp', level: 1, document: 1 },
  },
  {
    rule: 'service control policies reach the root user of an account',
    request: { principal: ROOT },
    policies: { scp: [allow(), deny()] },
    decision: 'explicit-deny',
  },
  {
    rule: 'service control policies limit what a resource policy grants a session',
    request: session,
    policies: { resource: grant({ AWS: SESSION }), scp: none },
    decision: 'implicit-deny',
  },
  {
    rule: 'service control policies do not reach service-linked roles',
    request: linked,
    policies: { identity: allow(), scp: deny() },
    decision: 'allow',
  },
  {
    rule: 'service control policies do not reach the management account',
    request: { principalInManagementAccount: true },
    policies: { identity: allow(), scp: deny() },
    decision: 'allow',
  },
  {
    rule: 'service control policies do not reach services',
    request: service,
    policies: { resource: grant({ Service: 'logs.amazonaws.com' }), scp: deny() },
    decision: 'allow',
  },
  {
    rule: 'service control policies do not reach an anonymous caller',
    request: { principal: { anonymous: true } },
    policies: { resource: grant('*'), scp: deny() },
    decision: 'allow',
  },
  {
    rule: 'a service control policy may exempt a role by its ARN',
    policies: { identity: allow(), scp: [allow(), deny({ Condition: { ArnNotLike: { 'aws:PrincipalArn': ROLE } } })] },
    decision: 'allow',
  },
  {
    rule: 'a service control policy that exempts one role denies the others',
    request: user,
    policies: { identity: allow(), scp: [allow(), deny({ Condition: { ArnNotLike: { 'aws:PrincipalArn': ROLE } } })] },
    decision: 'explicit-deny',
  },
  {
    rule: 'a service control policy may bound the Regions',
    request: { context: { 'aws:RequestedRegion': 'us-east-1' } },
    policies: {
      identity: allow(),
      scp: [
        allow(),
        deny({ NotAction: ['iam:*'], Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } } }),
      ],
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'a request inside the Regions passes',
    request: { context: { 'aws:RequestedRegion': 'eu-west-1' } },
    policies: {
      identity: allow(),
      scp: [
        allow(),
        deny({ NotAction: ['iam:*'], Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } } }),
      ],
    },
    decision: 'allow',
  },

  {
    rule: 'a resource control policy that denies nothing leaves others their say',
    policies: { identity: allow(), rcp: grant('*') },
    decision: 'allow',
  },
  {
    rule: 'a resource control policy needs no allow of its own: AWS attaches one everywhere',
    policies: { identity: allow(), rcp: deny({ Principal: '*', Action: 'sqs:*' }) },
    decision: 'allow',
  },
  { rule: 'a resource control policy grants nothing', policies: { rcp: grant('*') }, decision: 'implicit-deny' },
  {
    rule: 'a deny of a resource control policy denies',
    policies: { identity: allow(), rcp: [[grant('*')], [off]] },
    decision: 'explicit-deny',
    by: { policy: 'rcp', level: 1 },
  },
  {
    rule: 'a resource control policy reaches callers of other accounts',
    request: away,
    policies: {
      identity: allow(),
      resource: grant('*'),
      rcp: deny({ Principal: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-home' } } }),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'a resource control policy reaches an anonymous caller',
    request: { principal: { anonymous: true }, principalOrg: undefined },
    policies: {
      resource: grant('*'),
      rcp: deny({ Principal: '*', Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-home' } } }),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'a resource control policy reaches services',
    request: service,
    policies: { resource: grant('*'), rcp: off },
    decision: 'explicit-deny',
  },
  {
    rule: 'a resource control policy may exempt services',
    request: service,
    policies: {
      resource: grant('*'),
      rcp: deny({ Principal: '*', Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }),
    },
    decision: 'allow',
  },
  {
    rule: 'a resource control policy reaches the root user',
    request: { principal: ROOT },
    policies: { rcp: off },
    decision: 'explicit-deny',
  },
  {
    rule: 'resource control policies do not reach service-linked roles',
    request: linked,
    policies: { identity: allow(), rcp: off },
    decision: 'allow',
  },
  {
    rule: 'resource control policies do not reach resources of the management account',
    request: { resourceInManagementAccount: true },
    policies: { identity: allow(), rcp: off },
    decision: 'allow',
  },
  {
    rule: 'resource control policies do not reach services that are not on their list',
    source: 'Resource control policies, list of AWS services that support RCPs',
    request: { action: 'sns:Publish', resource: `arn:aws:sns:eu-west-1:${HOME}:alerts` },
    policies: { identity: allow(), rcp: off },
    decision: 'allow',
  },
  {
    rule: 'resource control policies reach keys',
    source: 'Resource control policies, list of AWS services that support RCPs',
    request: { action: 'kms:Decrypt', resource: KEY },
    policies: { identity: allow(), resource: grant({ AWS: HOME }), rcp: off },
    decision: 'explicit-deny',
  },
  {
    rule: 'resource control policies do not reach kms:RetireGrant',
    source: 'Resource control policies, resources and entities not restricted',
    request: { action: 'kms:RetireGrant', resource: KEY },
    policies: { identity: allow(), resource: grant({ AWS: HOME }), rcp: off },
    decision: 'allow',
  },
  {
    rule: 'an empty list is not in play',
    policies: { identity: allow(), boundary: [], session: [], endpoint: [], scp: [], rcp: [] },
    decision: 'allow',
  },
  {
    rule: 'every layer that allows lets through',
    request: session,
    policies: {
      identity: allow(),
      boundary: allow(),
      session: allow(),
      endpoint: grant('*'),
      scp: [[allow()], [allow()]],
      rcp: grant('*'),
      resource: policy(statement('Deny', { Principal: '*', Action: 's3:PutObject' })),
    },
    decision: 'allow',
  },
];
