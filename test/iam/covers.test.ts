import { covers, glob, matches } from '../../lib/iam/language/pattern';

const TEXTS = ['', 'a', 'b', 'ab', 'ba', 'aab', 'aba', 'bab', 'abab', 'aaaa'];
const PATTERNS = ['*', 'a', 'a*', '*a', 'a*b', '*a*', '?', '?*', 'a?', '*b*a*', 'ab'];

test.each([
  ['*', 'a*b', true],
  ['a*', 'a*b', true],
  ['a*b', 'a*', false],
  ['key/*', 'key/1', true],
  ['key/1', 'key/*', false],
  ['?', '?', true],
  ['?', '*', false],
])('%s covers %s: %s', (wide, narrow, expected) => {
  expect(covers(glob(wide), glob(narrow))).toBe(expected);
});

test('what a pattern is said to cover, it matches', () => {
  let covered = 0;
  for (const wide of PATTERNS)
    for (const narrow of PATTERNS)
      if (covers(glob(wide), glob(narrow))) {
        covered += 1;
        const missed = TEXTS.filter((text) => matches(glob(narrow), text) && !matches(glob(wide), text));
        expect([wide, narrow, missed]).toEqual([wide, narrow, []]);
      }
  expect(covered).toBeGreaterThan(PATTERNS.length * 2);
});
