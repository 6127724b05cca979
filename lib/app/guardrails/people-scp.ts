import type { Deployment, Permit } from '../../deployment/deployment';
import { operatorArns } from '../../deployment/organization-names';
import { attributesOf, type NamedTeam, periodOf, sessionOf, teamsOf } from '../../deployment/people';
import { momentOf, permitsOf } from '../../deployment/permits';
import { deny, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';
import { sessionDenials } from './session-denials';

/**
 * Calls that create credentials of which the organization's identity provider knows nothing: other identity providers,
 * IAM users with keys and passwords, and CloudShell, which has internet access.
 *
 * IAM Identity Center creates its providers and roles with a service-linked role, which SCPs do not bind ("Service
 * control policies", AWS Organizations User Guide).
 */
const ISSUERS = [
  'account-access:Create*',
  'cloudshell:Create*',
  'cloudshell:PutCredentials',
  'cloudshell:StartEnvironment',
  'iam:AddClientID*',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateOpenID*',
  'iam:CreateSAML*',
  'iam:CreateServiceSpecific*',
  'iam:CreateUser',
  'iam:ResetServiceSpecific*',
  'iam:UpdateAccessKey',
  'iam:UpdateLoginProfile',
  'iam:UpdateOpenID*',
  'iam:UpdateSAML*',
  'iam:UploadS*',
  'rolesanywhere:Create*',
  'rolesanywhere:Enable*',
  'rolesanywhere:ImportCrl',
  'rolesanywhere:PutAttributeMapping',
  'rolesanywhere:Update*',
  'sso:AddRegion',
  'sso:CreateInstance',
  'sso:CreateTrustedTokenIssuer',
];

/** Calls that tag a user or a role: such a tag fills the same condition key as a session tag. */
const OWN_TAGS = ['iam:CreateRole', 'iam:CreateUser', 'iam:TagRole', 'iam:TagUser'];

/**
 * The people SCP: only the identity provider says who people are and where they work, and people may do nothing from
 * elsewhere.
 *
 * A negated condition such as `StringNotEquals` also matches a missing key ("IAM JSON policy elements: Condition
 * operators"): a session without the tag is denied like one with another country.
 */
export function peopleScp({ deployment, names }: GuardrailProps): ServiceControlPolicy {
  const unless = unlessOf(names);
  const roles = (entries: readonly string[]) => ({ ArnLike: { 'aws:PrincipalArn': entries.flatMap(operatorArns) } });
  const attributes = attributesOf(deployment);
  const setsAttribute = { 'ForAnyValue:StringEquals': { 'aws:TagKeys': attributes } };
  const teams = teamsOf(deployment);
  const everything = (Sid: string, condition: object) => deny(Sid, ['*'], '*', condition);
  return {
    purpose: 'people',
    description:
      'nobody makes credentials past the identity provider, sets its attributes or enters machines; people act from declared places alone',
    content: {
      Version: '2012-10-17',
      Statement: [
        deny('NoOtherIssuers', ISSUERS, '*', unless()),
        ...sessionDenials({ deployment, names }),
        ...(teams.length === 0
          ? []
          : [
              deny('KeepAttributes', OWN_TAGS, '*', { ...setsAttribute, ...unless() }),
              // Only a sign-in through the identity provider brings these tags into a session.
              deny(
                'NoAttributesOfOnesOwn',
                ['sts:TagSession'],
                [...new Set(Object.values(deployment.operators).flat())].flatMap(operatorArns),
                setsAttribute,
              ),
            ]),
        ...teams
          .filter(({ byPermit }) => byPermit === true)
          .flatMap((team) => permitDenials(permitsOf(deployment, team), wordOf(team.id), roles(team.roles))),
        ...denialsOf(deployment, teams).map(({ what, of, condition }) =>
          everything(`${what}Of${of.map(({ id }) => wordOf(id)).join('And')}`, {
            ...roles(of.flatMap((team) => team.roles)),
            ...condition,
          }),
        ),
      ],
    },
  };
}

interface Refused {
  readonly what: 'Place' | 'Factor' | 'Address' | 'Begin' | 'End';
  readonly condition: object;
}

/** What teams are denied, each condition once, with the teams that share it. */
function denialsOf(deployment: Deployment, teams: readonly NamedTeam[]) {
  const shared = new Map<string, Refused & { readonly of: NamedTeam[] }>();
  for (const team of teams)
    for (const refused of refusedOf(deployment, team)) {
      const key = JSON.stringify(refused);
      const before = shared.get(key);
      if (before) before.of.push(team);
      else shared.set(key, { ...refused, of: [team] });
    }
  return [...shared.values()];
}

function refusedOf(deployment: Deployment, team: NamedTeam): readonly Refused[] {
  const { begins, ends } = periodOf(team);
  return [
    ...Object.entries(sessionOf(deployment, team)).map(
      ([key, values], index): Refused => ({
        what: index === 0 ? 'Place' : 'Factor',
        condition: { StringNotEquals: { [key]: values } },
      }),
    ),
    ...(team.addresses
      ? [
          {
            what: 'Address' as const,
            // A service that acts on somebody's behalf calls from its own address.
            condition: { NotIpAddress: { 'aws:SourceIp': team.addresses }, Bool: { 'aws:ViaAWSService': 'false' } },
          },
        ]
      : []),
    { what: 'Begin', condition: { DateLessThan: { 'aws:CurrentTime': begins } } },
    { what: 'End', condition: { DateGreaterThanEquals: { 'aws:CurrentTime': ends } } },
  ];
}

/** Calls by which AWS Support is given access, and keys for its permits. */
const SUPPORT = ['supportauthz:CreateSupportPermit', 'supportauthz:RegisterKey'];

/**
 * What the emergency roles of a team are denied: everything outside its permits, or by another person than the permit
 * names, and access of AWS Support during those that are not for it.
 *
 * The source identity of a session cannot be changed once it is set, and goes with it through chains of roles (IAM User
 * Guide, "Monitor and control actions taken with assumed roles").
 */
function permitDenials(permits: readonly Permit[], team: string, roles: object): readonly object[] {
  return [
    ...outside(permits).map((time, index) => deny(`Permit${index}Of${team}`, ['*'], '*', { ...roles, ...time })),
    ...permits.flatMap(({ person, from, until, support }, index) => {
      const during = {
        ...roles,
        DateGreaterThanEquals: { 'aws:CurrentTime': momentOf(from) },
        DateLessThan: { 'aws:CurrentTime': momentOf(until) },
      };
      return [
        deny(`Person${index + 1}Of${team}`, ['*'], '*', {
          ...during,
          StringNotEquals: { 'aws:SourceIdentity': person },
        }),
        ...(support ? [] : [deny(`Support${index + 1}Of${team}`, SUPPORT, '*', during)]),
      ];
    }),
  ];
}

/** The times before, between and after permits that are in the order of time; all of it where there are none. */
function outside(permits: readonly Permit[]): readonly object[] {
  const [first] = permits;
  if (first === undefined) return [{}];
  return [
    { DateLessThan: { 'aws:CurrentTime': momentOf(first.from) } },
    ...permits.map(({ until }, index) => {
      const next = permits[index + 1];
      return {
        DateGreaterThanEquals: { 'aws:CurrentTime': momentOf(until) },
        ...(next && { DateLessThan: { 'aws:CurrentTime': momentOf(next.from) } }),
      };
    }),
  ];
}

/** The id of a team as part of a Sid, which consists of letters and digits only. */
function wordOf(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
