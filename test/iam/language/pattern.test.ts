import fc from 'fast-check';
import { glob, literal, matches, meet } from '../../../lib/iam/language/pattern';

describe('matches', () => {
  test('agrees with a regular expression on every pattern and text', () => {
    const char = fc.constantFrom('a', 'b', 'c', ':', '/');
    const pattern = fc
      .array(fc.oneof(char, fc.constantFrom('*', '?')), { maxLength: 8 })
      .map((chars) => chars.join(''));
    const text = fc.array(char, { maxLength: 10 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(pattern, text, (written, asked) => {
        const expression = new RegExp(`^${written.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matches(glob(written), asked)).toBe(expression.test(asked));
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  test('takes long runs without delay', () => {
    expect(matches(glob(`${'a*'.repeat(30)}b`), 'a'.repeat(3000))).toBe(false);
  });

  test('takes wildcards of a literal as they are', () => {
    expect(matches(literal('a*'), 'a*')).toBe(true);
    expect(matches(literal('a*'), 'ab')).toBe(false);
  });

  test('counts a character outside the basic plane as one', () => {
    expect(matches(glob('?'), '\u{1F512}')).toBe(true);
    expect(matches(glob('??'), '\u{1F512}')).toBe(false);
  });
});

describe('meet', () => {
  /** Every text of two letters up to a length that holds a shortest common one of two patterns of three glyphs. */
  const texts = Array.from({ length: 7 }, (_, length) =>
    Array.from({ length: 2 ** length }, (__, bits) =>
      Array.from({ length }, (___, index) => ((bits >> index) & 1 ? 'a' : 'b')).join(''),
    ),
  ).flat();

  test('agrees with a search for a text that matches both', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 3 }).map((glyphs) => glyphs.join(''));
    fc.assert(
      fc.property(pattern, pattern, (one, other) => {
        const common = texts.some((text) => matches(glob(one), text) && matches(glob(other), text));
        expect([one, other, meet(glob(one), glob(other))]).toEqual([one, other, common]);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test.each([
    ['s3:?*', 's3:Get*', true],
    ['s3:?*', '*', true],
    ['s3:?*', 'iam:*Tag*', false],
    ['s3:?*', 's3-outposts:*', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(meet(glob(one), glob(other))).toBe(expected);
  });
});
