import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { ATTESTATIONS } from '../../../lib/evidence/frameworks/attestations';
import type { Outcomes } from '../../../lib/evidence/frameworks/coverage';
import { FACTORS, OBJECTIVES } from '../../../lib/evidence/frameworks/factors';
import { rulesOf } from '../../../lib/evidence/frameworks/framework';
import { sovereigntyText } from '../../../lib/evidence/frameworks/render-sovereignty';
import { sovereigntyOf } from '../../../lib/evidence/frameworks/sovereignty';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { overdue } from '../../../lib/world/dated';

const at = (name: string) => loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-29' });
const run = (outcomes: Outcomes) => ({ outcomes, countries: ['IE'] });
const holding: Outcomes = new Map(ALL_RULES.map(({ id }) => [id, 'held']));

test('every objective has factors, and every factor something that is unknown or not shown by templates', () => {
  expect(Object.keys(OBJECTIVES)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `SOV-${number}`));
  expect(new Set(FACTORS.map(({ objective }) => objective))).toEqual(new Set(Object.keys(OBJECTIVES)));
  for (const { unknown } of FACTORS) expect(unknown.length).toBeGreaterThan(0);
});

test('what proves a factor are rules that exist', () => {
  const ids = new Set(ALL_RULES.map(({ id }) => id));
  const named = FACTORS.flatMap(({ proven }) => rulesOf({ shown: proven }));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test('claims of the provider carry a source and a day on which to look again that has not passed', () => {
  const claims = FACTORS.flatMap(({ claimed }) => claimed.map((claim) => ({ what: claim.claim, ...claim })));
  expect(claims.length).toBeGreaterThan(3);
  for (const { source, asOf, lookAgain } of claims) {
    expect(source).toMatch(/^AWS/);
    expect(lookAgain > asOf).toBe(true);
  }
  expect(overdue(claims, new Date().toISOString().slice(0, 10))).toEqual([]);
});

test('claims are those for the partitions in use, and of all without a deployment', () => {
  const partitions = (name?: string) =>
    new Set(
      sovereigntyOf({ deployment: name ? at(name) : undefined }).flatMap(({ claimed }) =>
        claimed.map(({ partition }) => partition),
      ),
    );
  expect(partitions('reference')).toEqual(new Set(['aws']));
  expect(partitions('sovereign-cloud')).toEqual(new Set(['aws-eusc']));
  expect(partitions()).toEqual(new Set(['aws', 'aws-eusc']));
});

test('what the deployment attests is told, and what it does not is unknown', () => {
  const said = (name: string, factor: string) =>
    sovereigntyOf({ deployment: at(name) }).find((each) => each.factor === factor);
  const rack = said('outposts', 'Place of user data');
  expect(rack?.attested).toContainEqual(expect.stringContaining('on an Outposts rack at'));
  expect(rack?.unknown.join()).not.toContain('not declared');
  const region = said('reference', 'Place of user data');
  expect(region?.attested).toEqual([]);
  expect(region?.unknown).toContain(`${ATTESTATIONS.racks.what}: not declared`);
});

test('each proof has its state where rules were asked, and none where they were not', () => {
  const states = (outcomes?: Outcomes) =>
    new Set(
      sovereigntyOf({ run: outcomes && run(outcomes) }).flatMap(({ proven }) => proven.map(({ state }) => state)),
    );
  expect(states(holding)).toEqual(new Set(['holds']));
  expect(states()).toEqual(new Set([undefined]));
  expect(states(new Map([...holding, ['crossing', 'failed']]))).toContain('open findings');
});

test('for people within 100 columns, under the four labels, and never as a score', () => {
  const text = sovereigntyText({ run: run(holding), deployment: at('outposts') });
  expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  for (const label of ['proven', 'attested', 'claimed', 'unknown'])
    expect(text).toContain(`\n    ${label.padEnd(8)}  `);
  expect(text).not.toMatch(/\d ?%|\bSEAL\b|\d+ of \d+/);
});
