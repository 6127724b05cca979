import { nearLeaves } from '../../../lib/judge/template/near-leaves';
import type { Leaf } from '../../../lib/judge/template/select';

const leaf = (...path: Leaf['path']): Leaf => ({ path, value: 1 });
const rules = Array.from({ length: 100 }, (_, at) => [leaf('Rules', at, 'A'), leaf('Rules', at, 'B', 0)]).flat();

test('of a long list, only the leaves of the same element are near', () => {
  expect(nearLeaves(rules, ['Rules', 7, 'C'])).toEqual([leaf('Rules', 7, 'A'), leaf('Rules', 7, 'B', 0)]);
  expect(nearLeaves(rules, ['Rules', 200])).toEqual([]);
});

test('leaves of no list, and of other lists, are near to all', () => {
  const mixed = [...rules, leaf('Name'), leaf('Others', 3)];
  expect(nearLeaves(mixed, ['Rules', 7])).toEqual([
    leaf('Name'),
    leaf('Rules', 7, 'A'),
    leaf('Rules', 7, 'B', 0),
    leaf('Others', 3),
  ]);
  expect(nearLeaves(mixed, ['Name'])).toBe(mixed);
});

test('of a short list, all are left to be looked through', () => {
  const few = rules.slice(0, 10);
  expect(nearLeaves(few, ['Rules', 1])).toBe(few);
});
