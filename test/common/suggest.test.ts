import { nearestName } from '../../lib/common/suggest';

test.each([
  ['regoin', 'region'],
  ['REGION', 'region'],
  ['replicates-to', 'replicatesTo'],
  ['replicates_to', 'replicatesTo'],
  ['acount', 'account'],
])('%s means %s', (misspelling, meant) => {
  expect(nearestName(misspelling, ['name', 'region', 'account', 'replicatesTo'])).toBe(meant);
});

test.each(['colour', 'x', '', 'r'.repeat(10_000)])('%.20s means nothing', (word) => {
  expect(nearestName(word, ['name', 'region', 'account', 'replicatesTo'])).toBeUndefined();
});
