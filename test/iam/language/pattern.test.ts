import fc from 'fast-check';
import { glob, literal, matches } from '../../../lib/iam/language/pattern';

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
