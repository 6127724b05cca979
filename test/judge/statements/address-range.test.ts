import { reachesInternet } from '../../../lib/judge/statements/address-range';
import { Unknown } from '../../../lib/judge/template/value';
import { assemblyOf } from '../assembly-of';

const assembly = assemblyOf({ resources: {} });
const judge = (value: string | Unknown | undefined) => reachesInternet({ path: [], value }, assembly);

test.each([
  '10.0.0.0/8',
  '172.31.0.0/16',
  '172.16.0.0/12',
  '192.168.1.0/24',
  '100.64.0.0/10',
  '127.0.0.1/32',
  'fd00::/8',
  '192.0.2.7/32',
  '192.0.2.0/24',
])('%s is private, or the addresses of one office', (range) => {
  expect(judge(range)).toBeUndefined();
});

test.each([
  '0.0.0.0/0',
  '::/0',
  '0:0:0:0:0:0:0:0/0',
  '0000:0000:0000:0000:0000:0000:0000:0000/0',
  '128.0.0.0/1',
  '172.32.0.0/16',
  '2000::/3',
  '5.0.0.0/8',
  '10.0.0.0/1',
  '10.0.0.0/7',
  '172.16.0.0/2',
  '192.168.0.0/15',
  '100.64.0.0/9',
  '127.0.0.0/7',
  '169.254.0.0/15',
  'fd00::/6',
  'fe80::/9',
])('%s reaches into the internet', (range) => {
  expect(judge(range)).toMatch(/^found .*, expected a private range/);
});

test('a range that is not known reaches into the internet, and none at all does not', () => {
  expect(judge(new Unknown('parameter Range has no default'))).toContain('not known');
  expect(judge(undefined)).toBeUndefined();
});
