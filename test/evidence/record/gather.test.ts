import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather, gatherUnproved } from '../../../lib/evidence/record/gather';
import { RECORD_FILE } from '../../../lib/judge/report/run-record';
import { scratch } from '../../support/scratch';
import { TODAY } from '../evidence-for';
import { COMMIT_ID, GOOD, judgedFolder } from '../judged-folder';

const files = scratch();
const OPTIONS = {
  deployment: 'reference',
  today: TODAY,
  commit: { time: `${TODAY}T10:00:00.000Z`, id: 'a'.repeat(40) },
};

let number = 0;
const folder = (deployment = true) => judgedFolder(files, `out-${number++}`, GOOD, deployment);

/** What is wrong with an assembly in which something of the record was changed. */
function refusal(change: (record: Record<string, unknown>) => void): string {
  return refusalOf(OPTIONS.deployment, change);
}

function refusalOf(deployment: string | undefined, change: (record: Record<string, unknown>) => void): string {
  const root = folder();
  const file = join(root, RECORD_FILE);
  const record = JSON.parse(readFileSync(file, 'utf8'));
  change(record);
  writeFileSync(file, JSON.stringify(record));
  return problem(() => gather(root, { ...OPTIONS, deployment }));
}

function problem(act: () => unknown): string {
  try {
    act();
    return 'nothing is wrong';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

test('an assembly that the policy checked gives evidence, with the hashes of the record', () => {
  const root = folder();
  const { templates } = JSON.parse(readFileSync(join(root, RECORD_FILE), 'utf8'));
  const { evidence } = gather(root, OPTIONS);
  expect(evidence.templates).toMatchObject([
    { file: 'storage.template.json', sha256: templates[0].sha256, site: 'dublin' },
  ]);
  expect(evidence.plugins).toMatchObject([{ name: 'Trefoil', shownBy: 'run-record', conclusion: 'success' }]);
  expect([evidence.holds, evidence.time, evidence.commit]).toEqual([true, OPTIONS.commit.time, COMMIT_ID]);
});

test('evidence says nothing of where the assembly lay', () => {
  expect(JSON.stringify(gather(folder(), OPTIONS).evidence)).not.toContain(files.folder);
});

test('an assembly in which the policy did not run is refused, and compared all the same', () => {
  const root = folder();
  rmSync(join(root, RECORD_FILE));
  expect(problem(() => gather(root, OPTIONS))).toContain('the policy did not run in its synthesis');
  expect(gatherUnproved(root, OPTIONS).evidence.plugins).toEqual([]);
});

test('a template that changed since is refused by name', () => {
  const root = folder();
  writeFileSync(join(root, 'storage.template.json'), JSON.stringify({ Resources: { ...GOOD, Other: GOOD.Block } }));
  expect(problem(() => gather(root, OPTIONS))).toMatch(/storage\.template\.json: is not the template that was checked/);
});

test.each<[string, (record: Record<string, unknown>) => void, RegExp]>([
  [
    'a template that is gone',
    (record) => (record['templates'] = [...[record['templates']].flat(), { file: 'x', sha256: '', stack: '' }]),
    /x: was checked and is gone/,
  ],
  ['a template that was never checked', (record) => (record['templates'] = []), /is not the template that was checked/],
  ['another version', (record) => (record['version'] = '0.0.1'), /was written by version 0\.0\.1/],
  ['another form', (record) => (record['schema'] = 2), /is not a record of a run/],
  [
    'another boundary',
    (record) => (record['boundary'] = ['IE']),
    /was checked by the boundary IE, and the deployment file has EEA/,
  ],
  [
    'a rule of somebody else',
    (record) =>
      (record['rules'] = [
        ...[record['rules']].flat(),
        { id: 'mine', level: 'required', evaluated: 0, failed: 0, waived: 0 },
      ]),
    /rule mine ran and is none of this policy/,
  ],
  [
    'a rule that did not run',
    (record) => (record['rules'] = [record['rules']].flat().slice(1)),
    /did not run, or not at its level/,
  ],
  [
    'a rule at a lower level',
    (record) =>
      (record['rules'] = [record['rules']]
        .flat()
        .map((rule, at) => (at === 0 ? Object.assign({}, rule, { level: 'advisory' }) : rule))),
    /did not run, or not at its level/,
  ],
  [
    'counts that do not come out again',
    (record) => (record['rules'] = [record['rules']].flat().map((rule) => Object.assign({}, rule, { evaluated: 7 }))),
    /7 evaluated, 0 failed, 0 waived in the synthesis/,
  ],
])('a record of %s is refused', (_what, change, expected) => {
  expect(refusal(change)).toMatch(expected);
});

test('unknown types that were let pass with a warning are told as advice', () => {
  const message = refusal((record) => {
    record['rules'] = [record['rules']]
      .flat()
      .map((rule) => (Object(rule).id === 'uncatalogued-type' ? Object.assign({}, rule, { level: 'advisory' }) : rule));
  });
  expect(message).toBe('nothing is wrong');
});

test('another deployment file than the one that was checked is refused, and so is none, or one too many', () => {
  const root = folder();
  expect(problem(() => gather(root, { ...OPTIONS, deployment: 'outposts' }))).toContain(
    'was synthesized from deployments/reference.yaml, found --deployment outposts, which says something else',
  );
  const file = join(root, RECORD_FILE);
  const { deploymentFile: _told, ...untold } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(untold));
  expect(problem(() => gather(root, { ...OPTIONS, deployment: undefined }))).toContain(
    'name its file with --deployment',
  );
  expect(problem(() => gather(folder(false), OPTIONS))).toContain('was checked without a deployment file');
});

test('evidence takes the deployment that the assembly holds', () => {
  const root = folder();
  const { evidence } = gather(root, { ...OPTIONS, deployment: undefined });
  expect(evidence).toEqual(gather(root, OPTIONS).evidence);
  expect(evidence.sites.length).toBeGreaterThan(0);
});

test('a deployment in the record that is not the one that was checked is refused', () => {
  const message = refusalOf(undefined, (record) => {
    const { path, text } = Object(record['deploymentFile']);
    record['deploymentFile'] = { path, text: text.replace('boundary: [EEA]', 'boundary: [EEA, GB]') };
  });
  expect(message).toContain('holds another deployments/reference.yaml than the one that was checked');
});

test('without a deployment file, evidence has no sites', () => {
  const { evidence } = gather(folder(false), { ...OPTIONS, deployment: undefined });
  expect([evidence.sites, evidence.deployment]).toEqual([[], undefined]);
});

test('what is no assembly is refused', () => {
  expect(problem(() => gather('lib', OPTIONS))).toContain('is not a cloud assembly');
  expect(problem(() => gather('nowhere', OPTIONS))).toContain('no such file or folder');
});
