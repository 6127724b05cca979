import { partitionOf } from '../partition';
import { REGIONS } from '../regions';
import type { Limit } from './limit';

const IAM = 'IAM and AWS STS quotas; white space is not counted';
const ORGANIZATIONS = 'quotas and service limits for AWS Organizations';
const characters = (of: string, most: number, source: string): Limit => ({ unit: 'characters', of, most, source });
const bytes = (of: string, most: number, source: string): Limit => ({ unit: 'bytes', of, most, source });
const managed = (of: string, quota: number | undefined, most: number, note = ''): Limit => ({
  ...{ unit: 'managed policies', of, most, source: `IAM and AWS STS quotas${note}` },
  ...(quota === undefined ? {} : { quota }),
});

/** How large policies may be, and how many of them are attached. */
export const POLICY_LIMITS = {
  'managed-policy': characters('a managed policy', 6_144, IAM),
  'role-inline': characters('the inline policies of a role', 10_240, IAM),
  'user-inline': characters('the inline policies of a user', 2_048, IAM),
  'group-inline': characters('the inline policies of a group', 5_120, IAM),
  'trust-policy': { ...characters('the trust policy of a role', 8_192, IAM), quota: 2_048 },
  'role-managed': managed('a role', 20, 25, '; 10 on older pages'),
  'user-managed': managed('a user', 10, 20),
  'group-managed': managed('a group', undefined, 10),
  'groups-of-user': { unit: 'groups', of: 'a user', most: 10, source: 'IAM and AWS STS quotas' },
  'key-policy': bytes('a key policy', 32_768, 'AWS KMS developer guide, key policies: 32 KB'),
  'bucket-policy': bytes('a bucket policy', 20_480, 'Amazon S3 user guide, bucket policies: 20 KB'),
  'access-point-policy': bytes('the policy of an access point', 20_480, 'Amazon S3 user guide, access points: 20 KB'),
  'endpoint-policy': characters('the policy of a VPC endpoint', 20_480, 'AWS PrivateLink quotas; white space counts'),
  'queue-policy': bytes('a queue policy', 8_192, 'Amazon SQS quotas, policies'),
  'topic-policy': bytes('a topic policy', 30_720, 'Amazon SNS, attributes of a topic: 30 KB'),
  'secret-policy': characters('the policy of a secret', 20_480, 'AWS Secrets Manager API, PutResourcePolicy'),
  'table-policy': bytes('the policy of a table or stream', 20_480, 'Amazon DynamoDB quotas: 20 KB, with white space'),
  'log-policy': characters('a resource policy of CloudWatch Logs', 5_120, 'CloudWatch Logs API, PutResourcePolicy'),
  'log-destination-policy': characters(
    'the policy of a log destination',
    5_120,
    'CloudWatch Logs API, PutDestinationPolicy',
  ),
  'log-policies': {
    ...{ unit: 'resource policies of CloudWatch Logs', of: 'an account and Region', most: 10 },
    source: 'CloudWatch Logs quotas: this one cannot be raised',
  },
  'repository-policy': characters('the policy of a repository', 10_240, 'Amazon ECR API, SetRepositoryPolicy'),
  'file-system-policy': characters('the policy of a file system', 20_000, 'Amazon EFS API, PutFileSystemPolicy'),
  'bus-policy': characters('the policy of an event bus', 10_240, 'Amazon EventBridge quotas'),
  'api-policy': { unit: 'bytes', of: 'the policy of an API', quota: 8_192, source: 'Amazon API Gateway quotas' },
} satisfies Readonly<Record<string, Limit>>;

/** Quotas of AWS Organizations for policies of one type. */
export interface OrganizationLimits {
  readonly size: Limit;
  /** How many of them a root, an organizational unit or an account has itself; inherited ones do not count. */
  readonly attached: Limit;
}

const organization = (kind: string, plural: string, size: number, attached: number): OrganizationLimits => ({
  size: characters(kind, size, ORGANIZATIONS),
  attached: { unit: plural, of: 'a root, unit or account', most: attached, source: ORGANIZATIONS },
});

/**
 * On 15 May 2026 AWS announced twice as much for its commercial Regions, GovCloud and China, and named no other
 * partition.
 */
const DOUBLED = `${ORGANIZATIONS}; doubled on 15 May 2026 in the partitions aws, aws-us-gov and aws-cn`;
const SERVICE_CONTROL = organization('a service control policy', 'service control policies', 10_240, 10);

/** Quotas of AWS Organizations, by the type of the policy. */
export const ORGANIZATION_LIMITS = {
  SERVICE_CONTROL_POLICY: {
    size: { ...SERVICE_CONTROL.size, quota: 5_120, source: DOUBLED },
    attached: { ...SERVICE_CONTROL.attached, quota: 5, source: DOUBLED },
  },
  RESOURCE_CONTROL_POLICY: organization('a resource control policy', 'resource control policies', 5_120, 5),
  DECLARATIVE_POLICY_EC2: organization('a declarative policy for EC2', 'declarative policies for EC2', 10_000, 10),
  AISERVICES_OPT_OUT_POLICY: organization('an AI services opt-out policy', 'AI services opt-out policies', 2_500, 5),
  BACKUP_POLICY: organization('a backup policy', 'backup policies', 10_000, 10),
  TAG_POLICY: organization('a tag policy', 'tag policies', 10_000, 10),
  CHATBOT_POLICY: organization('a chat applications policy', 'chat applications policies', 10_000, 5),
  // Of the other types of 2026 (Inspector, upgrade rollout, Bedrock, S3, Network Security Director) no figures are
  // known.
  SECURITYHUB_POLICY: organization('a Security Hub policy', 'Security Hub policies', 10_000, 10),
} satisfies Readonly<Record<string, OrganizationLimits>>;

/**
 * The quotas for a type of policy in the partition of a Region; the lowest of any partition where the Region is not
 * known.
 */
export function organizationLimitsIn(type: unknown, region: string | undefined): OrganizationLimits | undefined {
  const limits: OrganizationLimits | undefined = Object.entries(ORGANIZATION_LIMITS).find(
    ([name]) => name === type,
  )?.[1];
  if (limits === undefined || region === undefined || !Object.hasOwn(REGIONS, region)) return limits;
  if (partitionOf(region) !== 'aws') return limits;
  const { quota: _size, ...size } = limits.size;
  const { quota: _attached, ...attached } = limits.attached;
  return { size, attached };
}
