import { REQUIRED_RULES } from '../../lib/access/rules/required-rule';
import { UNMAPPED } from '../../lib/evidence/frameworks/measures';
import { evaluate } from '../../lib/judge/report/evaluate';
import type { Example, Rule } from '../../lib/judge/rule';
import { ALL_RULES } from '../../lib/site-policy/rules';

import { assemblyOf } from './assembly-of';

const rows = (kind: 'good' | 'bad'): [string, string, Rule, Example][] =>
  ALL_RULES.flatMap((rule) =>
    rule.examples[kind].map((example): [string, string, Rule, Example] => [rule.id, example.name, rule, example]),
  );

test.each(rows('bad'))('%s catches: %s', (_id, _name, rule, example) => {
  expect(evaluate(assemblyOf(example), [rule]).flatMap((verdict) => verdict.findings)).not.toEqual([]);
});

/** They ask for a whole site, of which an example is a part. */
const OF_WHOLE_SITES: readonly Rule[] = REQUIRED_RULES;
const MANDATORY = ALL_RULES.filter((rule) => rule.level === 'mandatory' && !OF_WHOLE_SITES.includes(rule));

test.each(rows('good'))('%s meets and passes, as every other mandatory rule: %s', (_id, _name, rule, example) => {
  const { breaks = [] } = example;
  const others = MANDATORY.filter(({ id }) => id !== rule.id && !breaks.includes(id));
  const judged = evaluate(assemblyOf(example), [rule, ...others]);
  expect(judged.filter((verdict) => verdict.rule === rule).length).toBeGreaterThan(0);
  expect(
    judged.flatMap((verdict) => verdict.findings.map((finding) => `${verdict.rule.id}: ${finding.message}`)),
  ).toEqual([]);
});

test.each(rows('good').filter(([, , , { breaks }]) => breaks))(
  'a good example of %s breaks what it says that it breaks: %s',
  (_id, _name, _rule, example) => {
    const found = evaluate(assemblyOf(example), ALL_RULES).filter(({ findings }) => findings.length > 0);
    expect(found.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining([...(example.breaks ?? [])]));
  },
);

describe('what a rule needs', () => {
  const alone = ({ accounts: _accounts, deployment: _deployment, omissions: _omissions, ...rest }: Example) => rest;
  const saidBy = (rule: Rule, example: Example) => evaluate(assemblyOf(example), [rule]);
  const needing = (need?: string) => ALL_RULES.filter(({ needs }) => needs === need);

  test.each(needing('deployment').map((rule): [string, Rule] => [rule.id, rule]))(
    'without a deployment, nothing is said of %s, neither that it holds nor that it does not',
    (_id, rule) => {
      const all = [...rule.examples.good, ...rule.examples.bad];
      expect(all.flatMap((example) => saidBy(rule, example)).length).toBeGreaterThan(0);
      expect(all.flatMap((example) => saidBy(rule, alone(example)))).toEqual([]);
      expect(all.flatMap((example) => saidBy(rule, { ...alone(example), trusted: ['222222222222'] }))).toEqual([]);
    },
  );

  test.each(needing('accounts').map((rule): [string, Rule] => [rule.id, rule]))(
    'without accounts, nothing is said of %s, and with trusted ones something is found',
    (_id, rule) => {
      const bad = rule.examples.bad.map(alone);
      const unheard = bad.map(({ trusted: _trusted, ...rest }) => rest);
      expect(unheard.flatMap((example) => saidBy(rule, example))).toEqual([]);
      const heard = unheard.map((example) => ({ ...example, trusted: ['222222222222'] }));
      expect(heard.flatMap((example) => saidBy(rule, example)).flatMap(({ findings }) => findings)).not.toEqual([]);
    },
  );

  test('every rule that finds nothing in its bad examples without a deployment says that it needs one', () => {
    const mute = needing().filter((rule) =>
      rule.examples.bad.every((example) => saidBy(rule, alone(example)).every(({ findings }) => findings.length === 0)),
    );
    expect(mute.map(({ id }) => id)).toEqual([]);
    expect(needing('deployment').length).toBeGreaterThan(50);
  });
});

test('every rule has an example of both kinds, a clause unless it answers none, and an id of its own', () => {
  const wanting = ALL_RULES.filter(
    (rule) =>
      !rule.examples.good.length ||
      !rule.examples.bad.length ||
      (!rule.standards.length && !Object.hasOwn(UNMAPPED, rule.id)),
  );
  expect(wanting.map((rule) => rule.id)).toEqual([]);
  expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(ALL_RULES.length);
});
