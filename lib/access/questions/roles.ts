import { permissionSetOf, rolePatterns, rolesOfEntry } from '../../deployment/operator-roles';
import type { Condition } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { auditor, role, SERVICE_ROLE } from '../examples/roles';
import { trail } from '../examples/stores';
import type { PrincipalPurpose, SitePrincipal } from '../site/principals';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { limitedAt } from '../site/workloads';
import { targets } from './actions';
import { by, dayAfter } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

/** The purpose of the roles that assume a role of a site. @default none: only services assume it */
const ASSUMED_BY: Readonly<Partial<Record<PrincipalPurpose, PrincipalPurpose>>> = {
  'gateway-read': 'data-reader',
  'gateway-write': 'data-writer',
};

export const rolesAssumedAsDeclared: SiteQuestion = {
  id: 'roles-assumed-as-declared',
  aliases: ['roles-stay-with-their-people'],
  title: 'a role of a site is assumed only by those whom the deployment names for it',
  details:
    "readers and writers assume the gateway's, teams of some classes their own, the auditor's account its own, services all others",
  kinds: ['role'],
  asks: (site, store) => {
    const own = site.principals.find(({ role }) => role === store.template);
    const purpose = own?.purpose;
    const everyone = everyoneFor(site);
    // The auditor's account may be in the organization or not; the trust policy says who of it assumes the role.
    const { account } = site.deployment.auditor;
    const principals = people(everyone).map((one) =>
      purpose === 'auditor' && one.kind === 'anyone' && one.accounts === 'any'
        ? { ...one, exceptAccounts: [...(one.exceptAccounts ?? []), account] }
        : one,
    );
    return targets(store, {
      itself: [
        ...['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity', 'sts:SetSourceIdentity'],
        'sts:TagSession',
      ],
    }).map((assumes) => ({
      ...assumes,
      principals,
      unless: own ? assumersOf(site, own) : [],
    }));
  },
  examples: {
    good: example('a role for a service', SERVICE_ROLE),
    bad: example('a role for its whole account', { Role: role('backup', { AWS: '222222222222' }) }),
  },
};

/** Requests of those whom the deployment names for a role. */
function assumersOf(site: SiteAccess, { purpose, arn }: SitePrincipal): readonly Condition[] {
  if (purpose === 'team') {
    const entries = limitedAt(site).find((one) => one.arn === arn)?.entries ?? [];
    const members = principalsFor(site, 'team-member').filter(({ name }) => entries.includes(name));
    return members.length === 0
      ? []
      : [{ ArnLike: { 'aws:PrincipalArn': members.flatMap(({ patterns }) => patterns) } }];
  }
  const assumers = purpose && ASSUMED_BY[purpose];
  return assumers && principalsFor(site, assumers).length > 0 ? by(site, assumers) : [];
}

/** Actions that create a role, or change who assumes it or what it is allowed. */
const ROLE_CHANGES = [
  ...['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:DeleteRole', 'iam:DeleteRolePermissionsBoundary'],
  ...['iam:DeleteRolePolicy', 'iam:DetachRolePolicy', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy'],
  ...['iam:UpdateAssumeRolePolicy', 'iam:UpdateRole', 'iam:UpdateRoleDescription'],
];

/** Actions that change what a managed policy allows to the roles that have it. */
const POLICY_CHANGES = [
  ...['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion'],
];

export const onlyDeploymentsChangeRoles: SiteQuestion = {
  id: 'only-deployments-change-roles',
  aliases: ['roles-keep-their-policies'],
  title: 'only CloudFormation and break-glass create a role of a site, or change its trust or permissions',
  kinds: ['role'],
  asks: (site, store) => {
    const changes = targets(store, { itself: ROLE_CHANGES });
    const managed = site.principals.find(({ role }) => role === store.template)?.managed ?? [];
    const { account, rcp } = store.itself;
    const policies = managed.map((arn) => ({ actions: POLICY_CHANGES, resources: [{ arn, account, rcp }] }));
    return [...changes, ...policies].map((asked) => ({
      ...asked,
      principals: everybody(everyoneFor(site)),
      unless: by(site, 'cloudformation', 'break-glass'),
    }));
  },
  examples: {
    good: example('roles that deployments change', SERVICE_ROLE),
    bad: example('roles that everybody with permission changes', SERVICE_ROLE, 'roles'),
  },
};

/**
 * Stands for the free part of a name, beside permission sets: their patterns have two free parts, and a third one of any
 * length would be more than a search can tell apart.
 */
const BOUNDED = '?'.repeat(12);

/** Asked once for each site, at its trail. */
export const exemptRolesProtected: SiteQuestion = {
  id: 'exempt-roles-protected',
  aliases: ['spared-roles-stay'],
  title: 'only break-glass creates or changes a role that policies exempt by name',
  details: 'or a policy with which deployments work; CloudFormation those that have the name of a site',
  kinds: ['trail'],
  asks: (site) => {
    const { account } = site.names;
    const { rcp } = site.organization;
    // Roles of operators are exempt under any path, and those of Identity Center with any suffix.
    const { organization, operators } = site.deployment;
    const entries = [...new Set(Object.values(operators).flat())];
    const besideSets = entries.some((entry) => permissionSetOf(entry) !== undefined);
    const peopleArns = entries
      .flatMap((entry) => rolesOfEntry(entry, organization.homeRegion, besideSets ? ['?', BOUNDED] : ['?*']))
      .map((role) => `arn:${partitionOf(site.names.region)}:iam::${account}:role/${role}`);
    const deploying = principalsFor(site, 'cloudformation', 'cloudformation-elsewhere').map(({ arn }) => arn);
    const arns = [...peopleArns, ...deploying];
    const rest = besideSets ? BOUNDED : '?*';
    const sites = `arn:${partitionOf(site.names.region)}:iam::${account}:role/${site.deployment.name}-${rest}`;
    const principals = everybody(everyoneFor(site));
    const asked = (changed: readonly string[], unless: readonly Condition[], actions = ROLE_CHANGES) => ({
      ...{ actions, principals, unless },
      resources: changed.map((arn) => ({ arn, account, rcp })),
    });
    const policies = `arn:${partitionOf(site.names.region)}:iam::${account}:policy/`;
    const execution = [`${policies}cdk-example`, `${policies}${site.deployment.name}-execution-example`];
    const onlyEmergency = by(site, 'break-glass');
    const deployments = by(site, 'cloudformation', 'break-glass');
    return [
      asked(arns, onlyEmergency),
      asked([sites], deployments),
      asked(execution, onlyEmergency, POLICY_CHANGES),
      asked([`${policies}${site.deployment.name}-example`], deployments, POLICY_CHANGES),
    ];
  },
  examples: {
    good: example('operators that the emergency role creates', trail()),
    bad: example('an emergency role that anybody creates anew', trail(), 'operators'),
  },
};

/** Names of the roles with which the CDK CLI starts CloudFormation, made by `cdk bootstrap`. */
const STARTERS = 'cdk-*-deploy-role';

/** Whoever passes a role to a service has what the role is allowed. */
export const onlyDeploymentsPassRoles: SiteQuestion = {
  id: 'only-deployments-pass-roles',
  title: 'only CloudFormation and break-glass pass a role of a site to a service',
  details:
    'apart from writers of data, who pass the one that restores it, and the CDK CLI, which passes CloudFormation its own',
  kinds: ['role', 'trail'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const actions = ['iam:PassRole'];
    if (store.kind === 'role') {
      const purpose = site.principals.find(({ role }) => role === store.template)?.purpose;
      const restorers = purpose === 'restore' ? (['data-writer'] as const) : [];
      const unless = by(site, 'cloudformation', 'break-glass', ...restorers);
      return targets(store, { itself: actions }).map((passes) => ({ ...passes, principals, unless }));
    }
    const { account, region } = site.names;
    const starters = `arn:${partitionOf(region)}:iam::${account}:role/${STARTERS}-${account}-*`;
    const roles = principalsFor(site, 'cloudformation', 'cloudformation-elsewhere');
    return [
      {
        ...{ actions, principals },
        resources: roles.map(({ arn }) => ({ arn, account, rcp: site.organization.rcp })),
        unless: [...by(site, 'break-glass'), { ArnLike: { 'aws:PrincipalArn': starters } }],
      },
    ];
  },
  examples: {
    good: example('a role that deployments pass to its service', SERVICE_ROLE),
    bad: example('a role that everybody with permission passes to a service', SERVICE_ROLE, 'passing'),
  },
};

export const auditorSessionConditions: SiteQuestion = {
  id: 'auditor-session-conditions',
  aliases: ['auditor-comes-as-agreed'],
  title: "the auditor's role is assumed only with MFA, external ID and session name, from agreed addresses and in time",
  details: 'an agreed federated role replaces the second factor',
  kinds: ['role'],
  asks: (site, store) => {
    const own = site.principals.find(({ role }) => role === store.template);
    if (own?.purpose !== 'auditor') return [];
    const { account, externalId, federatedRoles, sourceAddresses, mandate } = site.deployment.auditor;
    const roles = federatedRoles
      ?.flatMap(rolePatterns)
      .map((role) => `arn:${partitionOf(site.names.region)}:iam::${account}:role/${role}`);
    const breaches: readonly Condition[] = [
      // AWS does not know the second factor of federated people: their role says who they are.
      roles
        ? { ArnNotLikeIfExists: { 'aws:PrincipalArn': roles } }
        : { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      { StringNotEqualsIfExists: { 'sts:ExternalId': externalId } },
      { NotIpAddressIfExists: { 'aws:SourceIp': sourceAddresses } },
      { StringNotLikeIfExists: { 'sts:RoleSessionName': 'audit-*' } },
      { Null: { 'aws:RequestTag/trefoil:engagement': 'true' } },
      { DateLessThan: { 'aws:CurrentTime': `${mandate.from}T00:00:00Z` } },
      { DateGreaterThanEquals: { 'aws:CurrentTime': dayAfter(mandate.until) } },
    ];
    const principals = [{ kind: 'anyone', accounts: [account] }] as const;
    return breaches.flatMap((where) =>
      targets(store, { itself: ['sts:AssumeRole'] }).map((assumes) => ({ ...assumes, principals, where })),
    );
  },
  examples: {
    good: example('an auditor with a second factor', { Auditor: auditor() }),
    bad: example('an auditor with a password alone', { Auditor: auditor('Bool') }),
  },
};
