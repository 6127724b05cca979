import { edited, problemsOf } from '../problems-of';

test('an address range is apart from those of the other sites', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.16.0/20']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected a range apart from 10.16.16.0/20 of ireland-2; got 10.16.16.0/20, which overlaps; choose another, such as 10.16.32.0/20',
  ]);
});

test('an address range does not contain one of another site', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.0.0/16']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected a range apart from 10.16.0.0/20 of dublin and 10.16.16.0/20 of ireland-2; got 10.16.0.0/16, which overlaps; choose another, such as 10.17.0.0/16',
  ]);
});

test('an address range has no host bits', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.33.0/20']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected the first address of the range; got "10.16.33.0/20"; write 10.16.32.0/20',
  ]);
});

test('an address range is private', () => {
  const text = edited('reference', [['10.16.32.0/20', '52.16.32.0/20']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected a range within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16; got "52.16.32.0/20"; choose a private range, such as 10.16.0.0/20',
  ]);
});

test('an address range is not too large for a VPC', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.0.0.0/8']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected a prefix length from /16 to /24; got "10.0.0.0/8"; choose a smaller or larger range, such as 10.16.0.0/20',
  ]);
});

test('an address range is not too small for its subnets', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.32.0/28']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected a prefix length from /16 to /24; got "10.16.32.0/28"; choose a smaller or larger range, such as 10.16.0.0/20',
  ]);
});

test('an address range is IPv4', () => {
  const text = edited('reference', [['10.16.32.0/20', 'fd00::/64']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected an IPv4 range, such as 10.16.0.0/20; got "fd00::/64"; write address and prefix length',
  ]);
});

test('an address range has octets up to 255', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.256.0/20']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected an IPv4 range, such as 10.16.0.0/20; got "10.16.256.0/20"; write address and prefix length',
  ]);
});

test('an address range has octets without leading zeros, which are octal to some', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.032.0/20']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected an IPv4 range, such as 10.16.0.0/20; got "10.16.032.0/20"; write address and prefix length',
  ]);
});

test('an address range has a prefix length', () => {
  const text = edited('reference', [['10.16.32.0/20', '10.16.32.0']]);
  expect(problemsOf(text)).toEqual([
    '36:19 sites.hamar.addressRange: expected an IPv4 range, such as 10.16.0.0/20; got "10.16.32.0"; write address and prefix length',
  ]);
});
