import { stateOf, statesOf } from '../../../lib/evidence/frameworks/coverage';
import { answered, helped, notOurs, within } from '../../../lib/evidence/frameworks/framework';
import type { Outcome } from '../../../lib/judge/report/outcome';

const clause = helped('1', 'Keys', 'operation', 'rule:a', 'rule:b', 'rule:c');
const outcomes = (a: Outcome, b: Outcome, c: Outcome, countries: readonly string[] = ['IE']) => ({
  outcomes: new Map<string, Outcome>([
    ['a', a],
    ['b', b],
    ['c', c],
  ]),
  countries,
});

test.each<[Outcome, Outcome, Outcome, string, number]>([
  ['held', 'held', 'not applicable', 'holds', 2],
  ['held', 'waived', 'not evaluated', 'waived', 2],
  ['held', 'waived', 'failed', 'open findings', 3],
  ['in the baseline', 'held', 'held', 'open findings', 3],
  ['not applicable', 'not evaluated', 'not applicable', 'not evaluated', 0],
  ['not applicable', 'not applicable', 'not applicable', 'not applicable', 0],
])('rules that %s, %s and %s: %s', (a, b, c, state, evaluated) => {
  expect(stateOf(clause, outcomes(a, b, c))).toMatchObject({ state, evaluated });
});

test('open rules are named, and a clause that is not ours has no state', () => {
  const some = outcomes('failed', 'held', 'failed');
  expect(stateOf(clause, some)?.open).toEqual(['a', 'c']);
  expect(stateOf(notOurs('2', 'Contract', 'organization'), some)).toBeUndefined();
  const clauses = [clause, answered('3', 'Rotation', 'rule:b'), notOurs('2', 'Contract', 'organization')];
  expect(Object.fromEntries(statesOf({ clauses }, some))).toEqual({ 'open findings': 1, holds: 1 });
});

test.each<['EU' | 'EEA' | 'DE', readonly string[], string]>([
  ['EU', ['IE', 'SE'], 'holds'],
  ['EU', ['IE', 'NO'], 'wider boundary'],
  ['EEA', ['IE', 'NO'], 'holds'],
  ['EEA', ['IE', 'CH'], 'wider boundary'],
  ['DE', ['DE'], 'holds'],
  ['DE', ['DE', 'IE'], 'wider boundary'],
])('a clause within %s and a boundary of %j: %s', (place, countries, state) => {
  expect(stateOf(within(place, clause), outcomes('held', 'held', 'held', countries))?.state).toBe(state);
  expect(stateOf(clause, outcomes('held', 'held', 'held', countries))?.state).toBe('holds');
  expect(stateOf(within(place, clause), outcomes('failed', 'held', 'held', countries))?.state).toBe('open findings');
});
