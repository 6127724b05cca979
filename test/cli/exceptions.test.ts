import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { folder, write } = scratch();
const IE = ['--region', 'eu-west-1', '--boundary', 'IE'];
const queue = (region: string, metadata?: unknown) => ({
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Metadata: metadata,
      Properties: { RedriveAllowPolicy: { sourceQueueArns: [`arn:aws:sqs:${region}:222222222222:a`] } },
    },
  },
});
const check = (...args: readonly string[]) => trefoil('check', ...args, ...IE);
const file = join(folder, 'baseline.json');
const FULL = ['--profile', 'full'];

test('what was there before does not fail until its day, and is counted', () => {
  const template = write('a.json', queue('us-east-1'));
  expect(check(template).code).toBe(1);
  const written = check(template, '--write-baseline', file);
  expect([written.code, written.err]).toEqual([0, expect.stringMatching(/baseline\.json: \d+ findings? written/)]);
  const { entries } = JSON.parse(readFileSync(file, 'utf8'));
  expect(entries.length).toBeGreaterThan(0);
  expect(entries[0]).toMatchObject({
    resource: 'Queue',
    type: 'AWS::SQS::Queue',
    since: '2026-11-24',
    expires: '2027-05-23',
  });
  const { code, out } = check(template, '--baseline', file);
  expect(code).toBe(0);
  expect(out).toContain(`${entries.length} in the baseline`);
  const { results } = JSON.parse(check(template, '--baseline', file, '--format', 'sarif').out).runs[0];
  expect(results[0].suppressions).toMatchObject([{ kind: 'external' }]);
});

test('a value that changes is new, and an entry that knows nothing or has expired fails', () => {
  const template = write('b.json', queue('us-east-1'));
  check(template, '--write-baseline', file);
  write('b.json', queue('us-west-2'));
  const changed = check(template, '--baseline', file);
  expect(changed.code).toBe(1);
  expect(changed.out).toContain('found us-west-2');
  expect(changed.out).toContain('excuses nothing');
  write('b.json', queue('eu-west-1'));
  const mended = check(template, '--baseline', file);
  expect([mended.code, mended.out]).toEqual([1, expect.stringContaining('excuses nothing')]);
  write('b.json', queue('us-east-1'));
  const { entries } = JSON.parse(readFileSync(file, 'utf8'));
  const past = write('past.json.txt', {
    schema: 1,
    entries: entries.map((entry: object) => ({ ...entry, expires: '2026-11-23' })),
  });
  const expired = check(template, '--baseline', past);
  expect([expired.code, expired.out]).toEqual([1, expect.stringContaining('expired on 2026-11-23')]);
});

test.each([
  ['{"schema": 2}', 'is not a baseline'],
  ['{"schema": 1, "entries": [{}]}', 'entries.0.rule: expected a text, found nothing'],
])('refuses the baseline %s', (text, message) => {
  const template = write('c.json', queue('us-east-1'));
  const { code, err } = check(template, '--baseline', write('none.json', text));
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

test('a deployment takes no baseline', () => {
  const template = write('c.json', queue('us-east-1'));
  for (const flag of ['--baseline', '--write-baseline'])
    expect(check(template, '--deployment', 'deployments/reference.yaml', flag, file).code).toBe(2);
});

describe('a waiver in the metadata of a resource', () => {
  const bucket = (...waive: readonly unknown[]) => ({
    Resources: { Store: { Type: 'AWS::S3::Bucket', Metadata: { Trefoil: { waive } } } },
  });
  const fit = { rule: 'object-log', reason: 'holds nothing of users', owner: 'web team', expires: '2027-01-01' };
  const rulesFound = (...waive: readonly unknown[]): readonly string[] =>
    JSON.parse(check(write('w.json', bucket(...waive)), ...FULL, '--format', 'json').out).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
  const unfit = (...waive: readonly unknown[]): readonly string[] =>
    JSON.parse(check(write('w.json', bucket(...waive)), ...FULL, '--format', 'json').out).unfit;

  test('excuses a required rule', () => {
    expect(rulesFound()).toContain('object-log');
    expect(rulesFound(fit)).not.toContain('object-log');
    expect(unfit(fit)).toEqual([]);
  });

  test('never a mandatory one', () => {
    const waiver = { ...fit, rule: 'customer-managed-key' };
    expect(rulesFound(waiver)).toContain('customer-managed-key');
    expect(unfit(waiver)).toEqual([expect.stringContaining('is mandatory')]);
  });

  test('fails where it is expired, unused, or says no rule', () => {
    expect(unfit({ ...fit, expires: '2026-11-01' })).toEqual([expect.stringContaining('expired on 2026-11-01')]);
    expect(unfit({ ...fit, rule: 'flow-log' })).toEqual([expect.stringContaining('excuses nothing')]);
    expect(unfit({ ...fit, owner: '' })).toEqual([expect.stringContaining('has no owner')]);
    expect(unfit('object-log')).toEqual([expect.stringContaining('names no rule')]);
  });
});
