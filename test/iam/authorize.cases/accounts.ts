import {
  AWAY,
  AWAY_ROLE,
  AWAY_ROOT,
  allow,
  type DecisionCase,
  deny,
  grant,
  HOME,
  KEY,
  ROLE,
  ROOT,
  SESSION,
  USER,
} from './case';

const away = { principal: AWAY_ROLE, principalAccount: AWAY, principalOrg: undefined };
const awayRoot = { principal: AWAY_ROOT, principalAccount: AWAY, principalOrg: undefined };
const key = { action: 'kms:Decrypt', resource: KEY };
const assume = { action: 'sts:AssumeRole', resource: `arn:aws:iam::${HOME}:role/target` };
const service = { principal: { service: 'logs.amazonaws.com' }, principalAccount: undefined, principalOrg: undefined };

/** Within an account, across accounts, keys and roles. */
export const ACCOUNTS: readonly DecisionCase[] = [
  {
    rule: 'within an account, an identity policy suffices',
    policies: { identity: allow() },
    decision: 'allow',
    by: { policy: 'identity' },
  },
  {
    rule: 'within an account, a resource policy that names the role suffices',
    policies: { resource: grant({ AWS: ROLE }) },
    decision: 'allow',
    by: { policy: 'resource' },
  },
  {
    rule: 'within an account, an identity policy suffices beside a resource policy that names others',
    policies: { identity: allow(), resource: grant({ AWS: USER }) },
    decision: 'allow',
    by: { policy: 'identity' },
  },
  {
    rule: 'a resource policy that names the account grants nothing by itself: it leaves it to the account',
    policies: { resource: grant({ AWS: ROOT }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'an account id and the ARN of its root are the same',
    policies: { resource: grant({ AWS: HOME }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a resource policy that names the account grants its root user',
    request: { principal: ROOT },
    policies: { resource: grant({ AWS: HOME }) },
    decision: 'allow',
  },
  {
    rule: 'the root user has every permission of its account',
    request: { principal: ROOT },
    policies: {},
    decision: 'allow',
    by: { policy: 'identity' },
  },
  {
    rule: 'a 12-digit account as the principal is its root user',
    request: { principal: HOME },
    policies: {},
    decision: 'allow',
  },
  {
    rule: 'the root user is not beyond an explicit deny',
    request: { principal: ROOT },
    policies: { resource: deny({ Principal: '*' }) },
    decision: 'explicit-deny',
  },
  {
    rule: 'across accounts, an identity policy alone does not suffice',
    request: away,
    policies: { identity: allow() },
    decision: 'implicit-deny',
    by: { policy: 'resource' },
  },
  {
    rule: 'across accounts, a resource policy alone does not suffice',
    request: away,
    policies: { resource: grant({ AWS: AWAY_ROLE }) },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'across accounts, both together allow',
    request: away,
    policies: { identity: allow(), resource: grant({ AWS: AWAY_ROLE }) },
    decision: 'allow',
  },
  {
    rule: 'across accounts, a resource policy may name the account',
    request: away,
    policies: { identity: allow(), resource: grant({ AWS: AWAY }) },
    decision: 'allow',
  },
  {
    rule: 'across accounts, a resource policy may name everyone',
    request: away,
    policies: { identity: allow(), resource: grant('*') },
    decision: 'allow',
  },
  {
    rule: 'across accounts, everyone in a resource policy is no permission of the other account',
    request: away,
    policies: { resource: grant('*') },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'across accounts, a resource policy that names the resource’s own account does not reach the caller',
    request: away,
    policies: { identity: allow(), resource: grant({ AWS: HOME }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'across accounts, the root user needs the resource policy',
    request: awayRoot,
    policies: {},
    decision: 'implicit-deny',
  },
  {
    rule: 'across accounts, the resource policy suffices for the root user',
    request: awayRoot,
    policies: { resource: grant({ AWS: AWAY }) },
    decision: 'allow',
  },
  {
    rule: 'across accounts, a deny of the caller’s side denies',
    request: away,
    policies: { identity: deny(), resource: grant('*') },
    decision: 'explicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'the account of a resource is read from its ARN',
    request: {
      ...away,
      action: 'sqs:SendMessage',
      resource: `arn:aws:sqs:eu-west-1:${HOME}:inbox`,
      resourceAccount: undefined,
    },
    policies: { identity: allow() },
    decision: 'implicit-deny',
  },
  {
    rule: 'the account of a principal is read from its ARN',
    request: { principal: AWAY_ROLE, principalAccount: undefined },
    policies: { identity: allow() },
    decision: 'implicit-deny',
  },
  {
    rule: 'a resource without an account in its ARN is taken for the caller’s own where nothing else is said',
    request: { ...away, resourceAccount: undefined },
    policies: { identity: allow() },
    decision: 'allow',
  },
  {
    rule: 'a service needs the resource policy',
    request: service,
    policies: { identity: allow() },
    decision: 'implicit-deny',
    by: { policy: 'resource' },
  },
  {
    rule: 'a service needs nothing but the resource policy',
    request: service,
    policies: { resource: grant({ Service: 'logs.amazonaws.com' }) },
    decision: 'allow',
  },
  {
    rule: 'a service is held to the conditions of the resource policy',
    request: service,
    policies: {
      resource: grant(
        { Service: 'logs.amazonaws.com' },
        { Condition: { StringEquals: { 'aws:SourceAccount': HOME } } },
      ),
    },
    decision: 'implicit-deny',
  },
  {
    rule: 'a service that tells its source meets the condition',
    request: { ...service, context: { 'aws:SourceAccount': HOME } },
    policies: {
      resource: grant(
        { Service: 'logs.amazonaws.com' },
        { Condition: { StringEquals: { 'aws:SourceAccount': HOME } } },
      ),
    },
    decision: 'allow',
  },

  {
    rule: 'identity policies do not count for a key whose policy does not name the account',
    request: key,
    policies: { identity: allow(), resource: grant({ AWS: USER }) },
    decision: 'implicit-deny',
    by: { policy: 'resource' },
  },
  {
    rule: 'identity policies do not count for a key without a known policy',
    request: key,
    policies: { identity: allow() },
    decision: 'implicit-deny',
  },
  {
    rule: 'identity policies count for a key whose policy names the account',
    request: key,
    policies: { identity: allow(), resource: grant({ AWS: ROOT }) },
    decision: 'allow',
  },
  {
    rule: 'a key policy that names the account grants nothing without an identity policy',
    request: key,
    policies: { resource: grant({ AWS: ROOT }) },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'a key policy delegates only the actions it names',
    request: key,
    policies: { identity: allow(), resource: grant({ AWS: ROOT }, { Action: 'kms:Describe*' }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a key policy delegates only under its conditions',
    request: key,
    policies: {
      identity: allow(),
      resource: grant(
        { AWS: ROOT },
        { Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } },
      ),
    },
    decision: 'implicit-deny',
  },
  {
    rule: 'a key policy that names the role suffices',
    request: key,
    policies: { resource: grant({ AWS: ROLE }) },
    decision: 'allow',
  },
  {
    rule: 'a key policy that names the role suffices for its sessions',
    request: { ...key, principal: SESSION },
    policies: { resource: grant({ AWS: ROLE }) },
    decision: 'allow',
  },
  {
    rule: 'a key policy may refer to its key as an asterisk',
    request: key,
    policies: { resource: grant({ AWS: ROLE }, { Resource: '*' }) },
    decision: 'allow',
  },
  {
    rule: 'the root user is held to the key policy',
    request: { ...key, principal: ROOT },
    policies: { resource: grant({ AWS: ROLE }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a key policy that names the account admits its root user',
    request: { ...key, principal: ROOT },
    policies: { resource: grant({ AWS: HOME }) },
    decision: 'allow',
  },
  {
    rule: 'across accounts, a key policy that names the role needs an identity policy too',
    request: { ...key, ...away },
    policies: { resource: grant({ AWS: AWAY_ROLE }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'across accounts, a key policy and an identity policy together allow',
    request: { ...key, ...away },
    policies: { identity: allow(), resource: grant({ AWS: AWAY }) },
    decision: 'allow',
  },
  {
    rule: 'across accounts, identity policies alone do not reach a key',
    request: { ...key, ...away },
    policies: { identity: allow(), resource: grant({ AWS: HOME }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'an action of KMS that is on no key needs no key policy',
    request: { action: 'kms:ListKeys', resource: '*' },
    policies: { identity: allow() },
    decision: 'allow',
  },
  {
    rule: 'an alias has no policy of its own',
    request: { action: 'kms:CreateAlias', resource: `arn:aws:kms:eu-west-1:${HOME}:alias/data` },
    policies: { identity: allow() },
    decision: 'allow',
  },

  {
    rule: 'a role is assumed only by whom its trust policy names',
    request: assume,
    policies: { identity: allow() },
    decision: 'implicit-deny',
    by: { policy: 'resource' },
  },
  {
    rule: 'a trust policy that names another role admits nobody else',
    request: assume,
    policies: { identity: allow(), resource: grant({ AWS: USER }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'a trust policy that names the account leaves it to identity policies',
    request: assume,
    policies: { resource: grant({ AWS: ROOT }) },
    decision: 'implicit-deny',
    by: { policy: 'identity' },
  },
  {
    rule: 'a trust policy that names the account and an identity policy together allow',
    request: assume,
    policies: { identity: allow(), resource: grant({ AWS: ROOT }) },
    decision: 'allow',
  },
  {
    rule: 'within an account, a trust policy that names the role suffices',
    request: assume,
    policies: { resource: grant({ AWS: ROLE }) },
    decision: 'allow',
  },
  {
    rule: 'across accounts, a trust policy needs an identity policy too',
    request: { ...assume, ...away },
    policies: { resource: grant({ AWS: AWAY_ROLE }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'across accounts, a trust policy and an identity policy together allow',
    request: { ...assume, ...away },
    policies: { identity: allow(), resource: grant({ AWS: AWAY_ROLE }) },
    decision: 'allow',
  },
  {
    rule: 'a trust policy has no Resource',
    request: { ...assume, ...service },
    policies: {
      resource: {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'logs.amazonaws.com' } },
      },
    },
    decision: 'allow',
  },
  {
    rule: 'a trust policy may ask for an external id',
    request: { ...assume, ...away, context: { 'sts:ExternalId': 'x-1' } },
    policies: {
      identity: allow(),
      resource: grant({ AWS: AWAY }, { Condition: { StringEquals: { 'sts:ExternalId': 'x-1' } } }),
    },
    decision: 'allow',
  },
  {
    rule: 'without the external id a trust policy does not admit',
    request: { ...assume, ...away },
    policies: {
      identity: allow(),
      resource: grant({ AWS: AWAY }, { Condition: { StringEquals: { 'sts:ExternalId': 'x-1' } } }),
    },
    decision: 'implicit-deny',
  },
  {
    rule: 'passing a role is a matter of identity policies, not of its trust policy',
    request: { ...assume, action: 'iam:PassRole' },
    policies: { identity: allow() },
    decision: 'allow',
  },
];
