import type { Assembly } from '../template/assembly';
import { resourcesIn } from '../template/names-resource';
import type { Resource } from '../template/resource';

/** Where buckets are named that receive logs: who reads those is told by the trail, and logging them would never end. */
const RECEIVERS: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudFront::Distribution': ['DistributionConfig.Logging.Bucket'],
  'AWS::CloudTrail::Trail': ['S3BucketName'],
  'AWS::Config::DeliveryChannel': ['S3BucketName'],
  'AWS::EC2::FlowLog': ['LogDestination'],
  'AWS::ElasticLoadBalancing::LoadBalancer': ['AccessLoggingPolicy.S3BucketName'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['LoadBalancerAttributes[].Value'],
  'AWS::S3::Bucket': ['LoggingConfiguration.DestinationBucketName'],
};

const receivers = new WeakMap<Assembly, ReadonlySet<Resource>>();

/** Whether a bucket is one that receives logs. */
export function receivesLogs(bucket: Resource, assembly: Assembly): boolean {
  let known = receivers.get(assembly);
  if (!known) {
    known = new Set(
      Object.entries(RECEIVERS).flatMap(([type, paths]) =>
        assembly
          .ofType(type)
          .flatMap((source) => paths.flatMap((path) => source.select(path)))
          .flatMap(({ value }) => resourcesIn(value, assembly)),
      ),
    );
    receivers.set(assembly, known);
  }
  return known.has(bucket) || bucket.select('AccessControl').some((leaf) => leaf.value === 'LogDeliveryWrite');
}
