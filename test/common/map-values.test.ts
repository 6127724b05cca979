import { mapValues } from '../../lib/common/map-values';

test('every key keeps its place, with its value changed', () => {
  expect(Object.entries(mapValues({ b: 1, a: 2 }, (value) => value * 10))).toEqual([
    ['b', 10],
    ['a', 20],
  ]);
});

test('a key called __proto__ stays a key, and changes no prototype', () => {
  const changed = mapValues(JSON.parse('{"__proto__": {"Effect": "Allow"}}'), (value) => value);
  expect(Object.keys(changed)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
  expect(changed['Effect']).toBeUndefined();
});
