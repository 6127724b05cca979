import { scratch } from '../../support/scratch';
import { ALIKE_ALTERATIONS, exchangedIn, isOfSameKind, pairsOf, unknownLike, withName } from './alike-alterations';
import { type AlteredAlike, outcomesOfAlike, saidOfAll } from './altered';
import { ACCOUNTS, type Certified, Fleet, NAMES, RULES, sealedEvidence, type Written } from './fleet';
import { folderOf, hashOf, hasPython, verified } from './verifier';

const files = scratch();
const tests = hasPython ? test : test.skip;

const fleet = new Fleet((name, text) => files.write(name, text));
const made = fleet.certificates();

const like = ({ written }: Certified) => written.file.alike.map(({ site, as }) => [site, as]);

/** What the verifier does not refuse, which has to be nothing. */
const accepted = (altered: readonly AlteredAlike[]) => {
  expect(altered.length).toBeGreaterThan(0);
  return saidOfAll(made, altered).filter(
    ({ code, said }) => !([1, 2].includes(code) && /^(?:refuted|unusable): ./.test(said)),
  );
};

/** The certificates with a change. */
function altered(kind: string, change: (written: Written) => void): AlteredAlike {
  const { written } = made;
  change(written);
  return { kind, written };
}

tests('the proofs of one site are those of the sites that are like it, and the verifier checks each of these', () => {
  expect(like(made)).toEqual([
    ['galway', 'dublin'],
    ['cork', 'dublin'],
  ]);
  expect(new Set(made.written.file.entries.map(({ site }) => site))).toEqual(new Set(['dublin']));
  const proved = made.results.filter(({ steps }) => typeof steps === 'number');
  expect(proved.map(({ site, rule }) => `${site} ${rule}`)).toEqual(
    NAMES.flatMap((site) =>
      made.results
        .filter((one) => one.site === 'dublin' && typeof one.steps === 'number')
        .map(({ rule }) => `${site} ${rule}`),
    ),
  );
  expect(proved).toHaveLength(NAMES.length * RULES.length);
  const [{ code, said } = { code: -1, said: '' }] = saidOfAll(made, [altered('nothing', () => {})]);
  expect(said).toContain(`${proved.length} of ${made.results.length} questions are proved`);
  expect(said).toContain(`the policies are those of ${made.templates.length} templates`);
  expect(said).not.toContain('no certificate is about the policy of assembly-cork');
  expect(code).toBe(0);
});

const replaced = (stack: string, from: string, to: string) => (name: string, text: string) =>
  name === stack ? text.replaceAll(from, to) : text;

test.each([
  ['a statement of its bucket', replaced('trefoil-cork-storage', '"Effect":"Deny"', '"Effect":"Allow"')],
  ['whom its keys know', replaced('trefoil-cork-keys', 'TrefoilKeyAdministrator', 'TrefoilKeyAdministrators')],
  [
    'an account that a policy names',
    replaced('trefoil-cork-network', ACCOUNTS['cork'] ?? '', ACCOUNTS['dublin'] ?? ''),
  ],
])('a site that differs in %s has proofs of its own', (_what, change) => {
  const other = fleet.certificates(change);
  expect(like(other)).toEqual([['galway', 'dublin']]);
  expect(other.written.file.entries.some(({ site }) => site === 'cork')).toBe(true);
});

test('a site of which the search found something else has proofs of its own', () => {
  const other = fleet.certificates(undefined, (site, rule) => RULES.slice(site === 'cork' ? 1 : 0).includes(rule));
  expect(like(other)).toEqual([['galway', 'dublin']]);
});

const pairs = pairsOf(made.written, 'dublin', 'galway');

tests('the verifier refuses each name of a site in the place of which another one is asked about', () => {
  const third = new Map(pairsOf(made.written, 'dublin', 'cork'));
  const sameKind = (name: string) => pairs.flatMap(([id]) => (isOfSameKind(id, name) ? [id] : [])).slice(0, 1);
  expect(pairs.length).toBeGreaterThan(15);
  expect(pairs.flatMap(([name]) => sameKind(name)).length).toBeGreaterThan(10);
  const all = pairs.flatMap(([name, partner]) =>
    [partner, third.get(name) ?? '', unknownLike(name), ...sameKind(name)].map((other) =>
      altered(`${other} in the place of ${name}`, (written) => withName(written, name, other)),
    ),
  );
  expect(accepted(all)).toEqual([]);
});

tests('the verifier refuses each resource with an exchanged name that the record omits or tells otherwise', () => {
  type Resource = Written['record']['resources'][number];
  const changes: readonly [string, (resource: Resource, all: Resource[]) => void][] = [
    ['no', (one, all) => all.splice(all.indexOf(one), 1)],
    ['another name for', (one) => Object.assign(one, { logicalId: `${one.logicalId}2` })],
    ['another type of', (one) => Object.assign(one, { type: 'AWS::SNS::Topic' })],
  ];
  const count = exchangedIn(made.written, pairs).length;
  // Account and id of a site are no resources.
  expect(count).toBe(2 * (pairs.length - 2));
  const all = Array.from({ length: count }).flatMap((_, place) =>
    changes.map(([what, change]) =>
      altered(`${what} resource ${place}`, (written) => {
        const resource = exchangedIn(written, pairs)[place];
        if (resource) change(resource, written.record.resources);
      }),
    ),
  );
  expect(accepted(all)).toEqual([]);
});

tests('the verifier refuses whatever was altered: two of each kind of npm run certificates:alter', () => {
  const kinds = Object.keys(ALIKE_ALTERATIONS);
  const outcomes = outcomesOfAlike(made, 2 * kinds.length, 11);
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(outcomes.filter(({ code }) => code !== 1 && code !== 2)).toEqual([]);
});

tests('the verifier refuses policies that were altered at one of the sites that are alike', () => {
  const weaker = Object.fromEntries(
    made.templates.map(({ stackName, file, text }) => [
      file,
      stackName === 'trefoil-cork-storage' ? text.replaceAll('"Deny"', '"Allow"') : text,
    ]),
  );
  expect(weaker).not.toEqual(made.assembly);
  const { written } = made;
  for (const one of written.record.templates) one.sha256 = hashOf(weaker[one.file] ?? '');
  written.file.templates = written.record.templates.map(({ file, sha256 }) => ({ file, sha256 }));
  const { status, said } = verified(folderOf(sealedEvidence(written), files.folder), folderOf(weaker, files.folder));
  expect(said).toContain('the template has another policy than the certificates');
  expect(status).toBe(1);
});
