import type { Dated } from './dated';
import { type Partition, partitionOf } from './partition';

/** Whether a partition offers something, as far as public sources tell. */
export interface Offer extends Dated {
  /** `not-settled`: no source at hand says so or denies it. */
  readonly status: 'offered' | 'not-offered' | 'not-settled';
  /** Regions that lack what the partition offers elsewhere. */
  readonly exceptRegions?: Readonly<Record<string, Dated>>;
}

/** A feature of AWS that Trefoil's stacks use, and can do without where a partition does not offer it. */
export interface Feature {
  /** For people. */
  readonly title: string;
  /** Whether each site has it, or the organization. */
  readonly of: 'site' | 'organization';
  /** What is missing without it, and what replaces it. */
  readonly without: string;
  /** Whether only sites that replicate to others have it. @default every site, or the organization, has it */
  readonly ofReplication?: true;
  readonly offers: Readonly<Record<Partition, Offer>>;
}

const COMMERCIAL: Offer = {
  status: 'offered',
  asOf: '2026-11',
  source: 'AWS documentation: commercial Regions',
  lookAgain: '2027-03-31',
};

const unsettled = (source: string): Readonly<Record<Partition, Offer>> => ({
  aws: COMMERCIAL,
  'aws-eusc': { status: 'not-settled', asOf: '2026-11', source, lookAgain: '2027-01-31' },
});

/** AWS Config lists for each managed rule the Regions that lack it. */
const DRIFT_RULE: Dated = {
  source:
    'AWS Config developer guide, cloudformation-stack-drift-detection-check: all Regions but Europe (Spain) and four outside Europe',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
};

const PLANS =
  'GuardDuty has an endpoint in eusc-de-east-1; which of its protection plans it offers there is not documented';
const POLICY_TYPES = 'AWS Organizations documents no list of policy types by partition';

/** Ids of the features that a deployment can omit, in the order of messages. */
export const FEATURE_IDS = [
  'vpc-encryption-control',
  'vpc-block-public-access',
  'guardduty-s3-data-events',
  'guardduty-rds-login-events',
  'guardduty-eks-audit-logs',
  'guardduty-lambda-network-logs',
  'network-activity-events',
  'guard-hooks',
  'drift-detection',
  'backup-copies',
  'resource-control-policy',
  'ec2-declarative-policy',
  'ai-opt-out-policy',
] as const;
export type FeatureId = (typeof FEATURE_IDS)[number];

/** The features that a deployment can omit, and which partition is known to offer them. */
export const FEATURES: Readonly<Record<FeatureId, Feature>> = {
  'vpc-encryption-control': {
    title: 'VPC Encryption Controls',
    of: 'site',
    without:
      'traffic unencrypted between instances is not reported by AWS; TLS is asked of every store and endpoint all the same',
    offers: unsettled(
      'announced for commercial Regions in November 2025 and for GovCloud in 2026; no announcement for aws-eusc was found',
    ),
  },
  'vpc-block-public-access': {
    title: 'VPC Block Public Access',
    of: 'site',
    without:
      'an internet gateway that somebody attached would work; the guardrails deny that, and the network has no route to one',
    offers: unsettled('AWS documentation: commercial Regions, GovCloud and China; aws-eusc is not named'),
  },
  'guardduty-s3-data-events': {
    title: 'GuardDuty S3 Protection',
    of: 'site',
    without:
      'GuardDuty does not look at reads and writes of objects; the trail records them, and the detections look at them',
    offers: unsettled(PLANS),
  },
  'guardduty-rds-login-events': {
    title: 'GuardDuty RDS Protection',
    of: 'site',
    without: 'GuardDuty does not look at logins to databases',
    offers: unsettled(PLANS),
  },
  'guardduty-eks-audit-logs': {
    title: 'GuardDuty EKS Protection',
    of: 'site',
    without: 'GuardDuty does not look at clusters of Kubernetes, of which a site has none',
    offers: unsettled(PLANS),
  },
  'guardduty-lambda-network-logs': {
    title: 'GuardDuty Lambda Protection',
    of: 'site',
    without: 'GuardDuty does not look at the network of functions, such as those of workloads',
    offers: unsettled(PLANS),
  },
  'network-activity-events': {
    title: 'CloudTrail network activity events',
    of: 'site',
    without: 'requests that an endpoint policy denies are not recorded; they are denied all the same',
    offers: unsettled('AWS documentation: Regions where CloudTrail is; aws-eusc is not named'),
  },
  'guard-hooks': {
    title: 'CloudFormation Guard Hooks',
    of: 'site',
    without:
      'what is deployed past the pipeline is not checked; the guardrails name who may deploy at all, and the detections report changes',
    offers: unsettled('AWS documents no list of Guard Hooks by partition'),
  },
  'drift-detection': {
    title: 'detection of drift by AWS Config',
    of: 'site',
    without:
      'no rule compares what is there with what was deployed; the detections tell the changes that they know, and `cdk drift` compares when somebody asks',
    offers: {
      ...unsettled('AWS documents no list of the managed rules of AWS Config for aws-eusc'),
      aws: { ...COMMERCIAL, ...DRIFT_RULE, exceptRegions: { 'eu-south-2': DRIFT_RULE } },
    },
  },
  'backup-copies': {
    title: 'copies of recovery points in other accounts',
    of: 'site',
    ofReplication: true,
    without:
      'recovery points stay in the vault of their own site, so that no other site holds a copy of the records; objects are replicated all the same',
    offers: {
      aws: COMMERCIAL,
      'aws-eusc': {
        status: 'not-offered',
        asOf: '2026-09',
        source:
          'AWS Backup developer guide, feature availability by Region: neither cross-account nor cross-Region copy in Germany (eusc-de-east-1)',
        lookAgain: '2027-01-31',
      },
    },
  },
  'resource-control-policy': {
    title: 'resource control policies',
    of: 'organization',
    without:
      'no organization policy denies other organizations access to resources; the policies of keys, buckets, tables and queues do',
    offers: unsettled(`${POLICY_TYPES}; operators publish code that creates them there`),
  },
  'ec2-declarative-policy': {
    title: 'declarative policies for EC2',
    of: 'organization',
    without:
      'snapshots, images and instance metadata are kept closed by service control policies and in each account, not by EC2 for all',
    offers: unsettled(POLICY_TYPES),
  },
  'ai-opt-out-policy': {
    title: 'AI services opt-out policies',
    of: 'organization',
    without: 'whether AI services keep content is for the contract with AWS; a site uses none',
    offers: unsettled(POLICY_TYPES),
  },
};

/** Whether a Region offers a feature: its partition does, and the Region is not one of those that lack it. */
export function offerIn(region: string, feature: FeatureId, features: typeof FEATURES = FEATURES): Offer {
  const offer = features[feature].offers[partitionOf(region)];
  const lacks = Object.hasOwn(offer.exceptRegions ?? {}, region) ? offer.exceptRegions?.[region] : undefined;
  return lacks ? { ...lacks, status: 'not-offered' } : offer;
}
