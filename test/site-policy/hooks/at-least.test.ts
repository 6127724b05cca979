import fc from 'fast-check';
import { atLeastPattern, atMostPattern } from '../../../lib/site-policy/hooks/at-least';

const numbers = fc.nat(400_000);

test('digits match where their number is at least as large', () => {
  fc.assert(
    fc.property(numbers, numbers, (least, found) => {
      expect(new RegExp(atLeastPattern(least)).test(String(found))).toBe(found >= least);
    }),
  );
});

test('digits match where their number is at most as large', () => {
  fc.assert(
    fc.property(numbers, numbers, (most, found) => {
      expect(new RegExp(atMostPattern(most)).test(String(found))).toBe(found <= most);
    }),
  );
});

test.each(['', 'seven', '7 days', '-1', '1e3'])('what is no number in digits matches neither: %s', (text) => {
  expect(new RegExp(atLeastPattern(0)).test(text)).toBe(false);
  expect(new RegExp(atMostPattern(1_000_000)).test(text)).toBe(false);
});

test.each(['007', '7', '10', '70', '100'])('leading zeros and the next length count: %s is at least 7', (text) => {
  expect(new RegExp(atLeastPattern(7)).test(text)).toBe(true);
});
