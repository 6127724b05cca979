import type { ConditionCase } from './case';

const keys = (value: number | string) => ({ 's3:max-keys': value });
const at = (value: string | number) => ({ 'aws:CurrentTime': value });
const from = (value: string) => ({ 'aws:SourceIp': value });

/** Numeric, date, boolean, binary and address operators. */
export const VALUES: readonly ConditionCase[] = [
  {
    rule: 'NumericEquals compares numbers, not their text',
    condition: { NumericEquals: { 's3:max-keys': '10' } },
    holds: [keys(10), keys('10.0'), keys('010')],
    fails: [keys(11), keys(-10), {}],
  },
  {
    rule: 'NumericNotEquals holds for every other number, and for an absent key',
    condition: { NumericNotEquals: { 's3:max-keys': ['10', '20'] } },
    holds: [keys(11), {}],
    fails: [keys(10), keys(20)],
  },
  {
    rule: 'NumericLessThan is strict',
    condition: { NumericLessThan: { 's3:max-keys': '10' } },
    holds: [keys(9), keys('9.99')],
    fails: [keys(10), {}],
  },
  {
    rule: 'NumericLessThanEquals takes the bound in',
    condition: { NumericLessThanEquals: { 's3:max-keys': 10 } },
    holds: [keys(10), keys(0)],
    fails: [keys('10.5'), {}],
  },
  {
    rule: 'NumericGreaterThan is strict',
    condition: { NumericGreaterThan: { 's3:max-keys': '10' } },
    holds: [keys(11)],
    fails: [keys(10), keys(9), {}],
  },
  {
    rule: 'NumericGreaterThanEquals takes the bound in',
    condition: { NumericGreaterThanEquals: { 's3:max-keys': '10' } },
    holds: [keys(10), keys(1000)],
    fails: [keys(9), {}],
  },
  {
    rule: 'several bounds of one numeric operator are alternatives',
    condition: { NumericLessThan: { 's3:max-keys': ['5', '10'] } },
    holds: [keys(7)],
    fails: [keys(10)],
  },
  {
    rule: 'a number in a policy that is no number is not modelled',
    condition: { NumericLessThan: { 's3:max-keys': 'ten' } },
    fails: [{}],
    undecided: [keys(1)],
  },
  {
    rule: 'a value of the request that is no number is not modelled',
    condition: { NumericLessThan: { 's3:max-keys': '10' } },
    undecided: [keys('many')],
  },
  {
    rule: 'DateEquals compares moments, in any form of ISO 8601 or in UNIX seconds',
    condition: { DateEquals: { 'aws:CurrentTime': '2026-01-02T03:04:05Z' } },
    holds: [
      at('2026-01-02T03:04:05Z'),
      at('2026-01-02T03:04:05.000Z'),
      at('2026-01-02T04:04:05+01:00'),
      at(1767323045),
      at('20260102T030405Z'),
    ],
    fails: [at('2026-01-02T03:04:06Z'), {}],
  },
  {
    rule: 'DateNotEquals holds for every other moment, and for an absent key',
    condition: { DateNotEquals: { 'aws:CurrentTime': '2026-01-02T00:00:00Z' } },
    holds: [at('2026-01-02T00:00:01Z'), {}],
    fails: [at('2026-01-02'), at('2026-01-02T00:00Z')],
  },
  {
    rule: 'DateLessThan is strict',
    condition: { DateLessThan: { 'aws:CurrentTime': '2026-07-01T00:00:00Z' } },
    holds: [at('2026-06-30T23:59:59Z')],
    fails: [at('2026-07-01T00:00:00Z'), {}],
  },
  {
    rule: 'DateLessThanEquals takes the moment in',
    condition: { DateLessThanEquals: { 'aws:CurrentTime': '2026-07-01T00:00:00Z' } },
    holds: [at('2026-07-01T00:00:00Z')],
    fails: [at('2026-07-01T00:00:01Z'), {}],
  },
  {
    rule: 'DateGreaterThan is strict',
    condition: { DateGreaterThan: { 'aws:CurrentTime': '2026-07-01T00:00:00Z' } },
    holds: [at('2026-07-01T00:00:01Z')],
    fails: [at('2026-07-01T00:00:00Z'), {}],
  },
  {
    rule: 'DateGreaterThanEquals takes the moment in',
    condition: { DateGreaterThanEquals: { 'aws:CurrentTime': '2026-07-01' } },
    holds: [at('2026-07-01T00:00:00Z')],
    fails: [at('2026-06-30T23:59:59Z'), {}],
  },
  {
    rule: 'a date operator reads UNIX seconds of the policy',
    condition: { DateGreaterThan: { 'aws:EpochTime': '1767323045' } },
    holds: [{ 'aws:EpochTime': 1767323046 }],
    fails: [{ 'aws:EpochTime': 1767323045 }],
  },
  {
    rule: 'a date in a policy that is no date is not modelled',
    condition: { DateLessThan: { 'aws:CurrentTime': '2026-02-31' } },
    fails: [{}],
    undecided: [at('2026-01-01')],
  },
  {
    rule: 'Bool compares truth, in any case',
    condition: { Bool: { 'aws:SecureTransport': 'true' } },
    holds: [{ 'aws:SecureTransport': true }, { 'aws:SecureTransport': 'TRUE' }],
    fails: [{ 'aws:SecureTransport': 'false' }, { 'aws:SecureTransport': false }, {}],
  },
  {
    rule: 'Bool false does not hold for an absent key',
    condition: { Bool: { 'aws:MultiFactorAuthPresent': false } },
    holds: [{ 'aws:MultiFactorAuthPresent': 'false' }],
    fails: [{ 'aws:MultiFactorAuthPresent': 'true' }, {}],
  },
  {
    rule: 'Bool with a value that is neither true nor false is not modelled',
    condition: { Bool: { 'aws:SecureTransport': 'yes' } },
    undecided: [{ 'aws:SecureTransport': 'true' }],
  },
  {
    rule: 'BinaryEquals compares the bytes that base64 writes',
    condition: { BinaryEquals: { 'kms:EncryptionContext:blob': 'QmluYXJ5' } },
    holds: [{ 'kms:EncryptionContext:blob': 'QmluYXJ5' }],
    fails: [{ 'kms:EncryptionContext:blob': 'QmluYXJ4' }, {}],
  },
  {
    rule: 'IpAddress holds inside the range',
    condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    holds: [from('203.0.113.0'), from('203.0.113.255')],
    fails: [from('203.0.112.255'), from('203.0.114.0'), {}],
  },
  {
    rule: 'an address without a length is a range of one',
    condition: { IpAddress: { 'aws:SourceIp': '203.0.113.7' } },
    holds: [from('203.0.113.7')],
    fails: [from('203.0.113.8')],
  },
  {
    rule: 'an IPv6 address without a length is one address or a range of /32: only where both agree is it decided',
    source: 'Condition operators, IP address',
    condition: { IpAddress: { 'aws:SourceIp': '2001:db8::7' } },
    holds: [from('2001:db8::7')],
    fails: [from('2001:db9::7'), from('203.0.113.7')],
    undecided: [from('2001:db8::8'), from('2001:db8:ffff::1')],
  },
  {
    rule: 'so is its negation',
    source: 'Condition operators, IP address',
    condition: { NotIpAddress: { 'aws:SourceIp': ['2001:db8::7', '203.0.113.0/24'] } },
    holds: [from('2001:db9::7'), {}],
    fails: [from('2001:db8::7'), from('203.0.113.7')],
    undecided: [from('2001:db8::8')],
  },
  {
    rule: 'the host bits of a range do not matter',
    condition: { IpAddress: { 'aws:SourceIp': '203.0.113.77/28' } },
    holds: [from('203.0.113.64'), from('203.0.113.79')],
    fails: [from('203.0.113.80'), from('203.0.113.63')],
  },
  {
    rule: 'a range of length zero holds every address of its version',
    condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } },
    holds: [from('8.8.8.8')],
    fails: [from('2001:db8::1'), {}],
  },
  {
    rule: 'IpAddress reads IPv6, however it is written',
    condition: { IpAddress: { 'aws:SourceIp': '2001:DB8:1234:5678::/64' } },
    holds: [
      from('2001:db8:1234:5678::1'),
      from('2001:0db8:1234:5678:ffff:ffff:ffff:ffff'),
      from('2001:db8:1234:5678::192.0.2.1'),
    ],
    fails: [from('2001:db8:1234:5679::1'), from('203.0.113.7')],
  },
  {
    rule: 'several ranges are alternatives, of both versions',
    condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } },
    holds: [from('203.0.113.9'), from('2001:db8:ffff::')],
    fails: [from('2001:db9::'), from('198.51.100.1')],
  },
  {
    rule: 'NotIpAddress holds outside every range, and for an absent key',
    condition: { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } },
    holds: [from('198.51.100.1'), from('2001:db9::'), {}],
    fails: [from('203.0.113.9'), from('2001:db8::1')],
  },
  {
    rule: 'a range that cannot be read is not modelled',
    condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/33' } },
    fails: [{}],
    undecided: [from('203.0.113.1')],
  },
];
