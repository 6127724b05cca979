import type { Assembly } from '../../assembly';
import { bucketsIn, receivesLogs } from '../../log-receivers';
import { texts } from '../../policy-document';
import type { Resource } from '../../resource';
import type { ResourceRule } from '../../rule';
import { select } from '../../select';
import type { Value } from '../../value';
import { exampleBucket } from '../example-bucket';

const EVERY = /^arn:(aws[a-z-]*|\$\{\?\}):s3(:::\*?)?$/;

const bucket = (properties: object) => ({ Bucket: { Type: 'AWS::S3::Bucket', Properties: properties } });

/** Who read or changed an object of a bucket is recorded, by a trail or by the bucket. */
export const objectLog: ResourceRule = {
  id: 'object-log',
  subject: 'resource',
  title: 'Who read or changed an object of a bucket is recorded',
  why: 'without it nobody can say, after an incident, whose objects were read',
  fix: 'record AWS::S3::Object data events of the bucket in a trail, or give LoggingConfiguration',
  topic: 'logging',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '33' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: ({ type }) => type === 'AWS::S3::Bucket',
  check: (resource, assembly) => {
    const own = resource.select('LoggingConfiguration').every((leaf) => leaf.value !== undefined);
    if (
      own ||
      receivesLogs(resource, assembly) ||
      assembly.ofType('AWS::CloudTrail::Trail').some((trail) => records(trail, resource, assembly))
    )
      return [];
    return [
      {
        path: ['Properties', 'LoggingConfiguration'],
        message: 'found no trail with data events of the bucket, nor access logs, expected one of them',
      },
    ];
  },
  examples: {
    good: [
      {
        name: 'a bucket that logs who called',
        resources: exampleBucket({ LoggingConfiguration: { DestinationBucketName: { Ref: 'Bucket' } } }),
      },
    ],
    bad: [
      { name: 'a bucket of which nothing is recorded', resources: bucket({}) },
      {
        name: 'a trail of another bucket',
        resources: {
          ...bucket({}),
          Trail: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: {
              S3BucketName: 'archive',
              EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::other/'] }] }],
            },
          },
        },
      },
    ],
  },
};

function records(trail: Resource, bucket: Resource, assembly: Assembly): boolean {
  if (trail.template.account !== bucket.template.account) return false;
  const covers = (value: Value) =>
    texts(value).some((text) => EVERY.test(text)) || bucketsIn(value, assembly).includes(bucket);
  const basic = trail
    .select('EventSelectors[]')
    .flatMap((leaf) => select(leaf.value, 'DataResources[]'))
    .filter((leaf) => select(leaf.value, 'Type').some(({ value }) => value === 'AWS::S3::Object'))
    .some((leaf) => select(leaf.value, 'Values[]').some(({ value }) => covers(value)));
  return (
    basic ||
    trail.select('AdvancedEventSelectors[]').some((leaf) => {
      const fields = select(leaf.value, 'FieldSelectors[]').map((field) => ({
        name: texts(select(field.value, 'Field')[0]?.value)[0],
        equals: texts(select(field.value, 'Equals')[0]?.value),
        ranges: [...select(field.value, 'Equals[]'), ...select(field.value, 'StartsWith[]')].map((each) => each.value),
      }));
      const objects = fields.some(
        (field) => field.name === 'resources.type' && field.equals.includes('AWS::S3::Object'),
      );
      const named = fields.filter((field) => field.name === 'resources.ARN');
      return objects && named.every((field) => field.ranges.some(covers));
    })
  );
}
