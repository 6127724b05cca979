import { uuid } from '../../../lib/evidence/oscal/uuid';

test('an identifier is a UUID of version 5, the same for the same parts', () => {
  expect(uuid('rule', 'crossing')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuid('rule', 'crossing')).toBe(uuid('rule', 'crossing'));
});

test('other parts, or the same parts cut elsewhere, give another identifier', () => {
  const all = [uuid('a', 'bc'), uuid('ab', 'c'), uuid('abc'), uuid('a', 'b', 'c')];
  expect(new Set(all).size).toBe(all.length);
});
