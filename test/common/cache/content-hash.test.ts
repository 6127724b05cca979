import fc from 'fast-check';
import { contentHash } from '../../../lib/common/cache/content-hash';

const text = fc.string({ minLength: 1, maxLength: 6 });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));

/** The value with one character or number changed, at a place that `at` chooses; the same where it has none. */
function altered(given: unknown, at: { left: number }): unknown {
  if (typeof given === 'string' || typeof given === 'number') {
    at.left -= 1;
    if (at.left !== 0) return given;
    return typeof given === 'number' ? given + 1 : `${given}x`;
  }
  if (Array.isArray(given)) return given.map((one) => altered(one, at));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, one]) => [key, altered(one, at)]));
}

test('equal content has one hash, and one change to any part of it another', () => {
  let changed = 0;
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 4 }), (given, left) => {
      const copy = structuredClone(given);
      expect(contentHash(copy)).toBe(contentHash(given));
      const other = altered(given, { left });
      if (JSON.stringify(other) === JSON.stringify(given)) return;
      changed += 1;
      expect(contentHash(other)).not.toBe(contentHash(given));
    }),
    { numRuns: 500, seed: 11 },
  );
  expect(changed).toBeGreaterThan(20);
});

test('what is long is hashed on the way, and told apart all the same', () => {
  const long = { members: Array.from({ length: 200 }, (_, index) => `member ${index}`) };
  const other = { members: long.members.with(150, 'member 15O') };
  expect(contentHash([long, long])).toBe(contentHash([structuredClone(long), long]));
  expect(contentHash([long, other])).not.toBe(contentHash([long, long]));
});

test.each([
  ['a list and a set', [1, 2], new Set([1, 2])],
  ['a map and a list of pairs', new Map([[1, 2]]), [[1, 2]]],
  ['a text and a number', '1', 1],
  ['nothing and a missing member', { a: undefined }, {}],
  ['the order of members', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['where a list ends', [['a'], 'b'], [['a', 'b']]],
])('tells apart %s', (_, one, other) => {
  expect(contentHash(one)).not.toBe(contentHash(other));
});

test.each([
  ['a function', { check: () => true }],
  ['an object of a class', [new Date(0)]],
])('does not take %s for its content', (_, given) => {
  expect(() => contentHash(given)).toThrow('expected content');
});
