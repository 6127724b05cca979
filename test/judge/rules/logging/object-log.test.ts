import { evaluate } from '../../../../lib/judge/report/evaluate';
import { objectLog } from '../../../../lib/judge/rules/logging/object-log';
import { assemblyOf } from '../../assembly-of';

const unlogged = (selectors: object) =>
  evaluate(
    assemblyOf({
      resources: {
        Data: { Type: 'AWS::S3::Bucket', Properties: {} },
        Archive: { Type: 'AWS::S3::Bucket', Properties: {} },
        Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { S3BucketName: { Ref: 'Archive' }, ...selectors } },
      },
    }),
    [objectLog],
  ).flatMap(({ resource, findings }) => findings.map(() => resource?.logicalId));

const field = (name: string, part: object) => ({ Field: name, ...part });
const objects = field('resources.type', { Equals: ['AWS::S3::Object'] });
const advanced = (...fields: readonly object[]) => ({ AdvancedEventSelectors: [{ FieldSelectors: fields }] });
const basic = (value: unknown) => ({
  EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: [value] }] }],
});

test('a bucket is logged by a trail of every bucket, or of this one', () => {
  expect(unlogged(basic('arn:aws:s3:::'))).toEqual([]);
  expect(unlogged(basic({ 'Fn::Sub': '${Data.Arn}/' }))).toEqual([]);
  expect(unlogged(advanced(field('eventCategory', { Equals: ['Data'] }), objects))).toEqual([]);
  expect(
    unlogged(advanced(objects, field('resources.ARN', { StartsWith: [{ 'Fn::GetAtt': ['Data', 'Arn'] }] }))),
  ).toEqual([]);
});

test('a bucket is not logged by a trail of other buckets, or of other things', () => {
  expect(unlogged({})).toEqual(['Data']);
  expect(unlogged(basic({ 'Fn::Sub': '${Archive.Arn}/' }))).toEqual(['Data']);
  expect(unlogged(advanced(field('resources.type', { Equals: ['AWS::Lambda::Function'] })))).toEqual(['Data']);
  expect(unlogged(advanced(objects, field('resources.ARN', { StartsWith: ['arn:aws:s3:::other/'] })))).toEqual([
    'Data',
  ]);
});
