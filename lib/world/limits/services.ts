import type { Limit } from './limit';

const S3 = 'Amazon S3 user guide';
const EVENTS = 'Amazon EventBridge quotas';
const LOGS = 'CloudWatch Logs quotas; this one cannot be raised';
const TRAIL = 'AWS CloudTrail quotas; this one cannot be raised';
const most = (unit: string, of: string, figure: number, source: string): Limit => ({ unit, of, most: figure, source });
const quota = (unit: string, of: string, figure: number, source: string): Limit => ({
  ...{ unit, of, quota: figure, source },
});

/** How many parts resources of the services may have. */
export const SERVICE_LIMITS = {
  tags: most('tags', 'a resource', 50, 'AWS general reference, tag naming limits'),
  'lifecycle-rules': most('lifecycle rules', 'a bucket', 1_000, S3),
  'replication-rules': most('replication rules', 'a bucket', 1_000, S3),
  'cors-rules': most('CORS rules', 'a bucket', 100, S3),
  'metrics-configurations': most('metrics configurations', 'a bucket', 1_000, S3),
  inventories: most('inventories', 'a bucket', 1_000, S3),
  'rule-targets': most('targets', 'an event rule', 5, EVENTS),
  'event-pattern': {
    ...most('characters', 'an event pattern', 4_096, `${EVENTS}, and the API, PutRule`),
    quota: 2_048,
  },
  'bus-rules': quota('rules', 'an event bus', 300, `${EVENTS}; 100 in some Regions`),
  'alarm-actions': most('actions', 'one state of an alarm', 5, 'CloudWatch API, PutMetricAlarm'),
  'alarm-dimensions': most('dimensions', 'an alarm', 30, 'CloudWatch API, PutMetricAlarm'),
  'metric-filters': most('metric filters', 'a log group', 100, LOGS),
  'subscription-filters': most('subscription filters', 'a log group', 2, LOGS),
  'key-aliases': quota('aliases', 'a key', 50, 'AWS KMS resource quotas'),
  trails: most('trails', 'an account and Region', 5, TRAIL),
  'event-selectors': most('event selectors', 'a trail', 5, TRAIL),
  'config-rules': quota('rules of AWS Config', 'an account and Region', 1_000, 'AWS Config service limits'),
  'local-indexes': most('local secondary indexes', 'a table', 5, 'Amazon DynamoDB quotas'),
  'global-indexes': quota('global secondary indexes', 'a table', 20, 'Amazon DynamoDB quotas'),
  layers: most('layers', 'a function', 5, 'AWS Lambda quotas'),
  'access-keys': most('access keys', 'a user', 2, 'IAM and AWS STS quotas'),
  roles: quota('roles', 'an account', 1_000, 'IAM and AWS STS quotas'),
  containers: most('containers', 'a task definition', 10, 'Amazon ECS quotas'),
} satisfies Readonly<Record<string, Limit>>;

/** Times that locks and life cycles may have, in days. */
export const LOCK_TIMES = {
  /** Longest default retention of Object Lock, and longest retention of a vault lock. */
  longestDays: 36_500,
  /** The same as a default retention in years. */
  longestYears: 100,
  /** What stays in cold storage stays for this long. */
  coldDays: 90,
  /** Grace of a vault lock in compliance mode, at least. */
  graceDays: 3,
  source: 'Amazon S3 API, DefaultRetention; AWS Backup API, Lifecycle and PutBackupVaultLockConfiguration',
} as const;
