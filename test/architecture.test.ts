import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** The rooms that each room may import, beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  iam: [],
  config: [],
  constructs: ['config'],
  stacks: ['config', 'constructs'],
  sites: ['config', 'constructs', 'stacks'],
  policy: ['iam', 'config'],
  access: ['iam', 'config', 'policy'],
  evidence: ['iam', 'config', 'policy', 'access'],
};
const JUDGE = ['policy', 'access', 'evidence'];
/** The judge's files that speak to CDK: the plugins, and what applies waivers to constructs. */
const CDK_DOORS = [
  'lib/policy/plugin.ts',
  'lib/policy/acknowledge.ts',
  'lib/policy/nag.ts',
  'lib/policy/guard/hook-checks.ts',
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|(?:require|import)\('([^']+)'\)/gms;
  return [...text.matchAll(pattern)].map((match) => {
    const from = match[2] ?? match[3] ?? '';
    return {
      file,
      typeOnly: match[1] !== undefined,
      from: from.startsWith('.') ? relative(root, join(root, dirname(file), from)) : from,
    };
  });
}

const roomOf = (path: string) => /^lib\/([a-z]+)\//.exec(`${path}/`)?.[1];
const imports = filesBelow('lib').flatMap(importsOf);
const show = (found: readonly Import[]) => found.map(({ file, from }) => `${file} imports ${from}`);

test('every folder of lib is a room of the design', () => {
  const rooms = new Set(filesBelow('lib').flatMap((file) => roomOf(file) ?? []));
  expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  expect(imports.length).toBeGreaterThan(50);
});

test.each(Object.keys(ROOMS))('%s imports only the rooms below it', (room) => {
  const allowed = [room, ...(ROOMS[room] ?? [])];
  const wrong = imports.filter(
    ({ file, from }) => roomOf(file) === room && from.startsWith('lib/') && !allowed.includes(roomOf(from) ?? ''),
  );
  expect(show(wrong)).toEqual([]);
});

test('the judge and the configuration know nothing of CDK, but for the doors named here', () => {
  const wrong = imports.filter(
    ({ file, from, typeOnly }) =>
      [...JUDGE, 'config'].includes(roomOf(file) ?? '') &&
      /^(aws-cdk-lib|constructs|cdk-nag)/.test(from) &&
      !typeOnly &&
      !CDK_DOORS.includes(file),
  );
  expect(show(wrong)).toEqual([]);
});

test('no ARN is bound to one partition outside the judge', () => {
  const files = [...filesBelow('lib'), ...filesBelow('bin')].filter((file) => !JUDGE.includes(roomOf(file) ?? ''));
  expect(files.filter((file) => /['"`]arn:aws:/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('Regions are named in configuration only, and by the judge', () => {
  const files = [...filesBelow('lib'), ...filesBelow('bin')].filter(
    (file) => !['config', ...JUDGE].includes(roomOf(file) ?? ''),
  );
  expect(
    files.filter((file) => /['"`\b](eu|us|ap|eusc)-[a-z]+-\d/.test(readFileSync(join(root, file), 'utf8'))),
  ).toEqual([]);
});

test('the environment and the context are read in bin, and by the plugin that has no bin of its own', () => {
  const wrong = filesBelow('lib')
    .filter((file) => file !== 'lib/policy/plugin.ts')
    .filter((file) => /process\.(env|argv)|tryGetContext/.test(readFileSync(join(root, file), 'utf8')));
  expect(wrong).toEqual([]);
});

/** Data, not code: what the catalogue knows, and geodata that a script writes. */
const DATA = ['lib/policy/catalogue/', 'lib/evidence/map/europe.ts'];

test('no file of code is longer than 250 lines, data aside', () => {
  const long = [...filesBelow('lib'), ...filesBelow('bin')]
    .filter((file) => !DATA.some((data) => file.startsWith(data)))
    .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});

test('no table is read by the type of a resource as an object: what every object inherits is no entry', () => {
  const judge = JUDGE.flatMap((room) => filesBelow(`lib/${room}`));
  const wrong = judge.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => /\b[A-Za-z_]+\[(?:\w+\.)?type\]/.test(line) && !line.includes('Object.hasOwn'))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(wrong).toEqual([]);
});

test('regular expressions are made of what the policy itself says', () => {
  const makers = filesBelow('lib').filter((file) => /\bRegExp\(/.test(readFileSync(join(root, file), 'utf8')));
  expect(makers.sort()).toEqual([
    'lib/policy/denial.ts',
    'lib/policy/model-profile.ts',
    'lib/policy/must/endpoint.ts',
    'lib/policy/must/scalar.ts',
    'lib/policy/obligations.ts',
    'lib/policy/place-name.ts',
    'lib/policy/rules/exposure/auditor-bound.ts',
    'lib/policy/rules/exposure/example-guardrails.ts',
    'lib/policy/staged-rules.ts',
  ]);
});
