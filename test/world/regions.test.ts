import { countryName } from '../../lib/world/countries';
import {
  countriesOf,
  EEA,
  LOCAL_ZONES,
  REGIONS,
  regionPlace,
  regionsWithin,
  zonePlace,
  zonesOfRegion,
} from '../../lib/world/regions';

test('the EEA has thirty states, Norway among them, and not the United Kingdom or Switzerland', () => {
  expect(new Set(EEA).size).toBe(30);
  expect(EEA).toContain('NO');
  expect(EEA).not.toContain('GB');
  expect(EEA).not.toContain('CH');
});

test('a boundary of the EEA admits its Regions, and neither London nor Zurich', () => {
  expect(regionsWithin(['EEA'])).toEqual([
    'eu-west-1',
    'eu-north-1',
    'eu-central-1',
    'eu-west-3',
    'eu-south-1',
    'eu-south-2',
    'eusc-de-east-1',
  ]);
  expect(regionsWithin(['EEA', 'GB'])).toContain('eu-west-2');
});

test('a boundary of one country admits the Regions there', () => {
  expect(regionsWithin(['IE'])).toEqual(['eu-west-1']);
  expect(regionsWithin(['NO'])).toEqual([]);
});

test('names of properties of every object are no jurisdiction, Region or zone', () => {
  expect([...countriesOf(['constructor'])]).toEqual(['constructor']);
  expect(regionPlace('constructor')).toBeUndefined();
  expect(zonesOfRegion('toString')).toEqual([]);
  expect(zonePlace('constructora')).toBeUndefined();
});

test('every Region and Local Zone is in a country, and every Local Zone has a Region', () => {
  for (const place of [...Object.values(REGIONS), ...Object.values(LOCAL_ZONES)])
    expect(countryName(place.country)).toBeDefined();
  for (const zone of Object.values(LOCAL_ZONES)) expect(regionPlace(zone.region)).toBeDefined();
});

test('a zone is where its Region is, and a Local Zone is not', () => {
  expect(zonePlace('eu-central-1a')).toEqual({
    kind: 'availability-zone',
    country: 'DE',
    city: 'Frankfurt',
    region: 'eu-central-1',
  });
  expect(zonePlace('eu-central-1-ist-1a')).toMatchObject({ kind: 'local-zone', country: 'TR', region: 'eu-central-1' });
  expect(zonePlace('eu-central-1d')).toBeUndefined();
});

test('a boundary admits the Regions of one partition, where one is asked for', () => {
  expect(regionsWithin(['EEA'], 'aws-eusc')).toEqual(['eusc-de-east-1']);
  expect(regionsWithin(['DE'], 'aws')).toEqual(['eu-central-1']);
  expect(regionsWithin(['FR'], 'aws-eusc')).toEqual([]);
});

test('a Region has three zones, and the one of the sovereign cloud two', () => {
  expect(zonesOfRegion('eu-central-1')).toEqual(['eu-central-1a', 'eu-central-1b', 'eu-central-1c']);
  expect(zonesOfRegion('eusc-de-east-1')).toEqual(['eusc-de-east-1a', 'eusc-de-east-1b']);
  expect(zonePlace('eusc-de-east-1c')).toBeUndefined();
});
