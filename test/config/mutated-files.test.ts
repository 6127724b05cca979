import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseDeployment } from '../../lib/config/load-deployment';
import { DeploymentError, type Path, type Problem, pathText } from '../../lib/config/problem';
import { TODAY } from './problems-of';

const SEED = 20261123;
const texts = ['reference', 'outposts'].map((name) => readFileSync(`deployments/${name}.yaml`, 'utf8'));
const trees = texts.map((text) => JSON.stringify(parse(text)));
const paths = texts.map((text) => pathsOf(parse(text)));

/** One step that breaks a deployment file wherever it is taken, unless it says that it cannot be taken there. */
type Operator = (parent: object, step: string | number, path: Path) => boolean;

const replaceBy =
  (value: unknown): Operator =>
  (parent, step) =>
    Reflect.set(parent, step, value);

const OPERATORS: Readonly<Record<string, Operator>> = {
  'remove a required field': (parent, step) => {
    if (
      typeof step === 'number' ||
      ['boundary', 'replicatesTo', 'lanes', 'dublin', 'ireland-2', 'hamar', 'transfer'].includes(step)
    )
      return false;
    return Reflect.deleteProperty(parent, step);
  },
  'misspell a key': (parent, step, path) => {
    if (typeof step === 'number' || path[0] !== 'sites' || path.length < 3) return false;
    Reflect.set(parent, `${step}x`, Reflect.get(parent, step));
    return Reflect.deleteProperty(parent, step);
  },
  'add an unknown key': (parent, step) => {
    const map: unknown = Reflect.get(parent, step);
    return typeof map === 'object' && map !== null && !Array.isArray(map) && Reflect.set(map, 'zzzzz', 1);
  },
  'empty a value': replaceBy(null),
  'put a number': replaceBy(42.5),
  'put a boolean': replaceBy(false),
  'put a list of lists': replaceBy([[]]),
  'put a map of maps': replaceBy({ a: { b: {} } }),
  'put a control character': replaceBy('a\u0007b'),
  'put a long text': replaceBy('x'.repeat(5_000)),
  'put an empty text': replaceBy(''),
};

/** Steps that break the meaning of a file and keep its shape. */
const MEANINGS: readonly (readonly [path: Path, values: readonly unknown[]])[] = [
  [['boundary'], [['GB'], ['US'], ['NO'], ['EEA', 'EEA'], ['EEA', 'TR'], ['XX']]],
  [
    ['organization', 'homeRegion'],
    ['us-east-1', 'eu-west-2', 'eusc-de-east-1', '__proto__'],
  ],
  [
    ['organization', 'managementAccount'],
    ['222222222222', '555555555555'],
  ],
  [
    ['sites', 'hamar', 'region'],
    ['us-east-1', 'eu-west-2', 'eu-central-2', 'eu-isoe-west-1', 'eusc-de-east-1', 'eu-north-2', 'valueOf'],
  ],
  [
    ['sites', 'hamar', 'country'],
    ['GB', 'CH', 'US', 'TR', 'UK', 'ZZ'],
  ],
  [
    ['sites', 'hamar', 'account'],
    ['222222222222', '111111111111', '555555555555'],
  ],
  [
    ['sites', 'hamar', 'name'],
    ['Dublin', 'ireland-2'],
  ],
  [
    ['sites', 'hamar', 'addressRange'],
    ['10.16.0.0/20', '10.16.15.0/24', '10.0.0.0/8', '10.16.33.0/20', '8.8.8.0/24', '10.16.48.0/25'],
  ],
  [
    ['sites', 'hamar', 'replicatesTo'],
    [['dublin'], ['hamar'], ['oslo'], ['ireland-2']],
  ],
  [
    ['sites', 'hamar', 'placement'],
    [
      { kind: 'region', zones: ['eu-north-1a', 'eu-central-1-ist-1a'] },
      { kind: 'region', zones: ['eu-north-1a', 'eu-north-1a'] },
    ],
  ],
  [
    ['sites', 'hamar', 'externalDataKeyArn'],
    ['arn:aws:kms:us-east-1:666666666666:key/0a1b2c3d-0000-4000-8000-0123456789ab'],
  ],
  [
    ['operators', 'dataReaders'],
    [['TrefoilKeyAdministrator'], ['TrefoilBreakGlass'], ['A', 'a']],
  ],
  [
    ['auditor', 'country'],
    ['IE', 'IN', 'UK'],
  ],
  [['auditor', 'account'], ['333333333333']],
  [
    ['auditor', 'mandate'],
    [
      { from: '2026-01-01', until: '2026-11-22' },
      { from: '2027-02-01', until: '2027-01-01' },
    ],
  ],
  [
    ['auditor', 'transfer'],
    [
      { basis: 'adequacy', until: '2026-11-22' },
      { basis: 'adequacy', until: '2031-12-28' },
    ],
  ],
  [
    ['auditor', 'sourceAddresses'],
    [['0.0.0.0/0'], ['128.0.0.0/1'], ['192.168.0.0/24'], ['192.0.2.1/24']],
  ],
  [
    ['retention', 'logsDays'],
    [30, 364, 366, 36500],
  ],
  [
    ['retention', 'backupDays'],
    [6, 36501],
  ],
  [
    ['retention', 'noncurrentVersionDays'],
    [0, -1],
  ],
];

const LINE = /^x\.yaml:[1-9]\d*:[1-9]\d* \S.*?: expected \S.*; got \S.*; \S.*$/;

/** The problems of a text; none where it is accepted. What is neither is a crash, and fails the test. */
function problems(text: string): readonly Problem[] {
  try {
    parseDeployment(text, { file: 'x.yaml', today: TODAY });
    return [];
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error;
    const malformed = error.message.split('\n').filter((line) => !LINE.test(line));
    if (malformed.length > 0) throw new Error(`no line of a problem: ${malformed.join('\n')}`);
    return error.problems;
  }
}

function pathsOf(tree: unknown, path: Path = []): readonly Path[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof tree !== 'object' || tree === null) return own;
  const steps = Array.isArray(tree) ? [...tree.keys()] : Object.keys(tree);
  return [...own, ...steps.flatMap((step) => pathsOf(Reflect.get(tree, step), [...path, step]))];
}

function mutate(tree: unknown, path: Path, operator: Operator): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), tree);
  const step = path.at(-1);
  return typeof parent === 'object' && parent !== null && step !== undefined && operator(parent, step, path);
}

const which = fc.nat(1);
const written = fc.constantFrom(
  (tree: unknown) => stringify(tree),
  (tree: unknown) => JSON.stringify(tree, undefined, 1),
);

test('1,500 files with one field broken are refused, each with the path of the field', () => {
  let broken = 0;
  fc.assert(
    fc.property(which, fc.nat(), fc.constantFrom(...Object.keys(OPERATORS)), written, (file, at, name, write) => {
      const tree: unknown = JSON.parse(trees[file] ?? '');
      const path = paths[file]?.[at % (paths[file]?.length ?? 1)] ?? [];
      const operator = OPERATORS[name];
      fc.pre(operator !== undefined && mutate(tree, path, operator));
      broken += 1;
      const named = pathText(path);
      const found = problems(write(tree)).map((problem) => problem.path);
      if (!found.some((other) => other.startsWith(named))) throw new Error(`${named} is not in ${found.join(', ')}`);
    }),
    { numRuns: 1_500, seed: SEED },
  );
  expect(broken).toBeGreaterThanOrEqual(1_500);
});

test('every file of which one field breaks the meaning is refused', () => {
  for (const text of trees)
    for (const [path, values] of MEANINGS)
      for (const value of values) {
        const tree: unknown = JSON.parse(text);
        mutate(tree, path, replaceBy(value));
        expect([path, value, problems(JSON.stringify(tree)).length]).not.toEqual([path, value, 0]);
      }
});

test('600 files with text lost, repeated, moved or put in are refused, or read as YAML has them', () => {
  const garbage = fc.oneof(
    fc.constantFrom(
      '\t',
      ':',
      '- ',
      '"',
      "'",
      '{',
      ']',
      '#',
      '&a ',
      '*a',
      '!!x ',
      '---\n',
      '\n',
      '  ',
      '%',
      '|',
      '\0',
      '\r',
      '?',
    ),
    fc.string(),
  );
  const span = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(which, span, garbage, fc.nat(3), (file, { at, length, to }, put, kind) => {
      const text = texts[file] ?? '';
      const start = Math.floor(at * text.length);
      const cut = text.slice(start, start + length);
      const rest = text.slice(0, start) + text.slice(start + length);
      const target = Math.floor(to * rest.length);
      const mutant = [
        rest,
        rest.slice(0, target) + cut + rest.slice(target),
        text.slice(0, target) + cut + text.slice(target),
        text.slice(0, start) + put + text.slice(start),
      ][kind];
      if (mutant !== undefined && problems(mutant).length === 0)
        expect(parse(mutant)).toMatchObject({ organization: {}, sites: {} });
    }),
    { numRuns: 600, seed: SEED },
  );
});

test('any bytes at all are refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string()), (text) => {
      if (problems(text).length === 0) throw new Error('accepted');
    }),
    { numRuns: 200, seed: SEED },
  );
});
