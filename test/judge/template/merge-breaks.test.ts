import { listOf, mergeBreaks } from '../../../lib/judge/template/merge-breaks';

const found = (path: string, problem: string, why: string) => ({ path: ['Properties', path], problem, why });

test('values of one property are one finding', () => {
  const values = ['a', 'b', 'c', 'd', 'e'].map((each) =>
    found('Region', `found "${each}", expected one of here`, 'it leaves'),
  );
  expect(mergeBreaks(values)).toEqual([
    { path: ['Properties', 'Region'], message: 'found "a", "b", "c" and 2 more, expected one of here: it leaves' },
  ]);
  expect(mergeBreaks(values.slice(0, 2))[0]?.message).toBe('found "a" and "b", expected one of here: it leaves');
});

test('settings of a block that is not there are one finding, which names each', () => {
  expect(
    mergeBreaks([found('Block', 'Block.One is not set', 'first'), found('Block', 'Block.Two is not set', 'second')]),
  ).toEqual([{ path: ['Properties', 'Block'], message: 'Block.One is not set: first; Block.Two is not set: second' }]);
});

test('what is said twice of a value is said once, with both reasons', () => {
  expect(
    mergeBreaks([
      found('On', 'found false, expected true', 'first'),
      found('On', 'found false, expected true', 'second'),
    ]),
  ).toEqual([{ path: ['Properties', 'On'], message: 'found false, expected true: first; second' }]);
});

test('properties of their own stay apart', () => {
  expect(
    mergeBreaks([found('One', 'found 1, expected 2', 'x'), found('Two', 'found 1, expected 2', 'x')]),
  ).toHaveLength(2);
});

test('a list names the first of many', () => {
  expect(listOf(['a'])).toBe('a');
  expect(listOf(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
});
