import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import type { SiteNames } from '../../deployment/names';
import type { Condition, Question } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { trail } from '../examples/stores';
import type { PrincipalPurpose } from '../site/principals';
import type { SiteAccess } from '../site/site-access';
import { by, byPasswordReaders, byRolesForBackup, elsewhere } from './conditions';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** What the organization keeps from everybody in an account of a site. */
interface Kept {
  readonly actions: readonly string[];
  /** Service, and what follows the account in the ARNs. @default what has no ARN */
  readonly on?: (names: SiteNames) => readonly [service: string, ...resources: readonly string[]];
  readonly where?: Condition;
  /** Whom it exempts. @default nobody */
  readonly but?: readonly PrincipalPurpose[];
  /** Whether it exempts the roles with which AWS Backup reads user data. @default it does not */
  readonly butRolesForBackup?: boolean;
  /** Whether it exempts the roles of gateways that read the password of a database. @default it does not */
  readonly butGateways?: boolean;
}

/** Stands for what is free in a name: of the channel, policies name more things than a search can tell apart in any text. */
const NAME = 'example';

const LOGS = ['trail', 'flow-logs', 'dns-queries', 'alerts'] as const;

const KEPT: readonly Kept[] = [
  { actions: ['organizations:LeaveOrganization', 'account:EnableRegion', 'account:CloseAccount'] },
  {
    actions: [
      ...['ec2:ModifySnapshotAttribute', 'ec2:ModifyImageAttribute', 'ec2:DisableSnapshotBlockPublicAccess'],
      ...['ec2:DisableImageBlockPublicAccess', 'ec2:CreateVpcPeeringConnection', 'ec2:AcceptVpcPeeringConnection'],
      ...['rds:ModifyDBSnapshotAttribute', 'rds:ModifyDBClusterSnapshotAttribute', 'ssm:ModifyDocumentPermission'],
      ...['backup:UpdateGlobalSettings', 's3:PutAccountPublicAccessBlock'],
    ],
    but: ['break-glass'],
  },
  {
    actions: ['ram:CreateResourceShare', 'ram:UpdateResourceShare'],
    where: { Bool: { 'ram:RequestedAllowsExternalPrincipals': 'true' } },
  },
  {
    actions: [
      ...['ec2:AttachInternetGateway', 'ec2:CreateInternetGateway', 'ec2:CreateEgressOnlyInternetGateway'],
      ...['ec2:CreateNatGateway', 'ec2:AssociateAddress'],
    ],
    but: ['break-glass'],
  },
  {
    actions: [
      ...['access-analyzer:DeleteAnalyzer', 'config:DeleteConfigRule', 'config:DeleteConfigurationRecorder'],
      ...['config:DeleteDeliveryChannel', 'config:StopConfigurationRecorder', 'guardduty:DeleteDetector'],
      ...['guardduty:DisassociateFromAdministratorAccount', 'guardduty:StopMonitoringMembers'],
      ...['guardduty:UpdateDetector', 'ec2:DeleteFlowLogs', 'ec2:ModifyVpcBlockPublicAccessOptions'],
      ...['route53resolver:DeleteFirewallRule', 'route53resolver:DeleteResolverQueryLogConfig'],
      ...['route53resolver:DisassociateFirewallRuleGroup', 'route53resolver:DisassociateResolverQueryLogConfig'],
    ],
    but: ['break-glass'],
  },
  { actions: ['cloudformation:DeactivateType', 'cloudformation:DeregisterType'], but: ['break-glass'] },
  {
    actions: ['cloudformation:ActivateType', 'cloudformation:SetTypeConfiguration'],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: [
      ...['cloudformation:CreateChangeSet', 'cloudformation:CreateStack', 'cloudformation:DeleteStack'],
      ...['cloudformation:ExecuteChangeSet', 'cloudformation:UpdateStack'],
    ],
    on: () => ['cloudformation', `stack/${BOOTSTRAP_STACK}/?*`],
    but: ['break-glass'],
  },
  {
    actions: ['logs:DeleteLogGroup', 'logs:DeleteLogStream', 'logs:DeleteMetricFilter'],
    on: ({ logGroup }) => ['logs', ...LOGS.map((purpose) => `log-group:${logGroup(purpose)}`)],
    but: ['break-glass'],
  },
  {
    // A deployment makes log groups, and protects them, in accounts that are under the guardrails.
    actions: ['logs:DeleteRetentionPolicy', 'logs:PutLogGroupDeletionProtection', 'logs:PutRetentionPolicy'],
    on: ({ logGroup }) => ['logs', ...LOGS.map((purpose) => `log-group:${logGroup(purpose)}`)],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: [
      ...['backup:DeleteBackupVault', 'backup:DeleteBackupVaultAccessPolicy', 'backup:UpdateRecoveryPointLifecycle'],
      'backup:DeleteBackupVaultLockConfiguration',
    ],
    on: ({ vault }) => ['backup', `backup-vault:${vault}`],
    but: ['break-glass'],
  },
  { actions: ['backup:DeleteRecoveryPoint'], on: () => ['backup', 'recovery-point:?*'], but: ['break-glass'] },
  {
    actions: ['events:DeleteRule', 'events:DisableRule', 'events:RemoveTargets'],
    on: ({ detection }) => ['events', `rule/${detection(NAME)}`],
    but: ['break-glass'],
  },
  {
    actions: ['events:PutRule', 'events:PutTargets'],
    on: ({ detection }) => ['events', `rule/${detection(NAME)}`],
    but: ['break-glass', 'cloudformation'],
  },
  {
    actions: ['cloudwatch:DeleteAlarms', 'cloudwatch:DisableAlarmActions', 'cloudwatch:SetAlarmState'],
    on: ({ detection }) => ['cloudwatch', `alarm:${detection(NAME)}`],
    but: ['break-glass'],
  },
  {
    actions: ['cloudwatch:PutCompositeAlarm', 'cloudwatch:PutLogAlarm', 'cloudwatch:PutMetricAlarm'],
    on: ({ detection }) => ['cloudwatch', `alarm:${detection(NAME)}`],
    but: ['break-glass', 'cloudformation'],
  },
  {
    // The stream that carries alerts into the archive.
    actions: ['firehose:DeleteDeliveryStream', 'firehose:StopDeliveryStreamEncryption', 'firehose:UpdateDestination'],
    on: ({ channel }) => ['firehose', `deliverystream/${channel('archive')}`],
    but: ['break-glass'],
  },
  {
    // Whatever the topics deny themselves.
    actions: ['sns:ConfirmSubscription', 'sns:Subscribe'],
    on: ({ channel }) => ['sns', channel('auditor'), channel('operators')],
    but: ['break-glass', 'cloudformation'],
  },
  {
    // Whatever the policies of the keys deny themselves. A service gives back the grants that it was given.
    actions: ['kms:RetireGrant', 'kms:RevokeGrant'],
    where: { Null: { 'kms:ViaService': 'true' } },
    but: ['break-glass', 'cloudformation'],
  },
  {
    // Passwords of databases, which RDS keeps: also where no site has a database yet.
    actions: ['secretsmanager:GetSecretValue'],
    on: () => ['secretsmanager', 'secret:rds!?*'],
    butGateways: true,
  },
  {
    // AWS Backup copies the tags of what it protects.
    actions: ['backup:TagResource'],
    on: ({ vault }) => ['backup', `backup-vault:${vault}`, 'recovery-point:?*'],
    where: { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'trefoil:*' } },
    but: ['break-glass', 'cloudformation'],
    butRolesForBackup: true,
  },
  {
    actions: [
      ...['backup:UntagResource', 'cloudtrail:AddTags', 'cloudtrail:RemoveTags', 'dynamodb:Tag*', 'dynamodb:Untag*'],
      ...['ec2:CreateTags', 'ec2:DeleteTags', 'iam:Tag*', 'iam:Untag*', 'kms:Tag*', 'kms:Untag*', 'logs:Tag*'],
      ...['logs:Untag*', 'rds:AddTagsToResource', 'rds:RemoveTagsFromResource', 's3:PutBucketTagging'],
      ...['s3:TagResource', 's3:UntagResource', 'secretsmanager:Tag*', 'secretsmanager:Untag*', 'sns:Tag*'],
      ...['sns:Untag*', 'sqs:Tag*', 'sqs:Untag*', 'tag:TagResources', 'tag:UntagResources'],
    ],
    where: { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'trefoil:*' } },
    but: ['break-glass', 'cloudformation'],
  },
];

/** Services that answer outside every boundary, and what of them people may call. */
const GLOBAL = [
  ...[
    'account:Get*',
    'account:List*',
    'iam:*',
    'organizations:Describe*',
    'organizations:List*',
    's3:GetBucketLocation',
  ],
  ...['s3:ListAllMyBuckets', 'route53:AssociateVPCWithHostedZone', 'route53:ChangeResourceRecordSets'],
  ...['route53:CreateHostedZone', 'route53:Get*', 'route53:List*', 'health:*', 'support:*', 'trustedadvisor:*'],
  ...['billing:Get*', 'budgets:View*', 'ce:Get*', 'consolidatedbilling:Get*', 'cur:Describe*', 'freetier:Get*'],
  ...['payments:Get*', 'tax:Get*'],
];

/** Every action of every service: a list of those that make, copy or move something would age. */
const ANYTHING = '?*:?*';

/** Asked once for a site, where it keeps its record of such things. */
export const guardrailsEffective: SiteQuestion = {
  id: 'guardrails-effective',
  aliases: ['guardrails-hold'],
  title: 'only break-glass makes network or resources public, or stops or deletes what records or denies',
  details:
    'shares outside the organization included; nobody leaves the organization, works outside the boundary but with services that answer nowhere else, or uses the root user',
  kinds: ['trail'],
  asks: (site, _store, scope) => {
    const { account } = site.names;
    const { insiders } = everyoneFor(site);
    const { scp, rcp } = site.organization;
    const anything = { arn: '*', account, rcp };
    const root = {
      kind: 'named',
      principal: account,
      org: site.deployment.organization.id,
      policies: { scp },
    } as const;
    return [
      ...KEPT.map(
        ({ actions, on, where, but = [], butRolesForBackup = false, butGateways = false }): Question => ({
          ...{
            actions,
            principals: [insiders],
            ...(where && { where }),
            unless: [
              ...by(site, ...but),
              ...(butRolesForBackup ? [byRolesForBackup(site)] : []),
              ...(butGateways ? [byPasswordReaders(site)] : []),
            ],
          },
          resources: on ? arnsOf(site, on(site.names)).map((arn) => ({ ...anything, arn })) : [anything],
        }),
      ),
      {
        ...{ actions: [ANYTHING], exceptActions: GLOBAL, principals: [insiders] },
        ...{ resources: [anything], where: elsewhere(scope) },
      },
      { actions: [ANYTHING], principals: [root], resources: [anything] },
    ];
  },
  examples: {
    good: example('an organization that keeps what records', trail()),
    bad: example('an organization whose accounts stop their recorders', trail(), 'records'),
  },
};

function arnsOf(
  { names }: SiteAccess,
  [service, ...resources]: ReturnType<NonNullable<Kept['on']>>,
): readonly string[] {
  const place = `arn:${partitionOf(names.region)}:${service}:${names.region}:${names.account}`;
  return resources.map((resource) => `${place}:${resource}`);
}
