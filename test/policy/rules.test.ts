import { ALL_RULES } from '../../lib/access/rules';
import { evaluate } from '../../lib/policy/evaluate';
import type { Example, Rule } from '../../lib/policy/rule';

import { assemblyOf } from './assembly-of';

const rows = (kind: 'good' | 'bad'): [string, string, Rule, Example][] =>
  ALL_RULES.flatMap((rule) =>
    rule.examples[kind].map((example): [string, string, Rule, Example] => [rule.id, example.name, rule, example]),
  );

test.each(rows('bad'))('%s catches: %s', (_id, _name, rule, example) => {
  expect(evaluate(assemblyOf(example), [rule]).flatMap((verdict) => verdict.findings)).not.toEqual([]);
});

test.each(rows('good'))('%s and every other mandatory rule pass: %s', (_id, _name, rule, example) => {
  const judged = evaluate(assemblyOf(example), [rule, ...ALL_RULES.filter((other) => other.level === 'mandatory')]);
  expect(
    judged.flatMap((verdict) => verdict.findings.map((finding) => `${verdict.rule.id}: ${finding.message}`)),
  ).toEqual([]);
});

test('every rule has an example of both kinds, a clause, and an id of its own', () => {
  const wanting = ALL_RULES.filter(
    (rule) => !rule.examples.good.length || !rule.examples.bad.length || !rule.standards.length,
  );
  expect(wanting.map((rule) => rule.id)).toEqual([]);
  expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(ALL_RULES.length);
});
