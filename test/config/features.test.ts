import { FEATURE_IDS, FEATURES } from '../../lib/config/features';

test.each(FEATURE_IDS)('%s has a month and a source for each partition', (id) => {
  for (const { asOf, source } of Object.values(FEATURES[id].offers)) {
    expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(source).not.toBe('');
  }
});

test('partition aws offers all that the stacks make', () => {
  expect(FEATURE_IDS.filter((id) => FEATURES[id].offers.aws.status !== 'offered')).toEqual([]);
});

test('no source at hand settles for the sovereign cloud what can be left out of it', () => {
  expect(FEATURE_IDS.filter((id) => FEATURES[id].offers['aws-eusc'].status !== 'not-settled')).toEqual([]);
});
