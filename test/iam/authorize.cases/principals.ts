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
  ROOT,
  SESSION,
  statement,
  USER,
} from './case';

const to = (principal: unknown) => ({ resource: grant(principal) });
const never = (principal: unknown) => ({ identity: allow(), resource: deny({ Principal: principal }) });
const butNot = (...principals: readonly string[]) => ({
  identity: allow(),
  resource: deny({ NotPrincipal: { AWS: principals } }),
});
const other = `arn:aws:iam::${HOME}:role/writer`;
const federated = { federated: 'accounts.google.com' };
const stranger = { principal: AWAY_ROLE, principalAccount: AWAY, principalOrg: undefined };

/** Principal and NotPrincipal. */
export const PRINCIPALS: readonly DecisionCase[] = [
  { rule: 'an asterisk names every principal', policies: to('*'), decision: 'allow', by: { policy: 'resource' } },
  { rule: 'an asterisk of type AWS names every principal', policies: to({ AWS: '*' }), decision: 'allow' },
  {
    rule: 'an asterisk names an anonymous caller',
    request: { principal: { anonymous: true }, principalAccount: undefined, principalOrg: undefined },
    policies: to('*'),
    decision: 'allow',
  },
  {
    rule: 'an anonymous caller may be written as an asterisk',
    request: { principal: '*', principalAccount: undefined },
    policies: to({ AWS: '*' }),
    decision: 'allow',
  },
  {
    rule: 'an account does not name an anonymous caller',
    request: { principal: { anonymous: true }, principalAccount: undefined },
    policies: to({ AWS: HOME }),
    decision: 'implicit-deny',
  },
  {
    rule: 'an anonymous caller has no identity policies',
    request: { principal: { anonymous: true }, principalAccount: undefined },
    policies: { identity: allow() },
    decision: 'implicit-deny',
    by: { policy: 'resource' },
  },
  {
    rule: 'a deny for everyone reaches an anonymous caller',
    request: { principal: { anonymous: true } },
    policies: {
      resource: policy(statement('Allow', { Principal: '*' }), statement('Deny', { Principal: { AWS: '*' } })),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'the ARN of a user names the user',
    request: { principal: USER },
    policies: to({ AWS: USER }),
    decision: 'allow',
  },
  {
    rule: 'the ARN of a user names no other user',
    request: { principal: `${USER}2` },
    policies: to({ AWS: USER }),
    decision: 'implicit-deny',
  },
  {
    rule: 'the ARN of a user has case',
    request: { principal: USER },
    policies: to({ AWS: USER.replace('ada', 'Ada') }),
    decision: 'implicit-deny',
  },
  { rule: 'the ARN of a role names the role', policies: to({ AWS: ROLE }), decision: 'allow' },
  {
    rule: 'the ARN of a role names its sessions',
    request: { principal: SESSION },
    policies: to({ AWS: ROLE }),
    decision: 'allow',
  },
  {
    rule: 'the ARN of a role names no session of another role',
    request: { principal: SESSION },
    policies: to({ AWS: other }),
    decision: 'implicit-deny',
  },
  {
    rule: 'the ARN of a role of another account names nobody here',
    request: { principal: SESSION },
    policies: to({ AWS: AWAY_ROLE }),
    decision: 'implicit-deny',
  },
  {
    rule: 'the ARN of a role with a path names its sessions',
    request: { principal: SESSION },
    policies: to({ AWS: `arn:aws:iam::${HOME}:role/team/reader` }),
    decision: 'allow',
  },
  {
    rule: 'the path of a role counts where the request tells it',
    request: { principal: SESSION, context: { 'aws:PrincipalArn': `arn:aws:iam::${HOME}:role/team/reader` } },
    policies: to({ AWS: `arn:aws:iam::${HOME}:role/other/reader` }),
    decision: 'implicit-deny',
  },
  {
    rule: 'the ARN of a session names the session',
    request: { principal: SESSION },
    policies: to({ AWS: SESSION }),
    decision: 'allow',
  },
  {
    rule: 'the ARN of a session names no other session of the role',
    request: { principal: SESSION.replace('ada', 'eve') },
    policies: to({ AWS: SESSION }),
    decision: 'implicit-deny',
  },
  { rule: 'several principals are alternatives', policies: to({ AWS: [USER, ROLE] }), decision: 'allow' },
  {
    rule: 'several types of principals are alternatives',
    request: { principal: { service: 'logs.amazonaws.com' } },
    policies: to({ AWS: ROLE, Service: ['sns.amazonaws.com', 'logs.amazonaws.com'] }),
    decision: 'allow',
  },
  {
    rule: 'a service principal names the service',
    request: { principal: { service: 'cloudtrail.amazonaws.com' } },
    policies: to({ Service: 'cloudtrail.amazonaws.com' }),
    decision: 'allow',
  },
  {
    rule: 'a service may be written as text',
    request: { principal: 'cloudtrail.amazonaws.com', principalAccount: undefined },
    policies: to({ Service: 'cloudtrail.amazonaws.com' }),
    decision: 'allow',
  },
  {
    rule: 'a service principal names no other service',
    request: { principal: { service: 'config.amazonaws.com' } },
    policies: to({ Service: 'cloudtrail.amazonaws.com' }),
    decision: 'implicit-deny',
  },
  {
    rule: 'a service principal names no role',
    policies: to({ Service: 'cloudtrail.amazonaws.com' }),
    decision: 'implicit-deny',
  },
  {
    rule: 'an asterisk names services too',
    request: { principal: { service: 'config.amazonaws.com' } },
    policies: to('*'),
    decision: 'allow',
  },
  {
    rule: 'a deny for everyone reaches services',
    request: { principal: { service: 'config.amazonaws.com' } },
    policies: {
      resource: policy(
        statement('Allow', { Principal: { Service: 'config.amazonaws.com' } }),
        statement('Deny', { Principal: '*' }),
      ),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'a federated principal names its provider',
    request: { principal: federated, action: 'sts:AssumeRoleWithWebIdentity', resource: ROLE },
    policies: to({ Federated: 'accounts.google.com' }),
    decision: 'allow',
  },
  {
    rule: 'a federated principal names no other provider',
    request: { principal: federated, action: 'sts:AssumeRoleWithWebIdentity', resource: ROLE },
    policies: to({ Federated: 'graph.facebook.com' }),
    decision: 'implicit-deny',
  },
  {
    rule: 'a SAML provider is a federated principal',
    request: {
      principal: { federated: `arn:aws:iam::${HOME}:saml-provider/corp` },
      action: 'sts:AssumeRoleWithSAML',
      resource: ROLE,
    },
    policies: to({ Federated: `arn:aws:iam::${HOME}:saml-provider/corp` }),
    decision: 'allow',
  },
  {
    rule: 'a canonical user names itself',
    request: { principal: { canonical: '79a5' } },
    policies: to({ CanonicalUser: '79a5' }),
    decision: 'allow',
  },
  {
    rule: 'a canonical user names no other',
    request: { principal: { canonical: '79a5' } },
    policies: to({ CanonicalUser: '79a6' }),
    decision: 'implicit-deny',
  },
  {
    rule: 'which account a canonical user is, is not known',
    policies: to({ CanonicalUser: '79a5' }),
    decision: 'implicit-deny',
  },
  {
    rule: 'across accounts, a canonical user may be the account of the caller',
    request: stranger,
    policies: { identity: allow(), ...to({ CanonicalUser: '79a5' }) },
    decision: 'undecided',
    by: { policy: 'resource' },
  },
  {
    rule: 'a wildcard cannot stand for a part of a principal',
    policies: to({ AWS: `arn:aws:iam::${HOME}:role/*` }),
    decision: 'undecided',
  },
  {
    rule: 'a wildcard in a service is not modelled',
    request: { principal: { service: 'logs.amazonaws.com' } },
    policies: to({ Service: '*.amazonaws.com' }),
    decision: 'undecided',
  },
  {
    rule: 'a unique id names a role whose id the request tells',
    request: { principal: SESSION, context: { 'aws:userid': 'AROAEXAMPLE123456789:ada' } },
    policies: to({ AWS: 'AROAEXAMPLE123456789' }),
    decision: 'allow',
  },
  {
    rule: 'a unique id names no other role',
    request: { principal: SESSION, context: { 'aws:userid': 'AROAEXAMPLE999999999:ada' } },
    policies: to({ AWS: 'AROAEXAMPLE123456789' }),
    decision: 'implicit-deny',
  },
  {
    rule: 'whose unique id it is, a request without aws:userid does not say',
    policies: to({ AWS: 'AROAEXAMPLE123456789' }),
    decision: 'undecided',
  },
  {
    rule: 'a deny that names a role reaches its sessions',
    request: { principal: SESSION },
    policies: never({ AWS: ROLE }),
    decision: 'explicit-deny',
  },
  {
    rule: 'a deny that names a session exempts other sessions',
    request: { principal: SESSION.replace('ada', 'eve') },
    policies: never({ AWS: SESSION }),
    decision: 'allow',
  },
  {
    rule: 'a deny that names an account reaches everyone in it',
    policies: never({ AWS: HOME }),
    decision: 'explicit-deny',
  },
  {
    rule: 'a deny that names the ARN of an account reaches everyone in it',
    request: { principal: USER },
    policies: never({ AWS: ROOT }),
    decision: 'explicit-deny',
  },
  { rule: 'a deny that names another account exempts this one', policies: never({ AWS: AWAY }), decision: 'allow' },
  { rule: 'NotPrincipal with a deny denies who is not named', policies: butNot(ROOT, USER), decision: 'explicit-deny' },
  {
    rule: 'NotPrincipal with a deny exempts a user who is named with the account',
    request: { principal: USER },
    policies: butNot(ROOT, USER),
    decision: 'allow',
  },
  {
    rule: 'NotPrincipal exempts a role that is named with its account',
    policies: butNot(ROOT, ROLE),
    decision: 'allow',
  },
  {
    rule: 'NotPrincipal exempts a session that is named with its role and account',
    request: { principal: SESSION },
    policies: butNot(ROOT, ROLE, SESSION),
    decision: 'allow',
  },
  {
    rule: 'NotPrincipal that names a role, but not the session, is not documented',
    request: { principal: SESSION },
    policies: butNot(ROOT, ROLE),
    decision: 'undecided',
  },
  {
    rule: 'NotPrincipal that names a user without the account is not documented',
    request: { principal: USER },
    policies: butNot(USER),
    decision: 'undecided',
  },
  {
    rule: 'NotPrincipal that names an account exempts its root user',
    request: { principal: ROOT },
    policies: butNot(ROOT),
    decision: 'allow',
  },
  {
    rule: 'NotPrincipal denies an anonymous caller',
    request: { principal: { anonymous: true } },
    policies: {
      resource: policy(statement('Allow', { Principal: '*' }), statement('Deny', { NotPrincipal: { AWS: ROOT } })),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'NotPrincipal exempts a service that is named',
    request: { principal: { service: 'logs.amazonaws.com' } },
    policies: {
      resource: policy(
        statement('Allow', { Principal: '*' }),
        statement('Deny', { NotPrincipal: { Service: 'logs.amazonaws.com' } }),
      ),
    },
    decision: 'allow',
  },
  {
    rule: 'NotPrincipal denies a service that is not named',
    request: { principal: { service: 'sns.amazonaws.com' } },
    policies: {
      resource: policy(
        statement('Allow', { Principal: '*' }),
        statement('Deny', { NotPrincipal: { Service: 'logs.amazonaws.com' } }),
      ),
    },
    decision: 'explicit-deny',
  },
  {
    rule: 'NotPrincipal with a deny denies everyone who has a permissions boundary',
    policies: { ...butNot(ROOT, ROLE), boundary: allow() },
    decision: 'explicit-deny',
  },
  {
    rule: 'NotPrincipal with an allow admits everyone else, an anonymous caller too',
    request: { principal: { anonymous: true } },
    policies: { resource: allow({ NotPrincipal: { AWS: USER } }) },
    decision: 'allow',
  },
  {
    rule: 'NotPrincipal of everyone matches nobody',
    policies: { identity: allow(), resource: deny({ NotPrincipal: '*' }) },
    decision: 'allow',
  },
];
