import type { Evidence } from '../schema';
import { RESULTS } from '../schema/common';
import type { RuleEvidence } from '../schema/rules';

/** Where a record contradicts itself: its counts, results, findings and conclusion say the same thing several times. */
export function contradictionsIn(evidence: Evidence): readonly string[] {
  const { rules, findings, resources, templates, stores, counts, plugins, access, certificates } = evidence;
  const open = (level: string) => findings.filter((one) => one.result !== 'waived' && one.level === level).length;
  const searches = access?.searches ?? [];
  const expected: Evidence['counts'] = {
    rules: rules.length,
    evaluated: rules.filter((rule) => rule.evaluated > 0).length,
    verdicts: rules.reduce((sum, rule) => sum + rule.evaluated, 0),
    ...{ resources: resources.length, templates: templates.length, stores: stores.length },
    ...{ mandatory: open('mandatory'), required: open('required'), advisory: open('advisory') },
    waived: findings.filter(({ result }) => result === 'waived').length,
  };
  const names = Object.keys(expected).filter((name): name is keyof Evidence['counts'] => Object.hasOwn(counts, name));
  const holds =
    expected.mandatory + expected.required === 0 &&
    plugins.every(({ conclusion }) => conclusion === 'success') &&
    searches.every((search) => search.holds === true);
  const proved = searches.filter(({ certificate }) => certificate !== undefined).length;
  const failing = new Set(findings.filter(({ result }) => result !== 'waived').map(({ rule }) => rule));
  return [
    ...names
      .filter((name) => counts[name] !== expected[name])
      .map((name) => `counts.${name} is ${counts[name]}, and the record has ${expected[name]}`),
    ...(evidence.holds === holds ? [] : [`holds is ${evidence.holds}, and what the record lists gives ${holds}`]),
    ...repeated(rules.map(({ id }) => id)).map((id) => `rule ${id} is listed twice`),
    ...rules.flatMap((rule) => [...contradictionsOf(rule), ...(failing.has(rule.id) ? [] : unfound(rule))]),
    ...(certificates === undefined || certificates.proved === proved
      ? []
      : [`certificates.proved is ${certificates.proved}, and ${proved} questions have a certificate`]),
  ];
}

function contradictionsOf({ id, level, evaluated, passed, failed, waived, status, results }: RuleEvidence) {
  const number = (result: (typeof RESULTS)[number]) => results[result]?.length ?? 0;
  const places = RESULTS.flatMap((result) => results[result] ?? []);
  const failures = number('failed') + (level === 'advisory' ? number('advised') : 0);
  const isRight =
    places.length === evaluated &&
    new Set(places).size === places.length &&
    passed + failed + waived === evaluated &&
    waived === number('waived') &&
    failed === failures;
  const concluded = { evaluated, failed, waived };
  return [
    ...(isRight ? [] : [`rule ${id}: its counts are not those of its results`]),
    ...(statusOf(concluded, level).includes(status) ? [] : [`rule ${id}: ${status} is not what its results give`]),
  ];
}

type Counts = Pick<RuleEvidence, 'evaluated' | 'failed' | 'waived'>;

function statusOf({ evaluated, failed, waived }: Counts, level: string): readonly RuleEvidence['status'][] {
  if (evaluated === 0) return ['not-applicable', 'not-evaluated'];
  if (failed > 0) return [level === 'advisory' ? 'advised' : 'failed'];
  return [waived > 0 ? 'waived' : 'passed'];
}

function unfound({ id, failed }: RuleEvidence): readonly string[] {
  return failed > 0 ? [`rule ${id} failed, and no finding says on what`] : [];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
