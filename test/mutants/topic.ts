import type { MutantTopic } from './mutant';
import { nameOf, type Steps } from './raw';

const BY_TYPE: readonly (readonly [RegExp, MutantTopic])[] = [
  [/^AWS::KMS::/, 'keys'],
  [
    /^AWS::(CloudTrail|Config|GuardDuty|AccessAnalyzer|CloudWatch)::|FlowLog$|QueryLogging|^AWS::Logs::ResourcePolicy$/,
    'logging',
  ],
  [/^AWS::Backup::/, 'retention'],
  [/^AWS::(EC2|Route53Resolver)::|^AWS::S3Outposts::(Endpoint|AccessPoint)$/, 'isolation'],
  [/^AWS::(IAM|Organizations)::/, 'access'],
];

const BY_NAME: readonly (readonly [RegExp, MutantTopic])[] = [
  [/Kms|KMS|Encrypt|SSE|EncryptionKey/, 'encryption-at-rest'],
  [/ssl|tls|SecureTransport|CACertificate/i, 'encryption-in-transit'],
  [/Replicat|CopyAction|Destination\b|AvailabilityZone|Outpost/, 'residency'],
  [/Retention|Backup|Deletion|UpdateReplace|Lifecycle|ObjectLock|Versioning|Recovery|Expiration|Snapshot/, 'retention'],
  [/Log|Monitor|Insight|Notification|Alarm/, 'logging'],
  [/Public|Ownership|IAMDatabase/, 'exposure'],
];

/** What a property of a type is about, by its names. */
export function topicOf(type: string, path: Steps): MutantTopic {
  const text = path.join('.');
  const name = nameOf(path);
  const byName = BY_NAME.find(([pattern]) => pattern.test(name)) ?? BY_NAME.find(([pattern]) => pattern.test(text));
  const byType = BY_TYPE.find(([pattern]) => pattern.test(type));
  return (type.startsWith('AWS::KMS::') ? byType : (byName ?? byType))?.[1] ?? 'isolation';
}
