import type { Deployment } from '../config/deployment';
import { GLOBAL_SERVICES } from '../config/global-services';
import { organizationNames } from '../config/organization-names';
import { auditorGuardrails } from './auditor-guardrails';

/** A service control policy by its purpose. */
export interface ServiceControlPolicy {
  readonly purpose: string;
  readonly description: string;
  readonly content: { readonly Version: '2012-10-17'; readonly Statement: readonly object[] };
}

/**
 * What nobody in the accounts of the sites may do, whatever their own policies say.
 *
 * Every exemption names the emergency roles; other names stand where a deployment could not happen without them.
 * Service-linked roles are outside service control policies, and so is the management account.
 */
export function serviceControlPolicies(deployment: Deployment): readonly ServiceControlPolicy[] {
  const names = organizationNames(deployment);
  const unless = (...roles: readonly (readonly string[])[]) => ({
    ArnNotLike: { 'aws:PrincipalArn': [...names.breakGlass, ...roles.flat()] },
  });
  const deny = (Sid: string, Action: readonly string[], Resource: readonly string[] | '*', Condition: object) => ({
    Sid,
    Effect: 'Deny',
    Action,
    Resource,
    Condition,
  });
  return [
    {
      purpose: 'boundary',
      description: 'only Regions of the sites, no root, no leaving, no sharing with the public or strangers',
      content: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyRegionsOfTheSites',
            Effect: 'Deny',
            NotAction: GLOBAL_SERVICES.flatMap((service) => service.actions),
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:RequestedRegion': regionsOf(deployment) } },
          },
          {
            Sid: 'NoLeaving',
            Effect: 'Deny',
            Action: ['organizations:LeaveOrganization', 'account:EnableRegion', 'account:CloseAccount'],
            Resource: '*',
          },
          {
            Sid: 'NoRoot',
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' } },
          },
          deny(
            'NoSharing',
            [
              'ec2:ModifySnapshotAttribute',
              'ec2:ModifyImageAttribute',
              'ec2:DisableSnapshotBlockPublicAccess',
              'ec2:DisableImageBlockPublicAccess',
              'ec2:CreateVpcPeeringConnection',
              'ec2:AcceptVpcPeeringConnection',
              'rds:ModifyDBSnapshotAttribute',
              'rds:ModifyDBClusterSnapshotAttribute',
              'ssm:ModifyDocumentPermission',
              'backup:UpdateGlobalSettings',
              's3:PutAccountPublicAccessBlock',
            ],
            '*',
            unless(),
          ),
          deny('NoSharingOutside', ['ram:CreateResourceShare', 'ram:UpdateResourceShare'], '*', {
            Bool: { 'ram:RequestedAllowsExternalPrincipals': 'true' },
          }),
          deny(
            'NoInternet',
            [
              'ec2:AttachInternetGateway',
              'ec2:CreateInternetGateway',
              'ec2:CreateEgressOnlyInternetGateway',
              'ec2:CreateNatGateway',
              'ec2:AssociateAddress',
            ],
            '*',
            unless(),
          ),
        ],
      },
    },
    {
      purpose: 'memory',
      description:
        'nobody but the emergency roles stops, shortens or deletes trails, archives, recorders, detectors and logs',
      content: {
        Version: '2012-10-17',
        Statement: [
          deny(
            'KeepTrails',
            ['cloudtrail:DeleteTrail', 'cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
            names.trails,
            unless(),
          ),
          deny(
            'SelectEvents',
            ['cloudtrail:PutEventSelectors', 'cloudtrail:PutInsightSelectors'],
            names.trails,
            unless(names.deployment),
          ),
          deny(
            'KeepArchives',
            [
              's3:BypassGovernanceRetention',
              's3:DeleteBucket',
              's3:DeleteBucketPolicy',
              's3:DeleteObject',
              's3:DeleteObjectVersion',
              's3:PutObjectRetention',
              's3:PutObjectLegalHold',
            ],
            names.archives,
            unless(),
          ),
          deny(
            'ShapeArchives',
            [
              's3:PutBucketObjectLockConfiguration',
              's3:PutBucketPolicy',
              's3:PutBucketPublicAccessBlock',
              's3:PutBucketVersioning',
              's3:PutEncryptionConfiguration',
              's3:PutLifecycleConfiguration',
            ],
            names.archives,
            unless(names.deployment),
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
    },
    {
      purpose: 'custody',
      description:
        "nobody but the emergency roles deletes or weakens keys, vault locks, the auditor's role and channel, or site tags",
      content: {
        Version: '2012-10-17',
        Statement: [
          deny(
            'KeepKeys',
            [
              'kms:DeleteImportedKeyMaterial',
              'kms:DisableKey',
              'kms:DisableKeyRotation',
              'kms:ReplicateKey',
              'kms:ScheduleKeyDeletion',
            ],
            '*',
            unless(),
          ),
          deny(
            'KeepVaults',
            [
              'backup:DeleteBackupVault',
              'backup:DeleteBackupVaultAccessPolicy',
              'backup:DeleteBackupVaultLockConfiguration',
              'backup:DeleteRecoveryPoint',
              'backup:UpdateRecoveryPointLifecycle',
            ],
            names.vaults,
            unless(),
          ),
          ...auditorGuardrails(names).map(({ sid, actions, resources, exempt }) =>
            deny(sid, actions, resources, unless(exempt)),
          ),
          deny(
            'KeepTags',
            [
              'backup:TagResource',
              'backup:UntagResource',
              'dynamodb:TagResource',
              'dynamodb:UntagResource',
              'ec2:CreateTags',
              'ec2:DeleteTags',
              'kms:TagResource',
              'kms:UntagResource',
              'logs:TagResource',
              'logs:UntagResource',
              'rds:AddTagsToResource',
              'rds:RemoveTagsFromResource',
              's3:PutBucketTagging',
              's3:TagResource',
              's3:UntagResource',
              'tag:TagResources',
              'tag:UntagResources',
            ],
            '*',
            { 'ForAnyValue:StringLike': { 'aws:TagKeys': ['trefoil:*'] }, ...unless(names.deployment) },
          ),
        ],
      },
    },
  ];
}

/** Regions in which people of the organizational unit may work: those of the sites, and of the guardrails. */
function regionsOf(deployment: Deployment): readonly string[] {
  return [
    ...new Set([...Object.values(deployment.sites).map((site) => site.region), deployment.organization.homeRegion]),
  ].sort();
}
