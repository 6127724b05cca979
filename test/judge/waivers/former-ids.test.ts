import { Judge } from '../../../lib/judge/report/judge';
import type { Example, Rule } from '../../../lib/judge/rule';
import type { Waiver } from '../../../lib/judge/waivers/waiver';
import { ownWaiverProblems } from '../../../lib/judge/waivers/waiver-problem';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { assemblyOf } from '../assembly-of';

const TODAY = '2026-11-24';
const FORCE = { reason: 'decided so', owner: 'platform', expires: '2027-06-30' };

/** Rules that can be waived and had another id, each with that id and an example that they catch. */
const rows = ALL_RULES.filter(({ level, subject }) => level === 'required' && subject === 'resource').flatMap((rule) =>
  (rule.aliases ?? []).flatMap((former) => rule.examples.bad.slice(0, 1).map((bad) => [former, rule, bad] as const)),
);

function reportOf(rule: Rule, example: Example, waivers: readonly Waiver[], templateWaivers = false) {
  const judge = new Judge([rule], { waivers, today: TODAY, templateWaivers });
  judge.judge(assemblyOf(example));
  return judge.report();
}

const placesOf = (rule: Rule, example: Example) =>
  new Set(reportOf(rule, example, []).findings.flatMap(({ resource }) => resource ?? []));

test('some rules had another id', () => {
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('a waiver of a deployment by the former id %s is in force', (former, rule, bad) => {
  const places = [...placesOf(rule, bad)];
  const waivers = places.map((place) => ({ ...FORCE, rule: former, path: `example/${place}` }));
  expect(places).not.toEqual([]);
  expect(reportOf(rule, bad, waivers).findings.filter(({ waiver }) => waiver === undefined)).toEqual([]);
  expect(ownWaiverProblems(waivers, ALL_RULES, new Set(waivers), TODAY)).toEqual([]);
});

test.each(rows)('a waiver in the metadata of a resource by the former id %s is in force', (former, rule, bad) => {
  const places = placesOf(rule, bad);
  const waived = Object.entries(bad.resources).map(([id, raw]) => [
    id,
    places.has(id) ? { ...Object(raw), Metadata: { Trefoil: { waive: [{ ...FORCE, rule: former }] } } } : raw,
  ]);
  const { findings, unfit } = reportOf(rule, { ...bad, resources: Object.fromEntries(waived) }, [], true);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ waiver }) => waiver === undefined)).toEqual([]);
  expect(unfit).toEqual([]);
});
