import { inPartitions } from '../../deployment/organization-names';
import { deny, denyAllBut, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** What records, finds and judges, but for what deployments change of it below. */
const RECORDERS = [
  'access-analyzer:DeleteAnalyzer',
  // Whether a mute rule is asked of the alarm, or of itself alone, AWS leaves open: it is denied whatever it names.
  'cloudwatch:PutAlarmMuteRule',
  'config:DeleteConfigRule',
  'config:DeleteConfigurationRecorder',
  'config:DeleteDeliveryChannel',
  'config:StopConfigurationRecorder',
  'ec2:DeleteFlowLogs',
  'ec2:ModifyVpcBlockPublicAccessOptions',
  // The key of the bus decides whether events reach the rules that watch.
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

/** What narrows a recorder without stopping it, tells it to pass over findings, or has it write elsewhere. */
const NARROWING = [
  'access-analyzer:ApplyArchiveRule',
  'access-analyzer:CreateArchiveRule',
  'access-analyzer:UpdateAnalyzer',
  'access-analyzer:UpdateArchiveRule',
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
  // Another key for the alerts on their way into the archive.
  'firehose:StartDeliveryStreamEncryption',
  'guardduty:ArchiveFindings',
  'guardduty:Create*',
  'guardduty:DeleteMembers',
  'guardduty:DisassociateFromMasterAccount',
  'guardduty:Update*',
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

/** What one does with a log group that leaves it as it is. */
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

/** What one does with a bucket of logs that leaves it, and what was delivered, as they are; who writes, its policy says. */
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
 * What keeps trails, archives, recorders, detectors and logs.
 *
 * Deployments are not exempt where a trail and an archive are made before their account comes under these policies.
 */
export function memoryControl({ names }: GuardrailNames): ServiceControlPolicy {
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
        // A grant taken away ends what is written under a key; services give back the grants that they were given.
        deny('KeepGrants', ['kms:RetireGrant', 'kms:RevokeGrant'], '*', {
          Null: { 'kms:ViaService': 'true' },
          ...unless(names.deployment),
        }),
        deny('KeepLogs', ['logs:DeleteLogGroup', 'logs:DeleteLogStream'], names.logGroups, unless()),
        // CloudFormation makes log groups in accounts that are under these policies: those of migrations and workloads.
        denyAllBut('ShapeLogs', OF_LOG_GROUPS, inPartitions(names, names.logGroups), unless(names.deployment)),
        // CloudTrail, VPC and Firehose write with roles of the site; the services themselves are outside these policies.
        deny('OnlyServicesWriteLogs', ['logs:PutLogEvents'], names.writtenByServices, {
          ArnNotLike: { 'aws:PrincipalArn': names.siteRoles },
        }),
      ],
    },
  };
}
