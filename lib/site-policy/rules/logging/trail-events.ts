import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { exampleBucket } from '../../../judge/rules/example-bucket';
import { receivesLogs } from '../../../judge/statements/log-receivers';
import { texts } from '../../../judge/statements/policy-document';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import { isMap, type Value } from '../../../judge/template/value';
import { isOmitted } from '../../omissions';

const SITE = ['222222222222'];
const selector = (category: string) => ({ FieldSelectors: [{ Field: 'eventCategory', Equals: [category] }] });
const trail = (AdvancedEventSelectors: readonly object[], S3BucketName: unknown = 'archive') => ({
  Trail: {
    Type: 'AWS::CloudTrail::Trail',
    Properties: { IsLogging: true, S3BucketName, AdvancedEventSelectors },
  },
});
/** Data of a store is in a trail under this type. */
const STORES: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'AWS::DynamoDB::Table',
  'AWS::S3::Bucket': 'AWS::S3::Object',
  'AWS::S3Outposts::Bucket': 'AWS::S3Outposts::Object',
};

/** The trail of a site records management events, data events of its stores, and what its endpoints deny. */
export const trailEvents: ResourceRule = {
  id: 'trail-events',
  subject: 'resource',
  title: 'The trail of a site records management events, data events of its stores, and what its endpoints deny',
  why: 'CloudTrail records who read an object or a record only where a selector asks for it',
  fix: 'keep one selector for management, one for each kind of store, and one for each service with an endpoint',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::CloudTrail::Trail'),
  check: (resource, assembly) => {
    if (resource.select('AdvancedEventSelectors').every(({ value }) => value === undefined)) return [];
    const selected = resource.select('AdvancedEventSelectors[].FieldSelectors').map(({ value }) => wordsOf(value));
    return asked(resource, assembly)
      .filter((wanted) => !selected.some((words) => wanted.every((word) => words.has(word))))
      .map((wanted) => ({
        path: ['Properties', 'AdvancedEventSelectors'],
        message: `found no selector of ${wanted.join(' of ')}, expected one`,
      }));
  },
  examples: {
    good: [
      {
        name: 'a trail of management',
        accounts: SITE,
        resources: { ...exampleBucket({}), ...trail([selector('Management')], { Ref: 'Bucket' }) },
      },
    ],
    bad: [{ name: 'a trail without management', accounts: SITE, resources: trail([selector('Data')]) }],
  },
};

function asked(trail: Resource, assembly: Assembly): readonly (readonly string[])[] {
  const here = (type: string) =>
    assembly.ofType(type).filter(({ template }) => template.account === trail.template.account);
  const services = new Set(
    here('AWS::EC2::VPCEndpoint')
      .flatMap((endpoint) => endpoint.select('ServiceName').flatMap(({ value }) => texts(value)))
      .flatMap(
        (name) =>
          /^(?:com|eu)\.amazonaws\.[a-z0-9-]+\.(s3|dynamodb|kms|sns|sqs|sts|ec2|secretsmanager|monitoring)$/.exec(
            name,
          )?.[1] ?? [],
      ),
  );
  return [
    ['Management'],
    ...Object.keys(STORES)
      .filter((type) => here(type).some((store) => type !== 'AWS::S3::Bucket' || !receivesLogs(store, assembly)))
      .map((type) => ['Data', ownOf(STORES, type) ?? type]),
    ...(isOmitted(trail.type, assembly.scope, trail.template.region, 'NetworkActivity') ? [] : [...services]).map(
      (service) => ['NetworkActivity', `${service}.amazonaws.com`],
    ),
  ];
}

/** The values that a selector compares with. */
function wordsOf(selectors: Value): ReadonlySet<string> {
  const list = Array.isArray(selectors) ? selectors : [];
  return new Set(list.flatMap((each: Value) => (isMap(each) ? texts(each['Equals']) : [])));
}
