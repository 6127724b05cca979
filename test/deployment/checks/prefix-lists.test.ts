import { edited, problemsOf } from '../problems-of';

test('the network of a site needs a Region whose prefix lists are known', () => {
  const text = edited('reference', [
    [/eun1-az1, eun1-az2/, 'eu-south-1a, eu-south-1b'],
    ['region: eu-north-1', 'region: eu-south-1'],
  ]);
  expect(problemsOf(text)).toEqual([
    '33:13 sites.hamar.region: expected a Region with known prefix lists of S3 and DynamoDB: one of eu-west-1, eu-north-1, eu-central-1, eu-west-2, eu-west-3, or one under prefixLists; got eu-south-1, whose lists are not known; write the ids under prefixLists that "aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS" prints there',
  ]);
});

const LISTS = 'prefixLists:\n  eu-south-1: { s3: pl-1a2b3c4d, dynamodb: pl-4d3c2b1a }\n';

test('a file names the prefix lists of a Region that Trefoil does not know', () => {
  const text = edited('reference', [
    [/eun1-az1, eun1-az2/, 'eu-south-1a, eu-south-1b'],
    ['region: eu-north-1', 'region: eu-south-1'],
    [/$/, LISTS],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test('a file names no prefix lists that are known, so that a slip cannot open the network', () => {
  const text = edited('reference', [[/$/, LISTS.replace('eu-south-1', 'eu-west-1')]]);
  expect(problemsOf(text)).toEqual([
    '61:3 prefixLists.eu-west-1: expected a Region whose lists are not known; those of eu-west-1 are; got lists of its own; remove it: they are the same in every account',
  ]);
});

test('a file names no prefix lists of a Region without a site', () => {
  const text = edited('reference', [[/$/, LISTS]]);
  expect(problemsOf(text)).toEqual([
    '61:3 prefixLists.eu-south-1: expected the Region of a site; got "eu-south-1"; correct it, or remove it',
  ]);
});

test.each(['constructor', '__proto__'])('a file has no prefix lists under %s', (key) => {
  const text = edited('sovereign-cloud', [['  eusc-de-east-1: {', `  ${key}: {`]]);
  expect(problemsOf(text)).toContainEqual(expect.stringContaining(`63:3 prefixLists.${key}: expected`));
});

test('the two lists of a Region differ', () => {
  const text = edited('sovereign-cloud', [['pl-0f1e2d3c4b5a69788', 'pl-0a1b2c3d4e5f60718']]);
  expect(problemsOf(text)).toEqual([
    '63:57 prefixLists.eusc-de-east-1.dynamodb: expected a list of its own; got "pl-0a1b2c3d4e5f60718", that of S3; write the ids under prefixLists that "aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS" prints there',
  ]);
});

test('a list has an id as EC2 writes it', () => {
  const text = edited('sovereign-cloud', [['pl-0f1e2d3c4b5a69788', 'pl-123']]);
  expect(problemsOf(text)).toEqual([
    '63:57 prefixLists.eusc-de-east-1.dynamodb: expected the id of a prefix list, pl-…; got "pl-123"; correct it; docs/deployment-file.md describes it',
  ]);
});

test('a Region has both lists', () => {
  const text = edited('sovereign-cloud', [[', dynamodb: pl-0f1e2d3c4b5a69788', '']]);
  expect(problemsOf(text)).toEqual([
    '63:3 prefixLists.eusc-de-east-1.dynamodb: expected the id of a prefix list, pl-…; got nothing; add it: id of `com.amazonaws.<Region>.dynamodb`',
  ]);
});
