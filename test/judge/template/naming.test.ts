import { namesResource, naming } from '../../../lib/judge/template/names-resource';
import { assemblyOf } from '../assembly-of';

const bucket = (BucketName?: unknown) => ({
  Type: 'AWS::S3::Bucket',
  Properties: BucketName === undefined ? {} : { BucketName },
});
const policy = (Bucket: unknown) => ({ Type: 'AWS::S3::BucketPolicy', Properties: { Bucket } });

const assembly = assemblyOf({
  resources: {
    ByReference: policy({ Ref: 'Records' }),
    ByName: policy('records'),
    ByArn: policy('arn:aws:s3:::records/*'),
    ByEither: policy({ 'Fn::If': ['Old', 'records', { Ref: 'Other' }] }),
    Elsewhere: policy({ 'Fn::ImportValue': 'records' }),
    Records: bucket('records'),
    Other: bucket(),
    Unnamed: bucket(),
  },
  rest: { Parameters: { Age: { Type: 'String' } }, Conditions: { Old: { 'Fn::Equals': [{ Ref: 'Age' }, 'old'] } } },
});

test.each([
  ['Records', ['ByReference', 'ByName', 'ByArn', 'ByEither']],
  ['Other', ['ByEither']],
  ['Unnamed', []],
])('%s is named by %j, asked of all at once or of each', (id, expected) => {
  const [store] = assembly.resources.filter(({ logicalId }) => logicalId === id);
  if (!store) throw new Error(`no ${id}`);
  const each = assembly
    .ofType('AWS::S3::BucketPolicy')
    .filter((one) => one.select('Bucket').some(({ value }) => namesResource(value, store, assembly)));
  expect(naming('AWS::S3::BucketPolicy', 'Bucket', store, assembly).map(({ logicalId }) => logicalId)).toEqual(
    expected,
  );
  expect(each.map(({ logicalId }) => logicalId)).toEqual(expected);
});
