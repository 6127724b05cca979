import type { Limit } from './limit';

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
  'rule-targets': most('targets', 'an event rule', 5, EVENTS),
  'event-pattern': {
    ...most('characters', 'an event pattern', 4_096, `${EVENTS}, and the API, PutRule`),
    quota: 2_048,
  },
  'bus-rules': quota('rules', 'an event bus', 300, `${EVENTS}; 100 in some Regions`),
  'alarm-actions': most('actions', 'one state of an alarm', 5, 'CloudWatch API, PutMetricAlarm'),
  'metric-filters': most('metric filters', 'a log group', 100, LOGS),
  'subscription-filters': most('subscription filters', 'a log group', 2, LOGS),
  trails: most('trails', 'an account and Region', 5, TRAIL),
} satisfies Readonly<Record<string, Limit>>;

/** Times that locks and life cycles may have, in days. */
export const LOCK_TIMES = {
  /** Longest default retention of Object Lock, and longest retention of a vault lock. */
  longestDays: 36_500,
  /** The same as a default retention in years. */
  longestYears: 100,
  /** Shortest time in cold storage. */
  coldDays: 90,
  /** Shortest grace period of a vault lock in compliance mode. */
  graceDays: 3,
  source: 'Amazon S3 API, DefaultRetention; AWS Backup API, Lifecycle and PutBackupVaultLockConfiguration',
} as const;
