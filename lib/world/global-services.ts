import type { Partition } from './partition';

/**
 * A service whose control plane is outside every Region of a boundary, and which of its actions people of a site may
 * call.
 */
export interface GlobalService {
  /** Patterns of actions, as in a policy. */
  readonly actions: readonly string[];
  readonly reason: string;
}

/**
 * Calls that cannot be kept inside the boundary's Regions: AWS answers them in one Region for all of partition `aws`.
 *
 * Source: AWS Fault Isolation Boundaries, global services. STS is not among them: its Regional endpoints exist
 * everywhere.
 */
const GLOBAL_SERVICES: readonly GlobalService[] = [
  { actions: ['iam:*'], reason: 'roles and policies have one control plane, in us-east-1' },
  { actions: ['organizations:Describe*', 'organizations:List*'], reason: 'accounts read what binds them in us-east-1' },
  { actions: ['account:Get*', 'account:List*'], reason: 'contacts and Regions of an account are kept in us-east-1' },
  {
    actions: [
      'route53:Get*',
      'route53:List*',
      'route53:AssociateVPCWithHostedZone',
      'route53:CreateHostedZone',
      'route53:ChangeResourceRecordSets',
    ],
    reason: 'private names of interface endpoints are records of Route 53, whose control plane is in us-east-1',
  },
  {
    actions: ['s3:ListAllMyBuckets', 's3:GetBucketLocation'],
    reason: 'the list of bucket names is answered in us-east-1',
  },
  {
    actions: ['health:*', 'support:*', 'trustedadvisor:*'],
    reason: 'AWS Health and Support are answered in us-east-1',
  },
  {
    actions: [
      'billing:Get*',
      'budgets:View*',
      'ce:Get*',
      'cur:Describe*',
      'freetier:Get*',
      'consolidatedbilling:Get*',
      'payments:Get*',
      'tax:Get*',
    ],
    reason: 'billing is kept in us-east-1',
  },
];

/**
 * The calls that are answered outside the Regions of the sites; none in `aws-eusc`, whose one Region answers them all.
 */
export function globalServices(partition: Partition): readonly GlobalService[] {
  return partition === 'aws-eusc' ? [] : GLOBAL_SERVICES;
}

/**
 * Prefixes of services that have one control plane for a partition (AWS Fault Isolation Boundaries, "Global services").
 */
const GLOBAL_PREFIXES = [
  ...['budgets', 'ce', 'cloudfront', 'globalaccelerator', 'iam', 'organizations', 'route53', 'shield', 'sts'],
];

/** Whether the calls of a service are signed for one Region of the partition, whatever the Region of the stack. */
export function isGlobalService(service: string): boolean {
  return GLOBAL_PREFIXES.includes(service);
}

/** The Region that answers for the global services of a Region's partition. */
export function globalRegion(region: string): string {
  if (region.startsWith('cn-')) return 'cn-north-1';
  if (region.startsWith('us-gov-')) return 'us-gov-west-1';
  return region.startsWith('eusc-') ? region : 'us-east-1';
}
