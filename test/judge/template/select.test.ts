import { select } from '../../../lib/judge/template/select';
import { Choice, Unknown, type Value } from '../../../lib/judge/template/value';

const values = (root: Value, path: string) => select(root, path).map(({ value }) => value);

test('lists fan out, with the path of each element', () => {
  expect(select({ Disks: [{ Size: 1 }, { Size: 2 }] }, 'Disks[].Size')).toEqual([
    { path: ['Disks', 0, 'Size'], value: 1 },
    { path: ['Disks', 1, 'Size'], value: 2 },
  ]);
});

test('an empty list is absence, and so is what is null', () => {
  expect(values({ Disks: [] }, 'Disks[].Size')).toEqual([undefined]);
  expect(values({ Disk: null }, 'Disk.Size')).toEqual([undefined]);
  expect(values({ Disks: [null] }, 'Disks[].Size')).toEqual([undefined]);
  expect(values({ Disk: null }, 'Disk')).toEqual([undefined]);
});

test('every option of a choice is a leaf', () => {
  expect(values({ Size: new Choice([1, undefined]) }, 'Size')).toEqual([1, undefined]);
});

test('a map in a string of JSON is entered', () => {
  expect(values({ Settings: '{"Disk":{"Encrypted":true}}' }, 'Settings.Disk.Encrypted')).toEqual([true]);
});

test.each(['not JSON', '{ broken', '[1]'])('any other string in place of a map, as %s, is not known', (text) => {
  expect(values({ Settings: text }, 'Settings.Disk')).toEqual([expect.any(Unknown)]);
});

test('keys of every object are absent where nobody wrote them', () => {
  expect(values({}, 'constructor')).toEqual([undefined]);
  expect(values({ Settings: '{}' }, 'Settings.constructor')).toEqual([undefined]);
});
