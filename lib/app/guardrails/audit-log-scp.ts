import { inPartitions } from '../../deployment/organization-names';
import { deny, denyAllBut, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Calls that stop or delete what records, detects and evaluates; deployments are not exempt. */
const RECORDERS = [
  'access-analyzer:DeleteAnalyzer',
  // AWS does not document whether this is authorized on the alarm or on the mute rule alone: it is denied on every
  // resource.
  'cloudwatch:PutAlarmMuteRule',
  'config:DeleteConfigRule',
  'config:DeleteConfigurationRecorder',
  'config:DeleteDeliveryChannel',
  'config:StopConfigurationRecorder',
  'ec2:DeleteFlowLogs',
  'ec2:ModifyVpcBlockPublicAccessOptions',
  // A bus with another key can keep events from the rules of detections.
  'events:UpdateEventBus',
  'guardduty:DeleteDetector',
  'guardduty:DisassociateFromAdministratorAccount',
  'guardduty:StopMonitoringMembers',
  'guardduty:UpdateDetector',
  'route53resolver:DeleteFirewallRule',
  'route53resolver:DeleteResolverQueryLogConfig',
  'route53resolver:DisassociateFirewallRuleGroup',
  'route53resolver:DisassociateResolverQueryLogConfig',
];

/**
 * Calls that narrow a recorder without stopping it, suppress findings, or redirect what it writes; deployments are
 * exempt.
 */
const NARROWING = [
  'access-analyzer:ApplyArchiveRule',
  'access-analyzer:CreateArchiveRule',
  'access-analyzer:Update*',
  'cloudtrail:CreateTrail',
  'cloudwatch:DeleteAnomalyDetector',
  'cloudwatch:PutAnomalyDetector',
  'config:DeleteEvaluationResults',
  'config:DeleteRetentionConfiguration',
  'config:DisassociateResourceTypes',
  'config:PutConfigRule',
  'config:PutConfigurationRecorder',
  'config:PutDeliveryChannel',
  'config:PutRemediation*',
  'config:PutRetentionConfiguration',
  // An archive of events keeps what API calls said, and a replay raises old alerts again.
  'events:CreateArchive',
  'events:PutPermission',
  'events:StartReplay',
  // Sets another key for the alerts on their way into the archive.
  'firehose:StartDeliveryStreamEncryption',
  'guardduty:ArchiveFindings',
  'guardduty:Create*',
  'guardduty:DeleteMembers',
  'guardduty:DisassociateFromMasterAccount',
  'guardduty:Update*',
  'logs:*PipelineRule',
  'logs:AssociateSource*',
  'logs:CreateScheduledQuery',
  'logs:DeleteAccountPolicy',
  'logs:DeleteLogDelivery',
  'logs:DeleteResourcePolicy',
  'logs:PutAccountPolicy',
  'logs:PutIntegration',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
  'logs:UpdateScheduledQuery',
];

/** Calls that do not change a log group. */
const OF_LOG_GROUPS = [
  'logs:CreateLogStream',
  'logs:Describe*',
  'logs:FilterLogEvents',
  'logs:Get*',
  'logs:List*',
  'logs:PutLogEvents',
  'logs:Start*',
  'logs:Stop*',
  'logs:Tag*',
  'logs:Untag*',
];

/**
 * Calls that change neither a log bucket nor what was delivered to it; who may write is for the bucket policy to say.
 */
const OF_ARCHIVES = [
  's3:AbortMultipartUpload',
  's3:Get*',
  's3:List*',
  's3:PutBucketTagging',
  's3:PutObject',
  's3:TagResource',
  's3:UntagResource',
];

/**
 * The audit-log SCP: protects trails, archives, recorders, detectors and logs.
 *
 * Deployments are not exempt for trails and archives, which are created before their account is under these policies.
 */
export function auditLogScp({ names }: GuardrailProps): ServiceControlPolicy {
  const unless = unlessOf(names);
  return {
    purpose: 'memory',
    description:
      'nobody but the emergency roles stops, narrows, shortens or deletes trails, archives, recorders, detectors and logs',
    content: {
      Version: '2012-10-17',
      Statement: [
        deny(
          'KeepTrails',
          [
            'cloudtrail:DeleteTrail',
            'cloudtrail:PutEventConfiguration',
            'cloudtrail:PutEventSelectors',
            'cloudtrail:PutInsightSelectors',
            'cloudtrail:StopLogging',
            'cloudtrail:UpdateTrail',
          ],
          names.trails,
          unless(),
        ),
        denyAllBut('KeepArchives', OF_ARCHIVES, inPartitions(names, names.archives), unless()),
        deny('KeepRecorders', RECORDERS, '*', unless()),
        deny('ShapeRecorders', NARROWING, '*', unless(names.deployment)),
        // Revoking a grant stops what a service writes under the key; a service may still retire a grant that it was
        // given.
        deny('KeepGrants', ['kms:RetireGrant', 'kms:RevokeGrant'], '*', {
          Null: { 'kms:ViaService': 'true' },
          ...unless(names.deployment),
        }),
        deny('KeepLogs', ['logs:DeleteLogGroup', 'logs:DeleteLogStream'], names.logGroups, unless()),
        // Deployments are exempt: migrations and workloads bring log groups when the account is already under these
        // policies.
        denyAllBut('ShapeLogs', OF_LOG_GROUPS, inPartitions(names, names.logGroups), unless(names.deployment)),
        // CloudTrail, VPC, SNS and Firehose write with roles of the site; the services themselves are outside these
        // policies.
        deny('OnlyServicesWriteLogs', ['firehose:PutRecord*', 'logs:PutLogEvents'], names.writtenByServices, {
          ArnNotLike: { 'aws:PrincipalArn': names.siteRoles },
        }),
      ],
    },
  };
}
