import { edited, problemsOf } from '../problems-of';

test('the network of a site needs a Region whose prefix lists are known', () => {
  const text = edited('reference', [
    [/eu-north-1a, eu-north-1b/, 'eu-south-1a, eu-south-1b'],
    ['region: eu-north-1', 'region: eu-south-1'],
  ]);
  expect(problemsOf(text)).toEqual([
    '33:13 sites.hamar.region: expected a Region with known prefix lists of S3 and DynamoDB: one of eu-west-1, eu-north-1, eu-central-1, eu-west-2, eu-west-3; got eu-south-1, whose lists are not known; add the ids that "aws ec2 describe-managed-prefix-lists" prints there to lib/config/prefix-lists.ts',
  ]);
});
