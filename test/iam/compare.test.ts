import { compare } from './compare/compare';
import { EVERY_KIND, EVERY_OPERATOR } from './compare/keys';
import type { NaivePolicies } from './compare/naive';
import { decide, type Witness } from './compare/witnesses';

const SEED = 20261130;

test('the search and a second decider agree on random questions, and authorize on their requests', () => {
  const { differences, drawn, ...seen } = compare(300, SEED);
  expect(differences).toEqual([]);
  expect(seen.holds).toBeGreaterThan(150);
  expect(seen.requests).toBeGreaterThan(2000);
  expect(seen.allowed).toBeGreaterThan(200);
  // Enumeration must find most of what the search finds: otherwise it would be no check on it.
  expect(seen.confirmed).toBeGreaterThan(seen.fails / 2);
  expect(seen.undecided).toBeLessThan(300 / 20);
  expect(seen.open).toBeLessThan(seen.requests / 100);
  expect([...EVERY_OPERATOR, ...EVERY_KIND].filter((what) => !drawn.has(what))).toEqual([]);
});

type Fault = (one: Pick<Witness, 'request' | 'policies'>) => Pick<Witness, 'request' | 'policies'>;

const without =
  (kind: keyof NaivePolicies): Fault =>
  ({ request, policies: { [kind]: _, ...policies } }) => ({ request, policies });
const reading =
  (written: string, as: string): Fault =>
  ({ request, policies }) => ({ request, policies: JSON.parse(JSON.stringify(policies).replaceAll(written, as)) });

test.each<readonly [string, Fault]>([
  ['without boundaries', without('boundary')],
  ['without session policies', without('session')],
  ['without service control policies', without('scp')],
  ['without resource control policies', without('rcp')],
  ['without endpoint policies', without('endpoint')],
  [
    'that takes every account for one',
    ({ request, policies }) => {
      const account = 'account' in request.caller ? request.caller.account : request.resourceAccount;
      return { request: { ...request, resourceAccount: account }, policies };
    },
  ],
  ['that overlooks IfExists', reading('IfExists', '')],
  ['that takes all for any', reading('ForAllValues:', 'ForAnyValue:')],
  ['that reads NotResource as Resource', reading('NotResource', 'Resource')],
  ['that reads NotPrincipal as Principal', reading('NotPrincipal', 'Principal')],
  ['that reads no variables', reading('"2012-10-17"', '"2008-10-17"')],
  ['that takes wildcards for themselves', reading('StringLike', 'StringEquals')],
  ['that takes a bound for less', reading('ThanEquals', 'Than')],
])('a decider %s differs', (_, fault) => {
  expect(compare(600, SEED, (one) => decide(fault(one)), 1).differences).not.toEqual([]);
});
