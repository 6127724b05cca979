import { type Finding, ofTypes, type ResourceRule } from '../../../judge/rule';
import { type Denial, notDenied } from '../../../judge/statements/deny';
import { type Condition, type Statement, statementsAt } from '../../../judge/statements/policy-document';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import { textOf } from '../../../judge/template/text-of';

const DATE = '\\d{4}-\\d{2}-\\d{2}T.*Z';
const RANGE = '\\d+\\.\\d+\\.\\d+\\.\\d+/(?:[89]|[12]\\d|3[0-2])';
/** What a condition asks for: operator, key, and what each value looks like. */
type Proof = readonly [string, string, string];
const ACCOUNT = '222222222222';
/** A second factor; or a role that federated people were given, of whose second factor AWS is never told. */
const WHO: readonly Proof[] = [
  ['Bool', 'aws:multifactorauthpresent', 'true'],
  ['ArnLike', 'aws:principalarn', 'arn:[^:]+:iam::\\d{12}:role/(?:\\*/)?[^*?].*'],
];
/** What the trust in an auditor asks for beside. */
const PROOFS: readonly Proof[] = [
  ['IpAddress', 'aws:sourceip', RANGE],
  ['DateGreaterThanEquals', 'aws:currenttime', DATE],
  ['DateLessThan', 'aws:currenttime', DATE],
  ['ForAllValues:StringEquals', 'aws:tagkeys', '[^*]+'],
  ['StringLike', 'aws:requesttag/trefoil:engagement', '\\?\\*|[^*?].*'],
];
const OF_ASSUMPTION: readonly Proof[] = [
  ['StringEquals', 'sts:externalid', '[^*]{8,}'],
  ['StringLike', 'sts:rolesessionname', '[^*?].+'],
];
const ENDS: readonly Denial[] = [
  {
    what: 'sessions from other addresses',
    actions: ['*'],
    on: [
      { operator: 'NotIpAddress', key: 'aws:sourceip', values: { matches: RANGE } },
      { operator: 'Bool', key: 'aws:viaawsservice', values: { matches: 'false' } },
    ],
  },
  {
    what: 'sessions before the mandate',
    actions: ['*'],
    on: [{ operator: 'DateLessThan', key: 'aws:currenttime', values: { matches: DATE } }],
  },
  {
    what: 'sessions after the mandate',
    actions: ['*'],
    on: [{ operator: 'DateGreaterThanEquals', key: 'aws:currenttime', values: { matches: DATE } }],
  },
];
const SITE = [ACCOUNT];
const role = (account: string, conditions: object = {}, Policies: readonly object[] = []) => ({
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'trefoil-dublin-auditor',
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'sts:ExternalId': 'trefoil-audit-7f3c91d2' }, ...conditions },
          },
        ],
      },
      Policies,
    },
  },
});
const FROM = '2026-01-01T00:00:00Z';
const UNTIL = '2029-01-01T00:00:00Z';
/** The trust and the denials of an auditor whose conditions are whole but for who comes. */
const agreed = (who: object) =>
  role(
    ACCOUNT,
    {
      ...who,
      IpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] },
      DateGreaterThanEquals: { 'aws:CurrentTime': FROM },
      DateLessThan: { 'aws:CurrentTime': UNTIL },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['trefoil:engagement'] },
      StringLike: { 'sts:RoleSessionName': 'audit-??*', 'aws:RequestTag/trefoil:engagement': '?*' },
    },
    [
      {
        PolicyName: 'Ends',
        PolicyDocument: {
          Statement: [
            { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] }, Bool: { 'aws:ViaAWSService': 'false' } },
            { DateLessThan: { 'aws:CurrentTime': FROM } },
            { DateGreaterThanEquals: { 'aws:CurrentTime': UNTIL } },
          ].map((Condition) => ({ Effect: 'Deny', Action: '*', Resource: '*', Condition })),
        },
      },
    ],
  );
const byRole = (name: string) => ({ ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/${name}` } });

/** The auditor's role requires MFA, known addresses, the time of the mandate and a named session. */
export const auditorRoleTrust: ResourceRule = {
  id: 'auditor-role-trust',
  aliases: ['auditor-bound'],
  subject: 'resource',
  title: "The auditor's role requires MFA, known addresses, the time of the mandate and a named session",
  why: 'the auditor is from outside and sees everything: a session that is stolen, late or nameless sees it too',
  fix: 'leave the trust and the denials of the role to the construct, which takes them from the deployment file',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.35' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::IAM::Role'),
  check: (resource, assembly) => (isOfAuditor(resource) ? problems(resource, assembly) : []),
  examples: {
    good: [
      {
        name: 'a second factor',
        accounts: SITE,
        resources: agreed({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      },
      {
        name: 'people of IAM Identity Center by their permission set',
        accounts: SITE,
        resources: agreed(byRole('aws-reserved/sso.amazonaws.com/*AWSReservedSSO_SiteAudit_*')),
      },
    ],
    bad: [
      { name: 'an external id alone', accounts: SITE, resources: role('222222222222') },
      { name: 'neither a second factor nor a role', accounts: SITE, resources: agreed({}) },
      { name: 'any role', accounts: SITE, resources: agreed(byRole('*')) },
    ],
  },
};

function isOfAuditor(role: Resource): boolean {
  return role.select('RoleName').some(({ value }) => /-auditor$/.test(textOf(value)));
}

function problems(role: Resource, { scope }: Assembly): readonly Finding[] {
  const unproven = statementsAt(role, 'AssumeRolePolicyDocument')
    .filter(({ allows }) => allows)
    .flatMap((statement) =>
      proofsOf(statement)
        .filter((proofs) => !statement.conditions.some((condition) => proofs.some((proof) => proves(condition, proof))))
        .map((proofs) => ({
          path: statement.path,
          message: `found trust in the auditor without ${proofs.map(([operator, key]) => `${operator} of ${key}`).join(' or ')}, expected it with the values of the mandate`,
        })),
    );
  const denials = statementsAt(role, 'Policies[].PolicyDocument');
  const endless = ENDS.filter((denial) => notDenied(denials, denial, scope).length > 0).map(({ what }) => ({
    path: ['Properties', 'Policies'],
    message: `found nothing that refuses ${what}, expected a Deny of every action`,
  }));
  return [...unproven, ...endless];
}

/** Groups of conditions, one of each of which a statement has to have. */
function proofsOf({ actions }: Statement): readonly (readonly Proof[])[] {
  const alone = actions.includes('sts:AssumeRole') ? [...PROOFS, ...OF_ASSUMPTION] : PROOFS;
  return [WHO, ...alone.map((proof) => [proof])];
}

function proves({ operator, key, values }: Condition, [wantedOperator, wantedKey, source]: Proof) {
  const pattern = new RegExp(`^${source}$`);
  return (
    operator === wantedOperator &&
    key === wantedKey &&
    values.length > 0 &&
    values.every((value) => pattern.test(value))
  );
}
