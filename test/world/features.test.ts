import { FEATURE_IDS, FEATURES, offerIn } from '../../lib/world/features';

test.each(FEATURE_IDS)('%s has a month and a source for each partition', (id) => {
  for (const { asOf, source } of Object.values(FEATURES[id].offers)) {
    expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(source).not.toBe('');
  }
});

test('partition aws offers all that the stacks make', () => {
  expect(FEATURE_IDS.filter((id) => FEATURES[id].offers.aws.status !== 'offered')).toEqual([]);
});

test('of what can be omitted, one source settles for the sovereign cloud what it lacks: copies of recovery points', () => {
  expect(FEATURE_IDS.filter((id) => FEATURES[id].offers['aws-eusc'].status !== 'not-settled')).toEqual([
    'backup-copies',
  ]);
});

test('a Region may lack what its partition offers', () => {
  expect(offerIn('eu-south-2', 'drift-detection')).toMatchObject({ status: 'not-offered', asOf: '2026-09' });
  expect(offerIn('eu-north-1', 'drift-detection').status).toBe('offered');
  expect(offerIn('eu-south-2', 'guard-hooks').status).toBe('offered');
});
