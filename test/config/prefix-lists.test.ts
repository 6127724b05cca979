import { prefixListsOf } from '../../lib/config/prefix-lists';

test('a Region has a list of addresses for S3 and another for DynamoDB', () => {
  expect(prefixListsOf('eu-north-1')).toEqual({ s3: 'pl-c3aa4faa', dynamodb: 'pl-adae4bc4' });
});

test('a Region without known lists is refused with what to do', () => {
  expect(() => prefixListsOf('eu-south-2')).toThrow(
    /no prefix lists of S3 and DynamoDB known for Region "eu-south-2", expected one of eu-west-1, .*lib\/config\/prefix-lists\.ts$/,
  );
});
