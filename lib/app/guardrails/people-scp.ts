import type { Deployment } from '../../deployment/deployment';
import { operatorArns } from '../../deployment/organization-names';
import { attributesOf, type NamedTeam, periodOf, sessionOf, teamsOf } from '../../deployment/people';
import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './scp-statement';

/**
 * What makes credentials of which the organization's identity provider knows nothing: other issuers of identity, users
 * with keys and passwords of their own, and a shell of AWS's with a way to the internet.
 *
 * IAM Identity Center makes its providers and roles by a service-linked role, which these policies do not reach ("Service
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

/** What gives a user or a role a tag: it fills the same condition key as the tag of a session. */
const OWN_TAGS = ['iam:CreateRole', 'iam:CreateUser', 'iam:TagRole', 'iam:TagUser'];

/**
 * Who people are, and where they work, is for the identity provider to say, and nothing is done from elsewhere.
 *
 * Where a condition denies what differs, it denies what is missing as well ("IAM JSON policy elements: Condition
 * operators"): a session without the tag is refused like one with another country.
 */
export function peopleControl({ deployment, names }: GuardrailNames): ServiceControlPolicy {
  const unless = unlessOf(names);
  const roles = (entries: readonly string[]) => ({ ArnLike: { 'aws:PrincipalArn': entries.flatMap(operatorArns) } });
  const attributes = attributesOf(deployment);
  const setsAttribute = { 'ForAnyValue:StringEquals': { 'aws:TagKeys': attributes } };
  const teams = teamsOf(deployment);
  const everything = (Sid: string, condition: object) => deny(Sid, ['*'], '*', condition);
  return {
    purpose: 'people',
    description:
      'nobody makes credentials past the identity provider or sets its attributes; people act from declared places alone',
    content: {
      Version: '2012-10-17',
      Statement: [
        deny('NoOtherIssuers', ISSUERS, '*', unless()),
        ...(teams.length === 0
          ? []
          : [
              deny('KeepAttributes', OWN_TAGS, '*', { ...setsAttribute, ...unless() }),
              // A role is assumed by the identity provider with these tags, and by nobody else.
              deny(
                'NoAttributesOfOnesOwn',
                ['sts:TagSession'],
                [...new Set(Object.values(deployment.operators).flat())].flatMap(operatorArns),
                setsAttribute,
              ),
            ]),
        ...byCondition(deployment, teams).map(({ what, of, condition }) =>
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

/** What teams are refused, and which teams share it. */
function byCondition(deployment: Deployment, teams: readonly NamedTeam[]) {
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
            // A service that acts for somebody calls from an address of its own.
            condition: { NotIpAddress: { 'aws:SourceIp': team.addresses }, Bool: { 'aws:ViaAWSService': 'false' } },
          },
        ]
      : []),
    { what: 'Begin', condition: { DateLessThan: { 'aws:CurrentTime': begins } } },
    { what: 'End', condition: { DateGreaterThanEquals: { 'aws:CurrentTime': ends } } },
  ];
}

/** The id of a team within the id of a statement, which has letters and digits alone. */
function wordOf(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
