import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import { receivesLogs } from '../../statements/log-receivers';
import { texts } from '../../statements/policy-document';
import type { Assembly } from '../../template/assembly';
import { namesResource } from '../../template/names-resource';
import type { Resource } from '../../template/resource';
import { select } from '../../template/select';
import type { Value } from '../../template/value';
import { exampleBucket } from '../example-bucket';

const EVERY = /^arn:(aws[a-z-]*|\$\{\?\}):(s3|dynamodb)(:::\*?)?$/;
const KINDS: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'AWS::DynamoDB::Table',
  'AWS::S3::Bucket': 'AWS::S3::Object',
};

const bucket = (properties: object) => ({ Bucket: { Type: 'AWS::S3::Bucket', Properties: properties } });

/** Who read or changed what is in a store is recorded: by a trail or, where no deployment is known, by the bucket itself. */
export const objectLog: ResourceRule = {
  id: 'object-log',
  subject: 'resource',
  title: 'Reads and writes of objects and items are logged',
  why: 'without it nobody can say, after an incident, whose data was read',
  fix: 'record data events of the bucket or table in a trail; outside a deployment LoggingConfiguration of a bucket will do',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::S3::Bucket' || type === 'AWS::DynamoDB::Table'),
  check: (resource, assembly) => {
    const isBucket = resource.type === 'AWS::S3::Bucket';
    const inDeployment = assembly.scope.accounts !== undefined;
    // Without a deployment, the trail that records a table may be in another stack.
    if (isBucket ? receivesLogs(resource, assembly) : !inDeployment) return [];
    const own = isBucket && resource.select('LoggingConfiguration').every((leaf) => leaf.value !== undefined);
    if (
      (own && !inDeployment) ||
      assembly.ofType('AWS::CloudTrail::Trail').some((trail) => records(trail, resource, assembly))
    )
      return [];
    return [
      {
        path: [],
        message: inDeployment
          ? 'found no trail with data events of it, expected one'
          : 'found no trail with data events of the bucket, nor access logs, expected one of them',
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

function records(trail: Resource, store: Resource, assembly: Assembly): boolean {
  if (trail.template.account !== store.template.account) return false;
  const kind = ownOf(KINDS, store.type);
  const covers = (value: Value) =>
    texts(value).some((text) => EVERY.test(text)) || namesResource(value, store, assembly);
  const basic = trail
    .select('EventSelectors[]')
    .flatMap((leaf) => select(leaf.value, 'DataResources[]'))
    .filter((leaf) => select(leaf.value, 'Type').some(({ value }) => value === kind))
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
        (field) => field.name === 'resources.type' && kind !== undefined && field.equals.includes(kind),
      );
      const named = fields.filter((field) => field.name === 'resources.ARN');
      return objects && named.every((field) => field.ranges.some(covers));
    })
  );
}
