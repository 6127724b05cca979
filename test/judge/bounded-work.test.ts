import { evaluate } from '../../lib/judge/report/evaluate';
import type { RawMap } from '../../lib/judge/template/template';
import { ALL_RULES } from '../../lib/site-policy/rules';
import { assemblyOf } from './assembly-of';

/** Seconds of CPU that all rules assume one bucket of this name. */
function secondsFor(BucketName: unknown, rest?: RawMap): number {
  const before = process.cpuUsage();
  const verdicts = evaluate(
    assemblyOf({ resources: { A: { Type: 'AWS::S3::Bucket', Properties: { BucketName } } }, ...(rest && { rest }) }),
    ALL_RULES,
  );
  expect(verdicts.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const nested = (levels: number, make: (inner: unknown) => unknown, first: unknown): unknown => {
  let value = first;
  for (let level = 0; level < levels; level += 1) value = make(value);
  return value;
};

test.each<[string, () => unknown]>([
  [
    'a substitution that doubles a text at each level',
    () => nested(90, (a) => ({ 'Fn::Sub': ['${a}${a}', { a }] }), { Ref: 'AWS::Region' }),
  ],
  [
    'a substitution that doubles what is not known at each level',
    () => nested(90, (a) => ({ 'Fn::Sub': ['${a}${a}', { a }] }), { Ref: 'Open' }),
  ],
  [
    'one under a condition at each level',
    () => nested(40, (a) => ({ 'Fn::Sub': ['${a}${a}', { a: { 'Fn::If': ['Either', a, 'x'] } }] }), { Ref: 'Open' }),
  ],
  ['texts of JSON in texts of JSON', () => nested(60, (a) => ({ 'Fn::ToJsonString': { a } }), '"')],
  [
    'a list that is joined, cut and joined again',
    () =>
      nested(
        60,
        (a) => ({ 'Fn::Join': ['a', { 'Fn::Split': ['a', { 'Fn::Sub': ['${a}${a}', { a }] }] }] }),
        'a'.repeat(1000),
      ),
  ],
  ['Regions by the ten thousand', () => 'arn:aws:s3:us-east-1:a '.repeat(20_000)],
  ['Regions of different names', () => Array.from({ length: 20_000 }, (_, at) => `arn:aws:s3:us-x-${at}:`).join(' ')],
  ['hosts without an end', () => `us-east-1${'.a'.repeat(200_000)}`],
  ['hosts after slashes', () => '//a.s3.'.repeat(60_000)],
  ['digits without an end', () => '1'.repeat(400_000)],
  ['areas without an end', () => 'us-'.repeat(130_000)],
  ['zones without an end', () => 'euw1-az1-'.repeat(40_000)],
])('judges in two seconds %s', (_name, value) => {
  const rest = {
    Parameters: { Open: { Type: 'String' }, Flag: { Type: 'String' } },
    Conditions: { Either: { 'Fn::Equals': [{ Ref: 'Flag' }, 'a'] } },
  };
  expect(secondsFor(value(), rest)).toBeLessThan(2);
});
