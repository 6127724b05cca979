import { edited, problemsOf } from '../problems-of';

test('a site names its country with and without quotes', () => {
  const text = edited('reference', [['"NO"', 'NO']]);
  expect(problemsOf(text)).toEqual([]);
});

test('a site does not lie outside Europe', () => {
  const text = edited('reference', [['region: eu-west-1\n    account', 'region: us-east-1\n    account']]);
  expect(problemsOf(text)).toEqual([
    '15:13 sites.dublin.region: expected one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-south-2; got "us-east-1", which is in United States (US); choose a Region inside the boundary (EEA)',
  ]);
});

test('a site does not lie in London by default', () => {
  const text = edited('reference', [['region: eu-west-1\n    account', 'region: eu-west-2\n    account']]);
  expect(problemsOf(text)).toEqual([
    '15:13 sites.dublin.region: expected one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-south-2; got "eu-west-2", which is in United Kingdom (GB); choose another, or add GB to the boundary and record the decision',
  ]);
});

test('a site lies in London only where the boundary names its country', () => {
  const text = edited('reference', [
    ['[EEA]', '[EEA, GB]'],
    ['country: IE\n    region: eu-west-1\n    account', 'country: GB\n    region: eu-west-2\n    account'],
    ['[euw1-az1, euw1-az2]', '[eu-west-2a, eu-west-2b]'],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test('a site is not in a Region that begins with eu- and is no European Region', () => {
  const text = edited('reference', [['region: eu-west-1\n    account', 'region: eu-isoe-west-1\n    account']]);
  expect(problemsOf(text)).toEqual([
    '15:13 sites.dublin.region: expected one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-south-2; got "eu-isoe-west-1"; choose a Region inside the boundary (EEA)',
  ]);
});

test('a site is told which Region a misspelling meant', () => {
  const text = edited('reference', [['region: eu-west-1\n    account', 'region: eu-wset-1\n    account']]);
  expect(problemsOf(text)).toEqual([
    '15:13 sites.dublin.region: expected one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-south-2; got "eu-wset-1"; did you mean eu-west-1',
  ]);
});

test('a site is not in a Region called like a property of every object', () => {
  const text = edited('reference', [['region: eu-west-1\n    account', 'region: constructor\n    account']]);
  expect(problemsOf(text)).toEqual([
    '15:13 sites.dublin.region: expected one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-south-2; got "constructor"; choose a Region inside the boundary (EEA)',
  ]);
});

test('a site has its Region inside the boundary, also where only the country is', () => {
  const text = edited('reference', [['[EEA]', '[IE, "NO"]']]);
  expect(problemsOf(text)).toEqual([
    '33:13 sites.hamar.region: expected one of eu-west-1; got "eu-north-1", which is in Sweden (SE); choose another, or add SE to the boundary and record the decision',
  ]);
});

test('a site has no Region where the boundary admits none', () => {
  const text = edited('reference', [['[EEA]', '["NO"]']]);
  expect(problemsOf(text)).toEqual([
    '8:15 organization.homeRegion: expected a Region inside the boundary (NO), and there is none; got "eu-west-1", which is in Ireland (IE); choose another, or add IE to the boundary and record the decision',
    '14:14 sites.dublin.country: expected a country inside the boundary (NO); got Ireland (IE); choose another, or add IE to the boundary and record the decision',
    '15:13 sites.dublin.region: expected a Region inside the boundary (NO), and there is none; got "eu-west-1", which is in Ireland (IE); choose another, or add IE to the boundary and record the decision',
    '22:14 sites.ireland-2.country: expected a country inside the boundary (NO); got Ireland (IE); choose another, or add IE to the boundary and record the decision',
    '23:13 sites.ireland-2.region: expected a Region inside the boundary (NO), and there is none; got "eu-west-1", which is in Ireland (IE); choose another, or add IE to the boundary and record the decision',
    '33:13 sites.hamar.region: expected a Region inside the boundary (NO), and there is none; got "eu-north-1", which is in Sweden (SE); choose another, or add SE to the boundary and record the decision',
  ]);
});

test('a site has its country inside the boundary', () => {
  const text = edited('reference', [['country: "NO"', 'country: CH']]);
  expect(problemsOf(text)).toEqual([
    '32:14 sites.hamar.country: expected a country inside the boundary (EEA); got Switzerland (CH); choose another, or add CH to the boundary and record the decision',
  ]);
});

test('a site is in a country that exists', () => {
  const text = edited('reference', [['country: "NO"', 'country: XX']]);
  expect(problemsOf(text)).toEqual([
    '32:14 sites.hamar.country: expected a country inside the boundary (EEA); got "XX", which is no country; remove it, or choose another',
  ]);
});

test('a site names countries by their codes', () => {
  const text = edited('reference', [['country: "NO"', 'country: UK']]);
  expect(problemsOf(text)).toEqual([
    '32:14 sites.hamar.country: expected a country inside the boundary (EEA); got "UK", which is no country; write "GB"',
  ]);
});

test('a site is told that Norway is no boolean', () => {
  const text = edited('reference', [['country: "NO"', 'country: false']]);
  expect(problemsOf(text)).toEqual([
    '32:14 sites.hamar.country: expected a country code of two upper-case letters; got the boolean false; write Norway as "NO", in quotes: many readers of YAML take a bare NO for a boolean',
  ]);
});

test('a site writes its country in upper case', () => {
  const text = edited('reference', [['country: "NO"', 'country: no']]);
  expect(problemsOf(text)).toEqual([
    '32:14 sites.hamar.country: expected a country code of two upper-case letters; got "no"; write "NO"',
  ]);
});

test('a site has zones of its Region', () => {
  const text = edited('reference', [['[eun1-az1, eun1-az2]', '[eu-west-1a, eu-north-1b]']]);
  expect(problemsOf(text)).toEqual([
    '35:40 sites.hamar.placement.zones[0]: expected one of eu-north-1a, eu-north-1b, eu-north-1c; got "eu-west-1a", a zone of eu-west-1; name a zone of eu-north-1',
  ]);
});

test('a site has zones that exist', () => {
  const text = edited('reference', [['[eun1-az1, eun1-az2]', '[eu-north-1a, eu-north-1d]']]);
  expect(problemsOf(text)).toEqual([
    '35:53 sites.hamar.placement.zones[1]: expected one of eu-north-1a, eu-north-1b, eu-north-1c; got "eu-north-1d"; name a zone of eu-north-1',
  ]);
});

test('a site has no Local Zone, in Istanbul least of all', () => {
  const text = edited('reference', [['[eun1-az1, eun1-az2]', '[eu-north-1a, eu-central-1-ist-1a]']]);
  expect(problemsOf(text)).toEqual([
    '35:53 sites.hamar.placement.zones[1]: expected one of eu-north-1a, eu-north-1b, eu-north-1c; got "eu-central-1-ist-1a", a Local Zone in Istanbul, Türkiye (TR); name an availability zone: a Local Zone has no interface endpoints, and its snapshots go to its Region',
  ]);
});

test('a site has different zones', () => {
  const text = edited('reference', [['[eun1-az1, eun1-az2]', '[eu-north-1a, eu-north-1a]']]);
  expect(problemsOf(text)).toEqual([
    '35:53 sites.hamar.placement.zones[1]: expected each zone once; got "eu-north-1a" a second time; name another zone, so that the loss of one is not the loss of all',
  ]);
});

test('a site has two zones or more', () => {
  const text = edited('reference', [['[eun1-az1, eun1-az2]', '[eu-north-1a]']]);
  expect(problemsOf(text)).toEqual([
    '35:39 sites.hamar.placement.zones: expected a list of 2 or more; got a list of 1; add to it: two or three availability zones of the Region, by id: `euw1-az2`',
  ]);
});

test('a site has three zones at most', () => {
  const text = edited('reference', [['[eun1-az1, eun1-az2]', '[eu-north-1a, eu-north-1b, eu-north-1c, eu-north-1d]']]);
  expect(problemsOf(text)).toEqual([
    '35:39 sites.hamar.placement.zones: expected a list of at most 3; got a list of 4; remove some',
    '35:79 sites.hamar.placement.zones[3]: expected one of eu-north-1a, eu-north-1b, eu-north-1c; got "eu-north-1d"; name a zone of eu-north-1',
  ]);
});

test('a site has no placement in a Local Zone', () => {
  const text = edited('reference', [['{ kind: region, zones: [eun1-az1, eun1-az2] }', '{ kind: local-zone }']]);
  expect(problemsOf(text)).toEqual([
    '35:24 sites.hamar.placement.kind: expected one of region, outpost; got "local-zone"; place the site in a Region or on an Outpost: a Local Zone has no interface endpoints, and its snapshots go to its Region',
  ]);
});

test('a site has an Outpost homed to a zone of its Region', () => {
  const text = edited('outposts', [['zone: eu-north-1a', 'zone: eu-west-1a']]);
  expect(problemsOf(text)).toEqual([
    '50:13 sites.hamar.placement.zone: expected one of eu-north-1a, eu-north-1b, eu-north-1c; got "eu-west-1a", a zone of eu-west-1; name a zone of eu-north-1',
  ]);
});

test('a site has an organization whose home Region is inside the boundary', () => {
  const text = edited('reference', [['homeRegion: eu-west-1', 'homeRegion: us-east-1']]);
  expect(problemsOf(text)).toEqual([
    '8:15 organization.homeRegion: expected one of eu-west-1, eu-north-1, eu-central-1, eu-west-3, eu-south-1, eu-south-2; got "us-east-1", which is in United States (US); choose a Region inside the boundary (EEA)',
  ]);
});

const zones = (text: string) => edited('reference', [['[eun1-az1, eun1-az2]', text]]);

test('zones are given by id or by name, and not both', () => {
  expect(problemsOf(zones('[eu-north-1a, eu-north-1b]'))).toEqual([]);
  expect(problemsOf(zones('[eun1-az1, eu-north-1b]'))).toEqual([
    expect.stringContaining('expected an id, as of the first zone; got "eu-north-1b"'),
  ]);
  expect(problemsOf(zones('[eun1-az1, euw1-az2]'))).toEqual([
    expect.stringContaining('expected one of eun1-az1, eun1-az2, eun1-az3; got "euw1-az2", a zone of eu-west-1'),
  ]);
  expect(problemsOf(zones('[eun1-az1, eun1-cph1-az1]'))).toEqual([
    expect.stringContaining('got "eun1-cph1-az1", a Local Zone in Copenhagen, Denmark (DK)'),
  ]);
});

test('no source has the ids of the zones of the sovereign cloud', () => {
  const text = edited('sovereign-cloud', [['[eusc-de-east-1a, eusc-de-east-1b]', '[euscde1-az1, euscde1-az2]']]);
  expect(problemsOf(text)).toEqual([
    expect.stringContaining('got "euscde1-az1", an id; name the zones: no source has the ids of eusc-de-east-1'),
    expect.stringContaining('got "euscde1-az2", an id'),
  ]);
});

const apart = (here: string, other = 'ireland-2') =>
  problemsOf(
    edited('reference', [
      ['{ kind: region, zones: [euw1-az1, euw1-az2] }', `{ kind: region, zones: ${here}, apartFrom: [${other}] }`],
    ]),
  );

test('sites that have to be apart share no zone, and say so by ids', () => {
  expect(apart('[euw1-az1, euw1-az2]')).toEqual([
    expect.stringContaining('apartFrom[0]: expected no zone in common with ireland-2; got euw1-az2, where both are'),
  ]);
  expect(apart('[eu-west-1a, eu-west-1b]')).toEqual([
    expect.stringContaining('expected zones of dublin and ireland-2 by id'),
  ]);
  expect(apart('[euw1-az1, euw1-az2]', 'hamar')).toEqual([]);
  expect(apart('[euw1-az1, euw1-az2]', 'cork')).toEqual([expect.stringContaining('expected another site; got "cork"')]);
});
