import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseDeployment } from '../../lib/deployment/load-deployment';
import { DeploymentError, type LocatedProblem, pathText } from '../../lib/deployment/problem';
import { MEANINGS, MEANINGS_OF_SOVEREIGN_CLOUD, mutate, OPERATORS, pathsOf, replaceBy } from './mutations';
import { TODAY } from './problems-of';

const SEED = 20261123;
const texts = ['reference', 'outposts', 'sovereign-cloud'].map((name) =>
  readFileSync(`deployments/${name}.yaml`, 'utf8'),
);
const trees = texts.map((text) => JSON.stringify(parse(text)));
const paths = texts.map((text) => pathsOf(parse(text)));

const LINE = /^x\.yaml:[1-9]\d*:[1-9]\d* \S.*?: expected \S.*; got \S.*; \S.*$/;

/** The problems of a text; none where it is accepted. What is neither is a crash, and fails the test. */
function problems(text: string): readonly LocatedProblem[] {
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

const which = fc.nat(texts.length - 1);
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

test.each([
  ['reference', trees[0] ?? '', MEANINGS],
  ['outposts', trees[1] ?? '', MEANINGS],
  ['sovereign-cloud', trees[2] ?? '', MEANINGS_OF_SOVEREIGN_CLOUD],
])('every file of which one field breaks the meaning is refused: %s', (_, text, meanings) => {
  for (const [path, values] of meanings)
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
