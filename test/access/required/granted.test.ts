import { requiredIn } from '../../../lib/access/required';
import { type Excess, excessOf, excessText, grantsIn, leastText } from '../../../lib/access/required/excess';
import { requiredRecord } from '../../../lib/access/required/record';
import { Assembly } from '../../../lib/judge/template/assembly';
import { rawMap } from '../../../lib/judge/template/template';
import { accessTo } from '../access-to';

const NAMES = ['reference', 'outposts', 'sovereign-cloud'] as const;

function grantedAt(name: (typeof NAMES)[number], change = (text: string) => text) {
  const { assembly, scope } = accessTo(name);
  const { deployment } = scope;
  if (deployment === undefined) throw new Error('expected a deployment');
  const templates = assembly.templates.map((template) => {
    const text = JSON.stringify(template.body);
    const changed = change(text);
    return changed === text ? template : { ...template, body: rawMap(JSON.parse(changed)) };
  });
  return grantsIn(new Assembly(templates, scope), deployment);
}

const placeOf = (one: Excess) => `${one.granted.owner}: ${one.granted.statement}: ${excessText(one)}`;

const asTheyAre = new Map(NAMES.map((name) => [name, grantedAt(name)]));

/** Statements of which no action is missed when it is gone, each with what it is for. */
const UNMISSED: readonly (readonly [what: RegExp, why: string])[] = [
  [/-backup: statement [23] of policy 1$/, 'copies of recovery points: who asks at the other end no page settles'],
  [/: (VaultUseByAwsBackup|AwsBackupKeepsGrant|CopiesUse|CopiesKeepGrant)$/, 'the same, in the key of the vault'],
  [/-auditor: OperatorsAlerts$/, 'the auditor sees how many alerts of operators wait'],
  [
    /: (TableNamesKey|StreamNamesKey|DatabaseIsCreated|SecretIsCreated)$/,
    'kms:DescribeKey, which administration allows, too',
  ],
  [/-drift: /, 'read handlers of types that a site may lack'],
];

test.each(NAMES)('what policies of %s allow is asked for by what has to work, or stays for a reason', (name) => {
  const grants = asTheyAre.get(name) ?? { actions: [], names: [] };
  expect(grants.actions.length).toBeGreaterThan(1500);
  expect(grants.names.length).toBeGreaterThan(300);
  expect(excessOf(grants).flatMap((one) => (one.why === undefined ? [placeOf(one)] : []))).toEqual([]);
  const needed = (all: readonly { readonly use: string }[]) =>
    all.filter(({ use }) => !/excess|wider/.test(use)).length;
  expect(needed(grants.actions)).toBeGreaterThan(grants.actions.length * 0.8);
  expect(needed(grants.names)).toBeGreaterThan(grants.names.length * 0.9);
  expect(leastText(grants)).toContain(`${needed(grants.names)} are asked for`);

  const placed = grants.actions.map(({ owner, statement, use }) => ({ place: `${owner}: ${statement}`, use }));
  const missed = new Set(placed.filter(({ use }) => use === 'needed').map(({ place }) => place));
  const unmissed = new Set(placed.map(({ place }) => place).filter((place) => !missed.has(place)));
  expect([...unmissed].filter((place) => !UNMISSED.some(([what]) => what.test(place)))).toEqual([]);
});

test('every reason to stay is one that something needs', () => {
  const reasons = new Set([...asTheyAre.values()].flatMap((grants) => excessOf(grants).map(({ why }) => why)));
  expect(reasons.size).toBe(4);
});

/** What somebody might add, and what has to be said of it. */
const ADDED: readonly (readonly [what: string, from: RegExp, to: string, excess: RegExp])[] = [
  [
    'a role that may do more',
    /"dynamodb:StartAwsBackupJob"/g,
    '"dynamodb:StartAwsBackupJob","dynamodb:Scan"',
    /-backup: .*dynamodb:Scan$/,
  ],
  [
    'a role that may do whatever a service has',
    /"dynamodb:PutItem"/g,
    '"dynamodb:*"',
    /-gateway-write: .*dynamodb:\*$/,
  ],
  [
    'administrators who bring key material',
    /"kms:RotateKeyOnDemand"/g,
    '"kms:RotateKeyOnDemand","kms:ImportKeyMaterial"',
    /: Administration: kms:ImportKeyMaterial$/,
  ],
  [
    'a role that may do it to every rule',
    /rule\/AwsBackupManagedRule\*/g,
    'rule/*',
    /-backup: .*: the resource arn:aws:events:.*:rule\/\*, of which only a part is asked for$/,
  ],
  [
    'a bucket that another service may write into',
    /"Principal":\{"Service":"config.amazonaws.com"\}/g,
    '"Principal":{"Service":["config.amazonaws.com","macie.amazonaws.com"]}',
    /-config-.*: the principal macie.amazonaws.com$/,
  ],
  [
    'a trust for sessions in the name of somebody',
    /"Action":"sts:AssumeRole"/g,
    '"Action":["sts:AssumeRole","sts:SetSourceIdentity"]',
    /: sts:SetSourceIdentity$/,
  ],
];

/** What is excess when all of it is added at once. */
const excessOfMore = excessOf(
  grantedAt('reference', (text) => ADDED.reduce((more, [, from, to]) => more.replaceAll(from, to), text)),
)
  .filter(({ why }) => why === undefined)
  .map(placeOf);

test.each(ADDED)('%s: noticed', (_what, _from, _to, expected) => {
  expect(excessOfMore).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
});

test('the record tells each kind once, and each request that was decided', () => {
  const { assembly, scope } = accessTo('reference');
  const { deployment } = scope;
  if (deployment === undefined) throw new Error('expected a deployment');
  const { flows, allowed } = requiredRecord(assembly, deployment);
  expect(new Set(flows.map(({ id, title }) => `${id} ${title}`)).size).toBe(flows.length);
  expect(flows.length).toBeLessThan(70);
  const decided = requiredIn(assembly, deployment).reduce((sum, { steps }) => sum + steps.length, 0);
  expect(flows.reduce((sum, { requests }) => sum + requests, 0)).toBe(decided);
  expect(flows.filter(({ verdict }) => verdict !== 'works')).toEqual([]);
  expect(allowed.actions.needed).toBeGreaterThan(allowed.actions.allowed * 0.8);
});
