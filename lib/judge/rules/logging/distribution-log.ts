import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { Reference, Text, type Value } from '../../template/value';

const distribution = {
  Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: {} } },
};

/** Each CloudFront distribution logs its requests, to a bucket or through a delivery source of CloudWatch Logs. */
export const distributionLog: ResourceRule = {
  id: 'distribution-log',
  subject: 'resource',
  title: 'Each CloudFront distribution logs its requests',
  why: 'edge locations answer most requests themselves, and no other log has these',
  fix: 'give DistributionConfig.Logging, or an AWS::Logs::DeliverySource of ACCESS_LOGS with a delivery',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::CloudFront::Distribution'),
  check: (resource, assembly) =>
    resource.select('DistributionConfig.Logging.Bucket').every((leaf) => leaf.value !== undefined) ||
    realTime(resource) ||
    delivers(resource, assembly)
      ? []
      : [
          {
            path: ['Properties', 'DistributionConfig', 'Logging'],
            message: 'found neither Logging nor a delivery source of access logs, expected one of them',
          },
        ],
  examples: {
    good: [
      {
        name: 'a distribution that logs to a bucket',
        breaks: ['edge-service', 'encrypted-in-transit'],
        resources: {
          Distribution: {
            Type: 'AWS::CloudFront::Distribution',
            Properties: { DistributionConfig: { Logging: { Bucket: 'logs.s3.amazonaws.com' } } },
          },
        },
      },
    ],
    bad: [{ name: 'a distribution without a log', resources: distribution }],
  },
};

function realTime(distribution: Resource): boolean {
  return distribution
    .select('DistributionConfig.DefaultCacheBehavior.RealtimeLogConfigArn')
    .every((leaf) => leaf.value !== undefined);
}

function delivers(distribution: Resource, assembly: Assembly): boolean {
  const names = (part: Value) => part instanceof Reference && assembly.resolve(part) === distribution;
  return assembly
    .ofType('AWS::Logs::DeliverySource')
    .some((source) =>
      source
        .select('ResourceArn')
        .some(({ value }) => (value instanceof Text ? value.parts.some(names) : names(value))),
    );
}
