import type { Reason } from './verdict';

/** Mutants that weaken nothing, by what CloudFormation or the service makes of them. */
export const EQUIVALENT: readonly Reason[] = [
  { operator: /^deny-condition-dropped$/, why: 'a statement that denies on fewer conditions denies more' },
  {
    operator: /^property-(deleted|conditional)$/,
    path: /\.(MultiRegion|PendingWindowInDays|RotationPeriodInDays)$/,
    type: /^AWS::KMS::Key$/,
    why: 'the default is the same: one Region, 30 days, 365 days',
  },
  {
    operator: /^property-(deleted|conditional)$/,
    path: /\.(MapPublicIpOnLaunch|FirewallFailOpen|RecoveryPeriodInDays|State|PubliclyAccessible|MutationProtection|ReadWriteType)$/,
    why: 'the default is the same as what was written',
  },
  {
    path: /\.BucketKeyEnabled$/,
    why: 'a bucket key saves calls to KMS; the data is encrypted under the same key with it and without it',
  },
  {
    type: /^AWS::EC2::VPC$/,
    path: /\.EnableDns(Support|Hostnames)$/,
    why: 'without names the endpoints cannot be reached, and nothing else can either',
  },
];
