import { prefixListsOf } from '../../lib/world/prefix-lists';

test('a Region has a list of addresses for S3 and another for DynamoDB', () => {
  expect(prefixListsOf('eu-north-1')).toEqual({ s3: 'pl-c3aa4faa', dynamodb: 'pl-adae4bc4' });
});

test('a Region that the table does not know has the lists that a file gives', () => {
  const given = { 'eusc-de-east-1': { s3: 'pl-1a2b3c4d', dynamodb: 'pl-4d3c2b1a' } };
  expect(prefixListsOf('eusc-de-east-1', given)).toBe(given['eusc-de-east-1']);
});

test('a Region that the table knows keeps its own', () => {
  const given = { 'eu-north-1': { s3: 'pl-1a2b3c4d', dynamodb: 'pl-4d3c2b1a' } };
  expect(prefixListsOf('eu-north-1', given)).toEqual({ s3: 'pl-c3aa4faa', dynamodb: 'pl-adae4bc4' });
});

test.each(['eu-south-2', 'constructor'])('%s, without known lists, is refused with what to do', (region) => {
  expect(() => prefixListsOf(region)).toThrow(
    `no prefix lists of S3 and DynamoDB known for Region "${region}", write the ids under prefixLists that "aws ec2 describe-managed-prefix-lists --filters Name=owner-id,Values=AWS" prints there`,
  );
});
