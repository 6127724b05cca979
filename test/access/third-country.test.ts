import { exampleDeployment } from '../../lib/access/examples/deployment';
import type { RawMap } from '../../lib/judge/template/template';
import { ALL_RULES } from '../../lib/site-policy/rules';
import { type Edit, edited, problemsOf } from '../deployment/problems-of';
import { assemblyOf } from '../judge/assembly-of';
import { WEAKENINGS } from './weakenings';

/** A way by which people in a third country would reach user data, and what notices it. */
type Mutant = { readonly what: string } & (
  | { readonly file: readonly Edit[]; readonly says: RegExp }
  | { readonly noticed: string; readonly by: string }
  | { readonly resource: RawMap; readonly rule: string }
);

const MODERATION = /( {2}moderation:\n(?: {4}[^\n]*\n)*? {4})countries: \[PT\]/;
const SUPPORT = /( {2}support:\n(?: {4}[^\n]*\n)*? {4})countries: \[IE, PL\]/;
const clauses = (rest: string) => `transfer: { basis: standard-contractual-clauses, ${rest} }`;
const BASIS = clauses('until: 2029-03-31, assessment: TIA-2026-11');
const file = (what: string, says: RegExp, ...edits: readonly Edit[]): Mutant => ({ what, file: edits, says });
const policy = (what: string, noticed: string, by: string): Mutant => ({ what, noticed, by });
const made = (what: string, resource: RawMap, rule: string): Mutant => ({ what, resource, rule });

const ACT = 'people-act-from-declared-places';
const GATEWAY = 'gateways-assumed-from-declared-places';
const INSIDE = 'classes-reached-from-inside';
const SAID = 'place-said-by-identity-provider';
const ISSUERS = 'no-other-identity-issuers';
const THIRD = 'no-third-party-access';
const NAMED = 'data-only-by-named-roles';
const SERVICES = 'services-act-for-own-accounts';

const PERMIT: RawMap = {
  Type: 'AWS::SupportAuthZ::SupportPermit',
  Properties: {
    Name: 'anything',
    Permit: { Actions: { AllActions: {} }, Resources: { AllResourcesInRegion: {} } },
    SigningKeyInfo: { KmsKey: 'arn:aws:kms:eu-west-1:222222222222:key/11111111-2222-3333-4444-555555555555' },
  },
};
const VPN: RawMap = {
  Type: 'AWS::EC2::ClientVpnEndpoint',
  Properties: {
    ServerCertificateArn: 'arn:aws:acm:eu-west-1:222222222222:certificate/11111111-2222-3333-4444-555555555555',
    ClientCidrBlock: '10.99.0.0/22',
    AuthenticationOptions: [{ Type: 'federated-authentication' }],
    ConnectionLogOptions: { Enabled: false },
  },
};
const PROVIDER: RawMap = { Type: 'AWS::IAM::SAMLProvider', Properties: { Name: 'second' } };

const MUTANTS: readonly Mutant[] = [
  file(
    'a team whose name says where it is, and whose file does not',
    /people\.BeijingRead|people\.beijing\.countries: expected/,
    [MODERATION, '$1#'],
    ['  moderation:', '  beijing:'],
  ),
  file('a team in China without a basis', /transfer: expected a basis for access from China/, [
    SUPPORT,
    '$1countries: [CN]',
  ]),
  file(
    'a team in Ireland and China with a basis, for classes that are refused outside',
    /people\.support\.classes: expected classes that people outside the EEA and the boundary may reach, because the team works in China/,
    [SUPPORT, `$1countries: [IE, CN]\n    ${BASIS}`],
  ),
  file('a basis that has ended', /transfer\.until: expected a day that has not passed/, [
    MODERATION,
    `$1countries: [IN]\n    ${clauses('until: 2026-03-31, assessment: TIA-2026-11')}`,
  ]),
  file('a basis without an assessment', /transfer\.assessment: expected the transfer impact assessment/, [
    MODERATION,
    `$1countries: [IN]\n    ${clauses('until: 2029-03-31')}`,
  ]),
  policy('a gateway that asks for the role alone', 'a gateway for any country', GATEWAY),
  policy('a country that is asked if there is one', 'a gateway for a country if one is sent', GATEWAY),
  policy(
    'a country of which there may be none',
    'a gateway for every value of a country, of which there may be none',
    GATEWAY,
  ),
  policy('a guardrail that a missing country opens', 'readers whose country is looked at where they send one', ACT),
  policy('a chain to a second role', 'a second role, reached by a chain, that the bucket names', NAMED),
  policy('a country on a role', 'a country that an administrator writes on a role', SAID),
  policy('a country of their own when a role is assumed', 'a country that anybody passes when assuming a role', SAID),
  policy('a second identity provider', 'a second identity provider', ISSUERS),
  policy(
    'identity providers at open roles',
    'roles that identity providers assume where their own policies are open',
    'perimeter-effective',
  ),
  policy('an application of anybody', 'a gateway for account access manager, whatever its application', SERVICES),
  file(
    'a permission set by the beginning of its name',
    /operators\.dataReaders\[1\]: expected the name of an IAM role/,
    ['dataReaders: [TrefoilDataReader, TrefoilModerator]', 'dataReaders: [TrefoilDataReader, AWSReservedSSO_Mod*]'],
  ),
  file('an emergency role that reads user data', /operators/, [
    'dataReaders: [TrefoilDataReader, TrefoilModerator]',
    'dataReaders: [TrefoilDataReader, TrefoilModerator, TrefoilBreakGlass]',
  ]),
  made('a permit of AWS Support for everything, for ever', PERMIT, 'foreign-account'),
  policy('a partner who gets credentials', 'products of partners that get the credentials of whoever approves', THIRD),
  policy(
    'a role switched to in the console',
    'a second statement of the gateway that asks for the role alone',
    GATEWAY,
  ),
  policy('permits of AWS Support that anybody signs', 'permits of AWS Support that anybody signs', THIRD),
  policy('a service on their behalf', 'readers whose country is not asked of what a service does for them', ACT),
  policy('an AI agent on their behalf', 'readers whose country is not asked of what an AI agent does for them', ACT),
  policy('a chat channel', 'a gateway for a chat channel', SERVICES),
  policy(
    'an address made inside',
    'objects whose address is made inside and used outside',
    'data-only-from-site-network',
  ),
  policy('S3 Access Grants', 'objects for a location of S3 Access Grants', NAMED),
  policy('Athena', 'objects for a role of Athena', NAMED),
  policy('QuickSight', 'objects for a role of QuickSight', NAMED),
  policy('a unit without the guardrail', 'a guardrail of people at another unit', ACT),
  policy(
    'a client VPN that anybody opens',
    'a client VPN that anybody opens into the network',
    'only-deployments-change-network',
  ),
  policy(
    'a port that is forwarded by Session Manager',
    'machines that anybody enters by Session Manager',
    'no-sessions-into-machines',
  ),
  policy('ECS Exec', 'containers that anybody enters by ECS Exec', 'no-sessions-into-machines'),
  policy(
    'a function that returns what its workload reads',
    'a function of a workload that anybody calls',
    'only-deployments-change-workloads',
  ),
  made('a client VPN of the site', VPN, 'site-isolation'),
  made('an identity provider of the site', PROVIDER, 'site-isolation'),
  policy('moderators abroad', 'moderators who work outside the boundary', INSIDE),
  policy('a gateway of all user data abroad', 'a gateway role of all user data for people in a third country', INSIDE),
  policy('more than one class', 'moderators who read messages as well', 'classes-reached-as-declared'),
  policy('the whole table', 'moderators who scan the table', 'workloads-reach-declared-data'),
  policy('an emergency from elsewhere', 'emergency roles from anywhere', ACT),
  file('an auditor in China by adequacy', /auditor\.transfer\.basis: expected/, ['country: GB\n', 'country: CN\n']),
  file('a code of no country', /got "UK", which is no country; write "GB"/, [MODERATION, '$1countries: [UK]']),
  file('a code in lower case', /people\.moderation\.countries\[0\]: expected a country code/, [
    MODERATION,
    '$1countries: [ie]',
  ]),
  file(
    'the United Kingdom, which is outside this boundary',
    /people\.moderation\.classes: expected .* works in United Kingdom/,
    [MODERATION, '$1countries: [GB]\n    transfer: { basis: adequacy, until: 2031-12-27 }'],
  ),
  file('a role of two teams', /expected a role that no other team has/, [
    'roles: [TrefoilModerator]',
    'roles: [TrefoilDataReader]',
  ]),
  file('an attestation that has expired', /identity\.attestation\.expires: expected a day that has not passed/, [
    'expires: 2028-12-31 }',
    'expires: 2026-10-31 }',
  ]),
];

test('at least forty ways are tried', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(MUTANTS.map(({ what }) => what)).size).toBe(MUTANTS.length);
});

test.each(MUTANTS.flatMap((one) => ('file' in one ? [one] : [])))(
  'the file is refused with $what',
  ({ file: edits, says }) => {
    expect(problemsOf(edited('reference', edits, 'classes'))).toContainEqual(expect.stringMatching(says));
  },
);

// test/access/weakenings.test.ts searches each of them.
test.each(MUTANTS.flatMap((one) => ('noticed' in one ? [one] : [])))('a question notices $what', ({ noticed, by }) => {
  expect(WEAKENINGS.filter(({ what, noticedBy }) => what === noticed && noticedBy === by)).toHaveLength(1);
});

test.each(MUTANTS.flatMap((one) => ('resource' in one ? [one] : [])))('a rule finds $what', ({ resource, rule }) => {
  const assembly = assemblyOf({ resources: { Other: resource }, deployment: exampleDeployment });
  const found = ALL_RULES.filter(({ id }) => id === rule).flatMap((one) =>
    one.subject === 'template'
      ? []
      : assembly.resources.filter((each) => one.appliesTo(each)).flatMap((each) => one.check(each, assembly)),
  );
  expect(found).not.toEqual([]);
});

test.each([
  ['IE', 'IE'],
  ['several countries of the EEA', 'PT, ES, IS'],
  ['Norway, which is in the EEA and not in the EU', '"NO", LI'],
])('a team that works in %s is accepted', (_what, countries) => {
  expect(problemsOf(edited('reference', [[MODERATION, `$1countries: [${countries}]`]], 'classes'))).toEqual([]);
});
