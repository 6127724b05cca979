import { membersNamed } from '../../../lib/judge/template/raw-search';

test('members are found at any depth, with where they are', () => {
  const raw = { a: [{ 'Fn::Transform': { 'Fn::Transform': 1 } }, null], b: 'Fn::Transform' };
  expect(membersNamed(raw, /^Fn::Transform$/).map(({ path }) => path.join('.'))).toEqual([
    'a.0.Fn::Transform',
    'a.0.Fn::Transform.Fn::Transform',
  ]);
});

test('what is not there is not found', () => {
  expect(membersNamed({ a: [{ b: 'Fn::Transform' }] }, /^Fn::Transform$/)).toEqual([]);
});
