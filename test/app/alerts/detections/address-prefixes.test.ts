import { addressPrefixes } from '../../../../lib/app/alerts/detections/address-prefixes';
import { parseRange } from '../../../../lib/iam/language/ipv4';

const prefixesOf = (text: string) => {
  const range = parseRange(text);
  if (!range) throw new Error(`${text} is no range`);
  return addressPrefixes(range);
};

test.each([
  ['10.16.0.0/16', ['10.16.']],
  ['10.16.4.0/22', ['10.16.4.', '10.16.5.', '10.16.6.', '10.16.7.']],
  ['10.16.4.0/24', ['10.16.4.']],
])('addresses of %s begin with %j', (range, prefixes) => {
  expect(prefixesOf(range)).toEqual(prefixes);
});

test('each address of a range begins so, and its neighbours do not', () => {
  const prefixes = prefixesOf('10.16.16.0/20');
  const begins = (address: string) => prefixes.some((prefix) => address.startsWith(prefix));
  expect(['10.16.16.0', '10.16.31.255'].map(begins)).toEqual([true, true]);
  expect(['10.16.15.255', '10.16.32.0', '10.16.1.1', '110.16.16.1'].map(begins)).toEqual([false, false, false, false]);
});

test('a range too wide to be written is taken as the /16 around it', () => {
  expect(prefixesOf('10.16.128.0/17')).toEqual(['10.16.']);
  expect(prefixesOf('10.16.64.0/18')).toHaveLength(64);
});
