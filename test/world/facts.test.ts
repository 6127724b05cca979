import { readFileSync } from 'node:fs';
import { adequacyStatements } from '../../lib/deployment/auditor-adequacy';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { adequateCountries } from '../../lib/world/adequacy';
import { overdue } from '../../lib/world/dated';
import { FACTS } from '../../lib/world/facts';
import { NODE_VERSIONS } from '../../lib/world/node-versions';
import { LOCAL_ZONES, REGIONS, zoneIdsOfRegion } from '../../lib/world/regions';

test('every fact has a source, a month and a later day on which to look again', () => {
  expect(FACTS.length).toBeGreaterThan(40);
  for (const { what, source, asOf, lookAgain } of FACTS) {
    expect([what, source]).not.toContain('');
    expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(lookAgain).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(lookAgain > asOf).toBe(true);
  }
});

// The day of the build, not one of the tests: what fails here is to be looked up, and its dates set anew.
test('no fact is past the day on which to look again', () => {
  expect(overdue(FACTS, new Date().toISOString().slice(0, 10))).toEqual([]);
});

test('past its day a fact is listed with what to look up and where', () => {
  expect(overdue(FACTS, '2100-01-01')).toHaveLength(FACTS.length);
  expect(
    overdue([{ what: 'zones', source: 'a page', asOf: '2026-11', lookAgain: '2027-03-31' }], '2027-04-01'),
  ).toEqual(['zones: read in 2026-11, due since 2027-03-31; look in a page']);
});

test('a Local Zone has its parent zone in its Region', () => {
  const zones = Object.values(LOCAL_ZONES);
  expect(zones.length).toBeGreaterThan(0);
  for (const { region, parentZoneId } of zones) expect(zoneIdsOfRegion(region)).toContain(parentZoneId);
});

test('ids of zones belong to one Region each', () => {
  const ids = Object.values(REGIONS).flatMap(({ zoneIds }) => zoneIds);
  expect(ids).toHaveLength(25);
  expect(new Set(ids).size).toBe(ids.length);
});

test('Brazil has an adequacy decision', () => {
  expect(adequateCountries('2026-11-29')).toContain('BR');
});

test('a decision that the EEA Agreement is not known to hold is told of sites in Norway, where a transfer rests on it', () => {
  const deployment = loadDeployment('deployments/outposts.yaml', { today: '2026-11-29' });
  const { auditor, sites } = deployment;
  const brazil = { ...auditor, country: 'BR' };
  expect(adequacyStatements({ auditor: brazil, sites })).toEqual([
    expect.stringMatching(
      /^Hamar: the auditor looks from Brazil \(BR\) on an adequacy decision of the EU: as of 2026-11/,
    ),
  ]);
  const clauses = { ...brazil, transfer: { basis: 'standard-contractual-clauses' as const, until: '2028-12-31' } };
  expect(adequacyStatements({ auditor: clauses, sites })).toEqual([]);
  expect(adequacyStatements(deployment)).toEqual([]);
});

test('the package names versions of Node whose support by CDK is known, and the newest of them', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...engines.node.matchAll(/\d+/g)].map(Number);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((version) => NODE_VERSIONS[version] === undefined)).toEqual([]);
  expect(named).toContain(Math.max(...Object.keys(NODE_VERSIONS).map(Number)));
});

test('quotas, countries and Node are among the facts', () => {
  const whats = FACTS.map(({ what }) => what).join();
  for (const what of ['quotas of services', 'states of the EEA', 'Node 24']) expect(whats).toContain(what);
});
