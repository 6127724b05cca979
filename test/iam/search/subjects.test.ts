import fc from 'fast-check';
import { readPolicies } from '../../../lib/iam/authorize/authorize';
import { resourceApplies } from '../../../lib/iam/authorize/match';
import { patternComponents } from '../../../lib/iam/language/arn';
import { glob, matches } from '../../../lib/iam/language/pattern';
import { Subjects } from '../../../lib/iam/search/subjects';
import { tableOf } from '../../../lib/iam/search/table';

const ARNS = [
  ...['arn:aws:s3:::data/users/1', 'arn:aws:s3:::data', 'arn:aws:s3:::logs/x', 'arn:aws-cn:s3:::data/users/1'],
  ...['arn:aws:kms:eu-west-1:111122223333:key/1', 'arn:aws:iam::111122223333:role/a:b', '*', 'arn:aws:s3'],
];
const PATTERNS = [
  ...['*', 'foo*', 'arn:*', 'arn:aws:s3:::data*', 'arn:aws:s3:::data/*', 'arn:aws:s3:::logs/?', 'arn:*:s3:::data/*'],
  ...['arn:aws:s3', 'arn:aws:kms:*', 'arn:aws:iam::111122223333:role/*', 'arn:aws:iam::*:b', 'a*:aws:s3:::data/*'],
  'arn:aws:s3:::data/${aws:PrincipalTag/team}',
];

/** What an element says of an ARN, pattern by pattern, as IAM's documentation has it. */
function named(pattern: string, arn: string): boolean | 'open' {
  if (/^\*+$/.test(pattern)) return true;
  if (!pattern.startsWith('arn:')) return 'open';
  const wanted = patternComponents(glob(pattern));
  const found = arn.split(':');
  if (found.length < 6) return false;
  const components = [...found.slice(0, 5), found.slice(5).join(':')];
  if (components.every((one, index) => matches(wanted[index] ?? glob('*'), one))) return true;
  const missing = ':*'.repeat(6 - wanted.length);
  return [pattern, `${pattern}${missing}`].some((one) => matches(glob(one), arn)) ? 'open' : false;
}

describe('the ARNs that a statement is about', () => {
  const element = fc.array(fc.constantFrom(...PATTERNS), { minLength: 1, maxLength: 3 });
  const statement = fc.oneof(
    element.map((Resource) => ({ Resource })),
    element.map((NotResource) => ({ NotResource })),
  );

  test('are those of each ARN by itself, whatever they have in common', () => {
    let nowhere = 0;
    fc.assert(
      fc.property(statement, fc.subarray(ARNS, { minLength: 1 }), (element, arns) => {
        const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', ...element }] };
        const [read] = readPolicies({ identity: document }).identity;
        if (read === undefined) throw new Error('expected a statement');
        const lookup = () => 'open' as const;
        const found = new Subjects(['s3:GetObject'], arns).ofArns(read, lookup);
        expect(found).toEqual(tableOf(arns.map((resource) => resourceApplies(read.resource, { resource, lookup }))));
        if (found.maybe === 0n) nowhere += 1;
      }),
      { numRuns: 500, seed: 11 },
    );
    expect(nowhere).toBeGreaterThan(20);
  });

  test('are those that a pattern matches, component by component', () => {
    for (const pattern of PATTERNS.filter((one) => !one.includes('$') && !one.startsWith('a*'))) {
      const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: pattern }] };
      const [read] = readPolicies({ identity: document }).identity;
      for (const resource of ARNS) {
        const found = resourceApplies(read?.resource, { resource, lookup: () => 'absent' });
        expect([pattern, resource, typeof found === 'boolean' ? found : 'open']).toEqual([
          pattern,
          resource,
          named(pattern, resource),
        ]);
      }
    }
  });
});
