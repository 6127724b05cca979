import {
  addressText,
  isPrivateHost,
  readAddress,
  readRange,
  UNROUTED,
  UNROUTED_IPV6,
} from '../../../lib/iam/language/address';

describe('addresses', () => {
  test.each(['0.0.0.0', '203.0.113.7', '255.255.255.255'])('reads and writes %s', (text) => {
    const address = readAddress(text);
    expect(address && addressText(address)).toBe(text);
  });

  test.each([
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['2001:DB8::8:800:200C:417A', '2001:db8:0:0:8:800:200c:417a'],
    ['::ffff:192.0.2.128', '0:0:0:0:0:ffff:c000:280'],
    ['fe80::', 'fe80:0:0:0:0:0:0:0'],
  ])('reads %s', (text, full) => {
    const address = readAddress(text);
    expect(address && addressText(address)).toBe(full);
  });

  test.each(['', '1.2.3', '1.2.3.256', 'fe80::1%eth0', '1::2::3', 'records'])('does not read %s', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });

  test('gives the ends of a range', () => {
    const range = readRange('203.0.113.77/28');
    expect(range && [addressText(range.first), addressText(range.last)]).toEqual(['203.0.113.64', '203.0.113.79']);
  });

  test.each(['203.0.113.0/33', '::/129', '203.0.113.0/-1', '203.0.113.0/24/3'])(
    'does not read the range %s',
    (text) => {
      expect(readRange(text)).toBeUndefined();
    },
  );
});

describe('hosts', () => {
  const ends = [...UNROUTED, ...UNROUTED_IPV6].flatMap((range) => {
    const read = readRange(range);
    return read ? [read.first, read.last].map((end): [string, string] => [range, addressText(end)]) : [];
  });

  test.each(ends)('an end of %s is private: %s', (_range, text) => {
    expect(ends.length).toBe(2 * (UNROUTED.length + UNROUTED_IPV6.length));
    expect(isPrivateHost(text)).toBe(true);
    expect(isPrivateHost(text.includes(':') ? `[${text}]` : text)).toBe(true);
  });

  test.each(['172.32.0.0', '100.63.255.255', '100.128.0.0', '10.example.com', '10.0.0.0/8', '[fd00::1', 'fec0::1', ''])(
    '%p is not',
    (text) => {
      expect(isPrivateHost(text)).toBe(false);
    },
  );
});
