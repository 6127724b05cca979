import { attributesOf, type NamedTeam, type PeopleOf, teamOf, teamsOf } from '../../deployment/people';
import type { AnyPrincipal, Condition, NamedPrincipal } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { BEGIN, END, gateway, PEOPLE_TRAIL, PLACE, people, peopleExample } from '../examples/people';
import type { SitePrincipal } from '../site/principals';
import { EVERYTHING } from '../site/roles';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { deniedBut } from './account';
import { targets } from './actions';
import { onAnyResource } from './any-resource';
import { by, dayAfter } from './conditions';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** Purposes of the roles that people use. */
const PEOPLE = [
  ...(['key-administrator', 'deployer', 'data-reader', 'data-writer', 'team-member'] as const),
  'break-glass' as const,
];

/** Each role of people once, with the team that it belongs to. */
export function declaredPeople(site: SiteAccess): readonly { readonly one: SitePrincipal; readonly team: NamedTeam }[] {
  const roles = new Map(principalsFor(site, ...PEOPLE).map((one) => [one.arn, one]));
  return [...roles.values()].flatMap((one) => {
    const team = teamOf(site.deployment, one.name);
    return team ? [{ one, team }] : [];
  });
}

/** Conditions that no declared request of a team meets: each contradicts one thing that the deployment file says. */
function breaches({ deployment }: SiteAccess, team: NamedTeam): readonly Condition[] {
  // Written out once more: what the guardrails are made from would repeat its own faults here.
  const { identity, operators } = deployment;
  const isEmergency = team.roles.some((role) => operators.breakGlass.includes(role));
  const tags = identity && !isEmergency ? [[identity.country, team.countries] as const, ...factorOf(identity)] : [];
  return [
    ...tags.map(([tag, values]) => ({ StringNotEquals: { [`aws:PrincipalTag/${tag}`]: values } })),
    ...(team.addresses
      ? [
          {
            NotIpAddress: { 'aws:SourceIp': team.addresses },
            Bool: { 'aws:ViaAWSService': 'false' },
          },
        ]
      : []),
    { DateLessThan: { 'aws:CurrentTime': `${team.from}T00:00:00Z` } },
    { DateGreaterThanEquals: { 'aws:CurrentTime': dayAfter(team.until) } },
  ];
}

function factorOf({ factor }: NonNullable<PeopleOf['identity']>) {
  return factor ? [[factor.tag, factor.values] as const] : [];
}

/** Asked once for each site, at its trail. */
export const peopleActFromDeclaredPlaces: SiteQuestion = {
  id: 'people-act-from-declared-places',
  title: 'a role of people does nothing from a country, on a day or without a second factor that is not declared',
  details: 'emergency roles are bound to addresses instead, since they serve while the identity provider does not',
  kinds: ['trail'],
  asks: (site) =>
    declaredPeople(site).flatMap(({ one, team }) =>
      breaches(site, team).flatMap((where) => onAnyResource(site, { actions: ['*'], principals: unbound(one), where })),
    ),
  examples: {
    good: peopleExample('a reader who is refused without the country', {
      ...PEOPLE_TRAIL,
      People: people({ StringNotEquals: PLACE }),
    }),
    bad: peopleExample('a reader whose country is looked at where one is sent', {
      ...PEOPLE_TRAIL,
      People: people({ StringNotEqualsIfExists: PLACE, Null: { 'aws:PrincipalTag/workCountry': 'false' } }),
    }),
  },
};

/** A role in any session and not in the declared one alone, under whatever path it may have been made. */
export function unbound({ principal: { context: _, ...principal }, arn, patterns }: SitePrincipal): NamedPrincipal[] {
  const arns = new Set([arn, ...patterns.map((pattern) => pattern.replaceAll('*', 'example'))]);
  return [...arns].map((one) => ({ ...principal, principal: one }));
}

/** Asked of the trust policy alone, without the guardrails. */
export const gatewaysAssumedFromDeclaredPlaces: SiteQuestion = {
  id: 'gateways-assumed-from-declared-places',
  title: 'the gateway roles are assumed only from a declared country, with the declared second factor, in time',
  details: 'by their trust policies alone, whatever the organization denies',
  kinds: ['role'],
  asks: (site, store) => {
    const purpose = site.principals.find(({ role }) => role === store.template)?.purpose;
    if (purpose !== 'gateway-read' && purpose !== 'gateway-write' && purpose !== 'team') return [];
    return declaredPeople(site).flatMap(({ one, team }) =>
      breaches(site, team).flatMap((where) =>
        targets(store, { itself: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'] }).map((assumes) => ({
          ...assumes,
          principals: unbound(one).map((role) => ({ ...role, policies: { identity: [EVERYTHING] } })),
          where,
        })),
      ),
    );
  },
  examples: {
    good: peopleExample(
      'a gateway that asks for the country',
      gateway({ StringEquals: PLACE, DateGreaterThanEquals: BEGIN, DateLessThan: END }),
    ),
    bad: peopleExample(
      'a gateway for whom no country is known',
      gateway({ StringEqualsIfExists: PLACE, DateGreaterThanEquals: BEGIN, DateLessThan: END }),
    ),
  },
};

/** Asked once for each site, at its trail. */
export const noOtherIdentityIssuers: SiteQuestion = {
  id: 'no-other-identity-issuers',
  title: 'only break-glass creates users, their keys and passwords, identity providers or trust anchors',
  details: 'or an Identity Center instance, an application of account access manager, or a shell of AWS CloudShell',
  kinds: ['trail'],
  asks: (site) =>
    deniedBut(
      site,
      [
        ...['account-access:CreateApplication', 'account-access:CreateEntitlement'],
        ...['cloudshell:Create*', 'cloudshell:PutCredentials', 'cloudshell:StartEnvironment'],
        ...['iam:AddClientIDToOpenIDConnectProvider', 'iam:CreateAccessKey', 'iam:CreateLoginProfile'],
        ...['iam:CreateOpenIDConnectProvider', 'iam:CreateSAMLProvider', 'iam:CreateServiceSpecificCredential'],
        ...['iam:CreateUser', 'iam:ResetServiceSpecificCredential', 'iam:UpdateAccessKey'],
        ...['iam:UpdateLoginProfile', 'iam:UpdateOpenIDConnectProviderThumbprint', 'iam:UpdateSAMLProvider'],
        'iam:UploadS*',
        ...['rolesanywhere:Create*', 'rolesanywhere:Enable*', 'rolesanywhere:ImportCrl'],
        ...['rolesanywhere:PutAttributeMapping', 'rolesanywhere:Update*'],
        ...['sso:AddRegion', 'sso:CreateInstance', 'sso:CreateTrustedTokenIssuer'],
      ],
      'break-glass',
    ),
  examples: {
    good: peopleExample('an account in which the emergency role creates users', {
      ...PEOPLE_TRAIL,
      People: people({ StringNotEquals: PLACE }),
    }),
    bad: peopleExample('an account in which everybody with permission creates users', PEOPLE_TRAIL, 'issuers'),
  },
};

/** The trust policies of people's roles are in no template: they are taken to trust everybody. */
const ANY_TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
};

/** Asked once for each site, at its trail. */
export const placeSaidByIdentityProvider: SiteQuestion = {
  id: 'place-said-by-identity-provider',
  title: 'nobody but the identity provider says where people work: no tag of a role, a user or a chained session',
  details: 'only break-glass sets such a tag of a role or a user',
  kinds: ['trail'],
  asks: (site) => {
    if (teamsOf(site.deployment).length === 0) return [];
    const { account, region } = site.names;
    const { rcp } = site.organization;
    const where: Condition = { 'ForAnyValue:StringEquals': { 'aws:TagKeys': attributesOf(site.deployment) } };
    const principals: readonly AnyPrincipal[] = [everyoneFor(site).insiders];
    const role = `arn:${partitionOf(region)}:iam::${account}:role/example`;
    const user = `arn:${partitionOf(region)}:iam::${account}:user/example`;
    return [
      {
        actions: ['iam:CreateRole', 'iam:TagRole'],
        resources: [{ arn: role, account, rcp }],
        ...{ principals, where, unless: by(site, 'break-glass') },
      },
      {
        actions: ['iam:CreateUser', 'iam:TagUser'],
        resources: [{ arn: user, account, rcp }],
        ...{ principals, where, unless: by(site, 'break-glass') },
      },
      {
        actions: ['sts:TagSession'],
        resources: principalsFor(site, ...PEOPLE).map(({ arn }) => ({ arn, account, rcp, policy: ANY_TRUST })),
        ...{ principals, where },
      },
    ];
  },
  examples: {
    good: peopleExample('tags of people that the emergency role alone sets', {
      ...PEOPLE_TRAIL,
      People: people({ StringNotEquals: PLACE }),
    }),
    bad: peopleExample(
      'a country that an administrator writes on a role',
      {
        ...PEOPLE_TRAIL,
        People: people({ StringNotEquals: PLACE }, ['iam:CreateRole', 'iam:CreateUser', 'iam:TagUser']),
      },
      'tags',
    ),
  },
};
