import { adequateCountries } from '../../lib/config/adequacy';
import { overdue } from '../../lib/config/dated';
import { FACTS } from '../../lib/config/facts';
import { LOCAL_ZONES, REGIONS, zoneIdsOfRegion } from '../../lib/config/places';

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

test('a Local Zone hangs from a zone of its Region', () => {
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
