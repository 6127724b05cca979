import { answersOf } from '../../lib/access/answers';
import { ACCESS_RULES } from '../../lib/access/rules';
import { evaluate } from '../../lib/judge/report/evaluate';
import { scopeOf } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { accessTo } from './access-to';

const reference = accessTo('reference');
const outposts = accessTo('outposts');
const sovereign = accessTo('sovereign-cloud');

test.each([
  ['reference', reference, 'aws', ['dublin', 'ireland-2', 'hamar']],
  ['outposts', outposts, 'aws', ['dublin', 'ireland-2', 'hamar']],
  ['sovereign-cloud', sovereign, 'aws-eusc', ['brandenburg', 'brandenb-2']],
] as const)('in %s every policy has become concrete', (_name, { gaps, sites }, partition, ids) => {
  expect(gaps).toEqual([]);
  expect(sites.map(({ id }) => id)).toEqual(ids);
  expect([...new Set(JSON.stringify(sites).match(/arn:[a-z-]+:/g))]).toEqual([`arn:${partition}:`]);
});

test.each(
  Object.entries({ reference, outposts, sovereign }).flatMap(([name, { sites, scope }]) =>
    sites.flatMap((site) =>
      answersOf(site, scope)
        .filter(({ answers }) => answers.length > 0)
        .map((one) => [`${name}, ${site.id}`, one.question.id, one.answers] as const),
    ),
  ),
)('in %s, %s holds', (_where, _id, answers) => {
  expect(answers.filter(({ holds }) => holds !== true)).toEqual([]);
  expect(answers.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(2);
});

/** Asked of the reference deployment: the sovereign one has no workload. */
const OF_WORKLOADS = [
  ...['workloads-reach-declared-data', 'only-deployments-change-workloads'],
  'apis-called-as-declared',
];
/** Asked of the reference deployment: the sovereign one names no teams; what its people-scp denies is asked there, too. */
const OF_PEOPLE = ['classes-reached-as-declared', 'emergencies-by-permit'];

test('every question is about something of a deployment', () => {
  const asked = [reference, outposts].flatMap(({ sites, scope }) => sites.flatMap((site) => answersOf(site, scope)));
  const exercised = new Set(asked.filter(({ answers }) => answers.length > 0).map(({ question }) => question.id));
  const idle = asked.map(({ question }) => question.id).filter((id) => !exercised.has(id));
  // No team of it acts by permit, and no workload has an API.
  expect([...new Set(idle)].sort()).toEqual(['apis-called-as-declared', 'emergencies-by-permit']);
});

test('every question but those of migrations, people and workloads, of which it has none, is about something of the sovereign deployment', () => {
  const asked = sovereign.sites.flatMap((site) => answersOf(site, sovereign.scope));
  const exercised = new Set(asked.filter(({ answers }) => answers.length > 0).map(({ question }) => question.id));
  const idle = asked.map(({ question }) => question.id).filter((id) => !exercised.has(id));
  expect([...new Set(idle)].sort()).toEqual([...OF_WORKLOADS, ...OF_PEOPLE, 'migrations-within-dates'].sort());
});

test('without a deployment the rules of access are about nothing', () => {
  const { templates } = reference.assembly;
  expect(evaluate(new Assembly(templates, scopeOf(['EEA'])), ACCESS_RULES)).toEqual([]);
});
