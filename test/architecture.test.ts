import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** The rooms that each room may import, beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  common: [],
  iam: [],
  world: ['common'],
  deployment: ['common', 'iam', 'world'],
  app: ['common', 'iam', 'world', 'deployment'],
  judge: ['common', 'iam', 'world'],
  access: ['common', 'iam', 'world', 'deployment', 'judge'],
  'site-policy': ['common', 'iam', 'world', 'deployment', 'judge', 'access'],
  replay: ['common', 'iam', 'world', 'deployment', 'judge', 'access'],
  evidence: ['common', 'iam', 'world', 'deployment', 'judge', 'access', 'site-policy', 'replay'],
  cli: ['common', 'iam', 'world', 'deployment', 'judge', 'access', 'site-policy', 'replay', 'evidence'],
};
/** The rooms that judge, and so know of places and partitions. */
const JUDGE = ['judge', 'access', 'site-policy', 'replay', 'evidence', 'cli'];
/** Where the judge meets the deployment file: it is told one, and draws the scope from it. */
const DEPLOYMENT_DOORS = [
  'lib/judge/scope.ts',
  'lib/judge/rule.ts',
  'lib/judge/cdk/plugin.ts',
  'lib/judge/report/run-record.ts',
];
/** The judge's files that speak to CDK: the plugins, and what applies waivers to constructs. */
const CDK_DOORS = [
  'lib/judge/cdk/plugin.ts',
  'lib/judge/cdk/acknowledge.ts',
  'lib/judge/cdk/kept-validation.ts',
  'lib/judge/cdk/validation-parts.ts',
  'lib/judge/cdk/nag.ts',
  'lib/site-policy/hooks/hook-checks.ts',
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

const roomOf = (path: string) => /^lib\/([a-z-]+)\//.exec(`${path}/`)?.[1];
const imports = filesBelow('lib').flatMap(importsOf);

/** Files of which each imports the next, and the last the first. */
function circles(files: readonly string[]): readonly (readonly string[])[] {
  const known = new Set(files);
  const next = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { file, from } of imports) {
    const target = [`${from}.ts`, `${from}/index.ts`].find((path) => known.has(path));
    if (target) next.get(file)?.push(target);
  }
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file]);
    if (way.includes(file) || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}
const show = (found: readonly Import[]) => found.map(({ file, from }) => `${file} imports ${from}`);

test('every folder of lib is a room of the design', () => {
  const rooms = new Set(filesBelow('lib').flatMap((file) => roomOf(file) ?? []));
  expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  expect(imports.length).toBeGreaterThan(50);
});

test.each(Object.keys(ROOMS))('%s has a README of a page: what it is for, its map, how to add to it', (room) => {
  const text = readFileSync(join(root, 'lib', room, 'README.md'), 'utf8');
  expect([...text.matchAll(/^#+ (.*)$/gm)].map(([, head]) => head)).toEqual(
    expect.arrayContaining([room, 'Map', 'To add to it']),
  );
  const named = [...text.matchAll(/`([a-z][a-z/-]*(?:\.ts|\/))`/g)].map(([, path = '']) => path);
  const paths = named.filter((path) => !/^(lib|bin|docs|test|deployments)\//.test(path));
  expect(paths.filter((path) => !existsSync(join(root, 'lib', room, path)))).toEqual([]);
});

test.each(Object.keys(ROOMS))('%s imports only the rooms below it', (room) => {
  const allowed = [room, ...(ROOMS[room] ?? [])];
  const wrong = imports.filter(
    ({ file, from }) =>
      roomOf(file) === room &&
      from.startsWith('lib/') &&
      !allowed.includes(roomOf(from) ?? '') &&
      !(DEPLOYMENT_DOORS.includes(file) && roomOf(from) === 'deployment'),
  );
  expect(show(wrong)).toEqual([]);
});

test('the judge knows the deployment file by its types alone, but for the scope that it draws', () => {
  const wrong = imports.filter(
    ({ file, from, typeOnly }) =>
      roomOf(file) === 'judge' && roomOf(from) === 'deployment' && !typeOnly && file !== 'lib/judge/scope.ts',
  );
  expect(show(wrong)).toEqual([]);
});

test('no file imports itself through others, types included', () => {
  expect(circles(filesBelow('lib'))).toEqual([]);
});

test('the judge and the configuration know nothing of CDK, but for the doors named here', () => {
  const wrong = imports.filter(
    ({ file, from, typeOnly }) =>
      [...JUDGE, 'iam', 'world', 'deployment', 'common'].includes(roomOf(file) ?? '') &&
      /^(aws-cdk-lib|constructs|cdk-nag)/.test(from) &&
      !typeOnly &&
      !CDK_DOORS.includes(file),
  );
  expect(show(wrong)).toEqual([]);
});

test('no ARN is bound to one partition outside what reads policies and templates', () => {
  const files = [...filesBelow('lib'), ...filesBelow('bin')].filter(
    (file) => ![...JUDGE, 'iam'].includes(roomOf(file) ?? ''),
  );
  expect(files.filter((file) => /['"`]arn:aws:/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('Regions are named in configuration only, and by the judge', () => {
  const files = [...filesBelow('lib'), ...filesBelow('bin')].filter(
    (file) => !['common', 'iam', 'world', 'deployment', ...JUDGE].includes(roomOf(file) ?? ''),
  );
  expect(
    files.filter((file) => /['"`\b](eu|us|ap|eusc)-[a-z]+-\d/.test(readFileSync(join(root, file), 'utf8'))),
  ).toEqual([]);
});

test('the environment and the context are read in bin, and by the plugin that has no bin of its own', () => {
  const wrong = filesBelow('lib')
    .filter((file) => file !== 'lib/judge/cdk/plugin.ts')
    .filter((file) => /process\.(env|argv)|tryGetContext/.test(readFileSync(join(root, file), 'utf8')));
  expect(wrong).toEqual([]);
});

/** Data, not code: what the catalogue knows, and geodata that a script writes. */
const DATA = ['lib/access/chains/services.ts', 'lib/judge/catalogue/', 'lib/evidence/map/europe.ts'];

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
    'lib/judge/constraints/scalar.ts',
    'lib/judge/obligations.ts',
    'lib/judge/places/model-profile.ts',
    'lib/judge/places/place-name.ts',
    'lib/judge/statements/deny.ts',
    'lib/judge/template/staged-rules.ts',
    'lib/site-policy/rules/exposure/auditor-role-trust.ts',
  ]);
});
