import fc from 'fast-check';
import { RFC_1918 } from '../../../lib/iam/language/address';
import { freeRange, inside, overlap, parseRange, rangeText } from '../../../lib/iam/language/ipv4';

test.each(['10.0.0.0/8', '0.0.0.0/0', '255.255.255.255/32', '10.16.32.0/20'])('%s is a range', (text) => {
  expect(rangeText(parseRange(text) ?? { first: -1, last: -1, prefix: 0 })).toBe(text);
});

test.each([
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0/8',
  '256.0.0.0/8',
  '010.0.0.0/8',
  '10.0.0.0/08',
  ' 10.0.0.0/8',
  '::/0',
  '',
])('%j is no range', (text) => {
  expect(parseRange(text)).toBeUndefined();
});

test('a range begins where its host bits are zero, and holds its addresses', () => {
  const range = parseRange('10.16.33.7/20');
  expect(range).toEqual({ first: 0x0a102000, last: 0x0a102fff, prefix: 20 });
});

test('a free range is private, of the size asked for, and apart from what is taken', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const range = fc
    .tuple(byte, byte, fc.integer({ min: 16, max: 24 }))
    .map(([b, c, prefix]) => parseRange(`10.${b}.${c}.0/${prefix}`));
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 8 }), (from, others) => {
      const taken = others.flatMap((other) => (other ? [other] : []));
      const free = from && freeRange(from, taken);
      if (!free) throw new Error('none found');
      expect(free.prefix).toBe(from?.prefix);
      expect(inside(free, RFC_1918)).toBe(true);
      expect(taken.some((other) => overlap(other, free))).toBe(false);
    }),
    { numRuns: 200 },
  );
});
