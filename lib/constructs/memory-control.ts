import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './control-statement';

/**
 * What keeps trails, archives, recorders, detectors and logs.
 *
 * Deployments are not spared: a trail and an archive are made before their account comes under these policies.
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
            'cloudtrail:PutEventSelectors',
            'cloudtrail:PutInsightSelectors',
            'cloudtrail:StopLogging',
            'cloudtrail:UpdateTrail',
          ],
          names.trails,
          unless(),
        ),
        deny(
          'KeepArchives',
          [
            's3:BypassGovernanceRetention',
            's3:DeleteBucket',
            's3:DeleteBucketPolicy',
            's3:DeleteObject',
            's3:DeleteObjectVersion',
            's3:PutBucketObjectLockConfiguration',
            's3:PutBucketPolicy',
            's3:PutBucketPublicAccessBlock',
            's3:PutBucketVersioning',
            's3:PutEncryptionConfiguration',
            's3:PutLifecycleConfiguration',
            's3:PutObjectLegalHold',
            's3:PutObjectRetention',
            's3:PutReplicationConfiguration',
          ],
          names.archives,
          unless(),
        ),
        deny(
          'KeepRecorders',
          [
            'access-analyzer:DeleteAnalyzer',
            'config:DeleteConfigRule',
            'config:DeleteConfigurationRecorder',
            'config:DeleteDeliveryChannel',
            'config:StopConfigurationRecorder',
            'guardduty:DeleteDetector',
            'guardduty:DisassociateFromAdministratorAccount',
            'guardduty:StopMonitoringMembers',
            'guardduty:UpdateDetector',
            'ec2:DeleteFlowLogs',
            'ec2:ModifyVpcBlockPublicAccessOptions',
            'route53resolver:DeleteFirewallRule',
            'route53resolver:DeleteResolverQueryLogConfig',
            'route53resolver:DisassociateFirewallRuleGroup',
            'route53resolver:DisassociateResolverQueryLogConfig',
          ],
          '*',
          unless(),
        ),
        deny(
          'KeepLogs',
          [
            'logs:DeleteLogGroup',
            'logs:DeleteLogStream',
            'logs:DeleteRetentionPolicy',
            'logs:PutLogGroupDeletionProtection',
          ],
          names.logGroups,
          unless(),
        ),
      ],
    },
  };
}
