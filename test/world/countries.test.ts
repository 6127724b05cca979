import { adequacyOf, adequateCountries } from '../../lib/world/adequacy';
import { countryName, countryText } from '../../lib/world/countries';
import { EEA } from '../../lib/world/regions';
import { countryOfRegion, sourceRegions } from '../../lib/world/source-regions';

test('a country has a name, and what is none has not', () => {
  expect(countryText('NO')).toBe('Norway (NO)');
  expect(countryName('UK')).toBeUndefined();
  expect(countryText('UK')).toBe('UK');
});

test('states of the EEA and countries with an adequacy decision exist', () => {
  for (const country of [...EEA, ...adequateCountries('2026-11-23')]) expect(countryName(country)).toBeDefined();
});

test('the decision for the United Kingdom ends, that for Switzerland does not', () => {
  expect(adequateCountries('2031-12-27')).toContain('GB');
  expect(adequateCountries('2031-12-28')).not.toContain('GB');
  expect(adequateCountries('2100-01-01')).toContain('CH');
  expect(adequacyOf('constructor')).toBeUndefined();
});

test('every Region from which data can migrate is in a country', () => {
  for (const region of sourceRegions()) expect(countryName(countryOfRegion(region) ?? '')).toBeDefined();
  expect(countryOfRegion('eu-north-1')).toBe('SE');
  expect(countryOfRegion('constructor')).toBeUndefined();
});
