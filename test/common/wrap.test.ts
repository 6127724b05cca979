import { wrapped } from '../../lib/common/wrap';

test('a line goes on below its text, and is no longer than asked', () => {
  expect(wrapped('  a: ', 'one two three four', 14)).toEqual(['  a: one two', '     three', '     four']);
});

test('a word that is longer stays whole, and nothing is lost', () => {
  const name = 'x'.repeat(120);
  expect(wrapped('- ', `is ${name} or`)).toEqual(['- is', `  ${name}`, '  or']);
  expect(wrapped('', '')).toEqual(['']);
});
