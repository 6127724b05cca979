import { partitionOf } from '../../world/partition';
import { regionPlace } from '../../world/regions';
import { countryOfRegion } from '../../world/source-regions';
import type { GlobalMetadataEvidence, InsideEvidence } from '../schema/places';

/** A control plane of partition `aws` that answers outside Europe for all of its Regions. */
interface GlobalControlPlane {
  readonly service: string;
  readonly region: string;
  readonly what: string;
  /** Types whose use brings it into play; absent where every account uses it. */
  readonly types?: RegExp;
}

/** Source: AWS Fault Isolation Boundaries, appendices on partitional and global services. */
const CONTROL_PLANES: readonly GlobalControlPlane[] = [
  {
    service: 'IAM, Organizations, Account Management',
    region: 'us-east-1',
    what: 'names and documents of roles and policies, tags, names of accounts and their e-mail addresses',
  },
  { service: 'Billing, Budgets, Cost and Usage Reports', region: 'us-east-1', what: 'usage by resource, and tags' },
  {
    service: 'AWS Health, AWS Support',
    region: 'us-east-1',
    what: 'events of an account, and what is written in cases',
  },
  {
    service: 'Route 53',
    region: 'us-east-1',
    what: 'names of zones and records, public and private',
    types: /^AWS::Route53::/,
  },
  {
    service: 'Route 53, on behalf of other services',
    region: 'us-east-1',
    what: 'names that these services make for their resources',
    types:
      /^AWS::(?:EC2::VPCEndpoint|ElasticLoadBalancing(?:V2)?::LoadBalancer|ApiGateway(?:V2)?::(?:RestApi|Api|DomainName)|Lambda::Url|ElastiCache::|OpenSearchService::|EKS::Cluster|RDS::DB(?:Instance|Cluster))/,
  },
  {
    service: 'Amazon S3, configuration of buckets',
    region: 'us-east-1',
    what: 'names and configuration of buckets: making, deleting and most changes of one depend on it; no object does',
    types: /^AWS::S3::Bucket/,
  },
  {
    service: 'CloudFront, WAF for CloudFront, Shield Advanced',
    region: 'us-east-1',
    what: 'configuration',
    types: /^AWS::(?:CloudFront|Shield)::/,
  },
  {
    service: 'Global Accelerator, Network Manager, Application Recovery Controller, Multi-Region Access Points',
    region: 'us-west-2',
    what: 'configuration',
    types:
      /^AWS::(?:GlobalAccelerator|NetworkManager|Route53RecoveryControl|Route53RecoveryReadiness|ARCZonalShift)::|^AWS::S3::MultiRegionAccessPoint/,
  },
];

/** Metadata of a site in a Region that global services hold outside the EU, given the types of its resources; none in `aws-eusc`. */
export function globalMetadataOf(region: string, types: readonly string[]): readonly GlobalMetadataEvidence[] {
  if (partitionOf(region) === 'aws-eusc') return [];
  const used = [...new Set(types)].sort();
  return CONTROL_PLANES.flatMap(
    ({ service, region: where, what, types: pattern }): readonly GlobalMetadataEvidence[] => {
      const users = pattern ? used.filter((type) => pattern.test(type)) : [];
      if (pattern && users.length === 0) return [];
      const country = countryOfRegion(where) ?? '';
      return [{ service, region: where, country, what, when: pattern ? 'in-use' : 'always', types: users }];
    },
  );
}

/**
 * Control planes that partition `aws-eusc` has inside the EU and `aws` outside it, as its users name them.
 *
 * Source: AWS's statements at the launch of the partition, 15 January 2026; they do not say where the control plane of AWS Support is.
 */
const OWN: readonly (readonly [service: string, what: string])[] = [
  ['IAM, Organizations, Account Management', 'names and documents of roles and policies, tags, accounts'],
  ['Billing', 'usage by resource, and tags'],
  ['Route 53', 'names of zones and records, public and private'],
  ['Certificates', 'a certificate authority of its own'],
  ['Amazon S3, configuration of buckets', 'names and configuration of buckets'],
];

/** Control planes that partition `aws` has outside Europe and that of the Region inside: none in `aws`. */
export function insideOf(region: string): readonly InsideEvidence[] {
  const country = regionPlace(region)?.country;
  if (partitionOf(region) !== 'aws-eusc' || country === undefined) return [];
  return OWN.map(([service, what]) => ({ service, region, country, what }));
}
