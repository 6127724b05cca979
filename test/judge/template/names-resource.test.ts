import { namesResource } from '../../../lib/judge/template/names-resource';
import { Reference, Text } from '../../../lib/judge/template/value';
import { assemblyOf } from '../assembly-of';

const assembly = assemblyOf({
  resources: {
    Data: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'data' } },
    Records: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'records' } },
  },
});
const [data, records] = assembly.resources;

test('a bucket or table is named by reference, by name and by ARN', () => {
  const named = [
    data && namesResource(new Reference(0, 'Data', 'Arn'), data, assembly),
    data && namesResource(new Text([new Reference(0, 'Data', 'Arn'), '/']), data, assembly),
    data && namesResource('data', data, assembly),
    data && namesResource('arn:aws:s3:::data/', data, assembly),
    records && namesResource('arn:aws:dynamodb:eu-west-1:222222222222:table/records', records, assembly),
  ];
  expect(named).toEqual([true, true, true, true, true]);
});

test('another bucket, and a name that only begins alike, do not name it', () => {
  const named = [
    data && namesResource(new Reference(0, 'Records'), data, assembly),
    data && namesResource('arn:aws:s3:::data-of-others/', data, assembly),
    data && namesResource(undefined, data, assembly),
  ];
  expect(named).toEqual([false, false, false]);
});
