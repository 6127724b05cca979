import { BUCKET_PURPOSES } from '../../lib/deployment/names';
import type { UnderGuardrails } from './under-guardrails';

/** What one role does with some resources, in the course of something that has to work. */
export interface Step {
  /** For people. */
  readonly flow: string;
  readonly role: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

const list = (text: string) => text.split(' ');
const of = (service: string, text: string) => list(text).map((action) => `${service}:${action}`);

/** What services do with the roles of a site, the CDK CLI with its own, and people with theirs, once guardrails are attached. */
export function flowsOf(site: UnderGuardrails): readonly Step[] {
  return [...backups(site), ...copies(site), ...logs(site), ...pipeline(site), ...people(site)];
}

const KEY = 'key/11111111-2222-3333-4444-555555555555';
const TAGS = { 'aws:TagKeys': ['trefoil:backup', 'trefoil:jurisdiction', 'trefoil:site'] };

/** AWS Backup user guide: S3 backups, access control, tags on backups; restores as a data writer starts them. */
function backups(site: UnderGuardrails): readonly Step[] {
  const { names } = site;
  const bucket = site.arn('s3', names.bucket('data'));
  const table = site.arn('dynamodb', `table/${names.table}`);
  const point = site.arn('backup', 'recovery-point:continuous:example-1');
  const vault = site.arn('backup', `backup-vault:${names.vault}`);
  const key = site.arn('kms', KEY);
  const backup = { flow: 'backup', role: names.role('backup') };
  const restore = { flow: 'restore', role: names.role('restore') };
  const [writer = ''] = site.deployment.operators.dataWriters;
  return [
    {
      ...backup,
      actions: [
        ...of(
          's3',
          'GetBucketTagging GetBucketVersioning GetBucketLocation GetBucketAcl ListBucket ListBucketVersions',
        ),
        ...of('s3', 'GetInventoryConfiguration PutInventoryConfiguration GetBucketNotification PutBucketNotification'),
      ],
      resources: [bucket],
    },
    {
      ...backup,
      actions: of(
        's3',
        'GetObject GetObjectAcl GetObjectVersion GetObjectVersionAcl GetObjectTagging GetObjectVersionTagging',
      ),
      resources: [`${bucket}/example`],
    },
    { ...backup, actions: of('dynamodb', 'DescribeTable StartAwsBackupJob ListTagsOfResource'), resources: [table] },
    { ...backup, actions: ['backup:TagResource'], resources: [point], context: TAGS },
    { ...backup, actions: of('backup', 'DescribeBackupVault CopyIntoBackupVault'), resources: [vault] },
    { ...backup, actions: ['backup:CopyFromBackupVault'], resources: [point] },
    {
      ...backup,
      actions: of(
        'events',
        'PutRule PutTargets DescribeRule EnableRule DisableRule DeleteRule RemoveTargets ListTargetsByRule',
      ),
      resources: [site.arn('events', 'rule/AwsBackupManagedRule-example')],
    },
    { ...backup, actions: ['tag:GetResources', 'events:ListRules', 'cloudwatch:GetMetricData'], resources: ['*'] },
    {
      ...backup,
      actions: of('kms', 'Decrypt DescribeKey GenerateDataKey CreateGrant'),
      resources: [key],
      context: { 'kms:ViaService': `backup.${names.region}.amazonaws.com` },
    },
    {
      flow: 'restore',
      role: writer,
      actions: of('backup', 'StartRestoreJob GetRecoveryPointRestoreMetadata DescribeRecoveryPoint'),
      resources: [point],
    },
    {
      flow: 'restore',
      role: writer,
      actions: ['iam:PassRole'],
      resources: [site.arn('iam', `role/${names.role('restore')}`)],
      context: { 'iam:PassedToService': 'backup.amazonaws.com' },
    },
    {
      ...restore,
      actions: of(
        's3',
        'ListBucket ListBucketVersions GetBucketVersioning GetBucketLocation GetBucketOwnershipControls',
      ),
      resources: [bucket],
    },
    {
      ...restore,
      actions: [
        ...of('s3', 'PutObject GetObject GetObjectVersion DeleteObject PutObjectAcl PutObjectVersionAcl GetObjectAcl'),
        ...of('s3', 'GetObjectVersionAcl PutObjectTagging GetObjectTagging ListMultipartUploadParts'),
      ],
      resources: [`${bucket}/example`],
    },
    {
      ...restore,
      actions: [
        ...of('dynamodb', 'RestoreTableFromAwsBackup DescribeTable Scan Query UpdateItem PutItem GetItem DeleteItem'),
        'dynamodb:BatchWriteItem',
      ],
      resources: [`${table}-restored`],
    },
    { flow: 'after a restore', role: writer, actions: ['dynamodb:DeleteTable'], resources: [`${table}-restored`] },
  ];
}

/** Replication (S3 user guide, replication permissions) and migrations (DataSync user guide, S3 locations). */
function copies(site: UnderGuardrails): readonly Step[] {
  const { names } = site;
  const bucket = site.arn('s3', names.bucket('data'));
  const replication = { flow: 'replication', role: names.role('replication') };
  const migration = { flow: 'migration', role: names.role('lane-legacy-in') };
  const [deployer = ''] = site.deployment.operators.deployers;
  return [
    {
      ...replication,
      actions: of('s3', 'GetReplicationConfiguration ListBucket GetBucketVersioning'),
      resources: [bucket],
    },
    {
      ...replication,
      actions: [
        ...of('s3', 'GetObjectVersionForReplication GetObjectVersionAcl GetObjectVersionTagging ReplicateObject'),
        ...of('s3', 'ReplicateDelete ReplicateTags ObjectOwnerOverrideToBucketOwner'),
      ],
      resources: [`${bucket}/example`],
    },
    { ...replication, actions: of('kms', 'Decrypt Encrypt GenerateDataKey'), resources: [site.arn('kms', KEY)] },
    { ...migration, actions: of('s3', 'GetBucketLocation ListBucket ListBucketMultipartUploads'), resources: [bucket] },
    {
      ...migration,
      actions: of(
        's3',
        'PutObject GetObject AbortMultipartUpload ListMultipartUploadParts GetObjectTagging PutObjectTagging',
      ),
      resources: [`${bucket}/example`, `${bucket}/trefoil-lanes/example`],
    },
    {
      flow: 'a migration is started by hand',
      role: deployer,
      actions: of('datasync', 'StartTaskExecution CancelTaskExecution DescribeTask DescribeTaskExecution'),
      resources: [site.arn('datasync', 'task/task-0a1b2c3d4e5f60718')],
    },
  ];
}

/** CloudTrail, VPC, Firehose, EventBridge and AWS Config by roles of the site; the auditor and operators as they look. */
function logs(site: UnderGuardrails): readonly Step[] {
  const { names } = site;
  const stream = (purpose: 'trail' | 'flow-logs' | 'alerts') =>
    site.arn('logs', `log-group:${names.logGroup(purpose)}:log-stream:example`);
  const buckets = BUCKET_PURPOSES.map((purpose) => site.arn('s3', names.bucket(purpose)));
  const drift = { flow: 'drift detection', role: names.role('drift') };
  return [
    {
      flow: 'the trail is delivered',
      role: `${names.stack('Logging')}-TrailDeliveryRole-EXAMPLE`,
      actions: of('logs', 'CreateLogStream PutLogEvents'),
      resources: [stream('trail')],
    },
    {
      flow: 'flow logs are delivered',
      role: `${names.stack('Network')}-FlowLogDeliveryRole-EXAMPLE`,
      actions: of('logs', 'CreateLogStream PutLogEvents DescribeLogStreams DescribeLogGroups'),
      resources: [stream('flow-logs')],
    },
    {
      flow: 'alerts',
      role: names.role('alerts'),
      actions: ['sns:Publish'],
      resources: [site.arn('sns', names.channel('auditor'))],
    },
    {
      flow: 'alerts',
      role: names.role('alerts-forward'),
      actions: of('firehose', 'PutRecord PutRecordBatch DescribeDeliveryStream'),
      resources: [site.arn('firehose', `deliverystream/${names.channel('archive')}`)],
    },
    {
      flow: 'alerts',
      role: names.role('alerts-archive'),
      actions: of(
        's3',
        'PutObject AbortMultipartUpload GetObject GetBucketLocation ListBucket ListBucketMultipartUploads',
      ),
      resources: [site.arn('s3', names.bucket('archive')), `${site.arn('s3', names.bucket('archive'))}/alerts/example`],
    },
    {
      flow: 'alerts',
      role: names.role('alerts-archive'),
      actions: ['logs:PutLogEvents'],
      resources: [stream('alerts')],
    },
    {
      ...drift,
      actions: of('cloudformation', 'DetectStackDrift DetectStackResourceDrift DescribeStacks DescribeStackResources'),
      resources: [site.arn('cloudformation', `stack/${names.stack('Keys')}/example`)],
    },
    {
      ...drift,
      actions: [
        ...of('s3', 'GetBucketPolicy GetLifecycleConfiguration GetReplicationConfiguration GetBucketNotification'),
        ...of('s3', 'GetInventoryConfiguration GetBucketLogging GetAnalyticsConfiguration GetBucketVersioning'),
      ],
      resources: buckets,
    },
    {
      ...drift,
      actions: of(
        'dynamodb',
        'DescribeTable DescribeContinuousBackups DescribeTimeToLive GetResourcePolicy ListTagsOfResource',
      ),
      resources: [site.arn('dynamodb', `table/${names.table}`)],
    },
    {
      flow: 'a workload logs',
      role: 'Workload',
      actions: of('logs', 'CreateLogStream PutLogEvents'),
      resources: [site.arn('logs', `log-group:/${site.deployment.name}/${names.site}/workload:log-stream:example`)],
    },
  ];
}

/** The CDK CLI by the roles of its bootstrap: AWS CDK developer guide, bootstrap template. */
function pipeline(site: UnderGuardrails): readonly Step[] {
  const staging = site.arn('s3', `cdk-hnb659fds-assets-${site.names.account}-${site.names.region}`);
  const deploy = { flow: 'a deployment', role: site.bootstrap('deploy') };
  return [
    {
      ...deploy,
      actions: [
        ...of('cloudformation', 'DescribeStacks GetTemplate CreateChangeSet DescribeChangeSet ExecuteChangeSet'),
        ...of('cloudformation', 'DescribeStackEvents DeleteChangeSet UpdateTerminationProtection'),
      ],
      resources: [site.arn('cloudformation', `stack/${site.names.stack('Keys')}/example`)],
    },
    {
      ...deploy,
      actions: ['iam:PassRole'],
      resources: [site.arn('iam', `role/${site.bootstrap('cfn-exec')}`)],
      context: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
    },
    {
      flow: 'a deployment',
      role: site.bootstrap('file-publishing'),
      actions: of('s3', 'PutObject GetObject'),
      resources: [`${staging}/example.json`, `${staging}/example.guard`],
    },
    {
      flow: 'a deployment passes roles',
      role: site.bootstrap('cfn-exec'),
      actions: ['iam:PassRole'],
      resources: ['backup', 'replication', 'drift', 'hooks', 'alerts', 'alerts-archive'].map((purpose) =>
        site.arn('iam', `role/${site.deployment.name}-${site.names.site}-${purpose}`),
      ),
    },
    {
      flow: 'a deployment makes roles of services',
      role: site.bootstrap('cfn-exec'),
      actions: ['iam:CreateServiceLinkedRole', 'iam:PassRole'],
      resources: [site.arn('iam', 'role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig')],
    },
  ];
}

/** The gateway, the auditor, operators and the emergency roles. */
function people(site: UnderGuardrails): readonly Step[] {
  const { names, deployment } = site;
  const [administrator = ''] = deployment.operators.keyAdministrators;
  const [reader = ''] = deployment.operators.dataReaders;
  const [emergency = ''] = deployment.operators.breakGlass;
  const bucket = site.arn('s3', names.bucket('data'));
  const table = site.arn('dynamodb', `table/${names.table}`);
  const key = site.arn('kms', KEY);
  const auditor = { flow: 'the auditor looks', role: names.role('auditor') };
  return [
    {
      flow: 'the gateway',
      role: reader,
      actions: ['sts:AssumeRole'],
      resources: [site.arn('iam', `role/${names.role('gateway-read')}`)],
    },
    {
      flow: 'the gateway',
      role: names.role('gateway-write'),
      actions: of(
        's3',
        'PutObject GetObject DeleteObject AbortMultipartUpload ListMultipartUploadParts PutObjectTagging',
      ),
      resources: [`${bucket}/example`],
    },
    {
      flow: 'the gateway',
      role: names.role('gateway-write'),
      actions: [
        ...of('dynamodb', 'GetItem BatchGetItem Query Scan ConditionCheckItem PutItem UpdateItem DeleteItem'),
        ...of('dynamodb', 'BatchWriteItem PartiQLSelect PartiQLInsert PartiQLUpdate PartiQLDelete DescribeTable'),
      ],
      resources: [table, `${table}/index/example`],
    },
    {
      flow: 'the gateway',
      role: names.role('gateway-write'),
      actions: ['secretsmanager:GetSecretValue'],
      resources: [site.arn('secretsmanager', 'secret:rds!db-example')],
    },
    {
      flow: 'the gateway',
      role: names.role('gateway-write'),
      actions: of('s3-outposts', 'PutObject GetObject ListBucket DeleteObject AbortMultipartUpload'),
      resources: [site.arn('s3-outposts', 'outpost/op-0a1b2c3d4e5f60718/accesspoint/example/object/example')],
    },
    {
      flow: 'a key administrator works',
      role: administrator,
      actions: [
        ...of('kms', 'DescribeKey GetKeyPolicy ListGrants EnableKey CancelKeyDeletion EnableKeyRotation'),
        ...of('kms', 'UpdateKeyDescription RotateKeyOnDemand GetKeyRotationStatus'),
      ],
      resources: [key],
    },
    {
      flow: 'a key administrator works',
      role: administrator,
      actions: ['kms:TagResource'],
      resources: [key],
      context: { 'aws:TagKeys': ['team'] },
    },
    {
      flow: 'the emergency roles recover',
      role: emergency,
      actions: of('kms', 'EnableKey CancelKeyDeletion PutKeyPolicy DescribeKey RevokeGrant ScheduleKeyDeletion'),
      resources: [key],
    },
    {
      flow: 'the emergency roles recover',
      role: emergency,
      actions: of('s3', 'PutBucketPolicy PutLifecycleConfiguration PutBucketVersioning'),
      resources: BUCKET_PURPOSES.map((purpose) => site.arn('s3', names.bucket(purpose))),
    },
    {
      flow: 'the emergency roles recover',
      role: emergency,
      actions: of('cloudtrail', 'StartLogging UpdateTrail PutEventSelectors'),
      resources: [site.arn('cloudtrail', `trail/${names.trail}`)],
    },
    {
      flow: 'the emergency roles recover',
      role: emergency,
      actions: [
        'cloudformation:SetTypeConfiguration',
        'rds:RestoreDBInstanceFromDBSnapshot',
        'config:PutConfigurationRecorder',
      ],
      resources: ['*'],
    },
    {
      flow: 'the emergency roles recover',
      role: emergency,
      actions: of('iam', 'PutRolePolicy UpdateAssumeRolePolicy CreatePolicyVersion'),
      resources: [site.arn('iam', `role/${names.role('backup')}`), site.arn('iam', 'policy/trefoil-execution-1')],
    },
    {
      ...auditor,
      actions: [
        ...list('cloudtrail:LookupEvents config:SelectResourceConfig iam:GetAccountAuthorizationDetails'),
        ...list(
          'cloudwatch:DescribeAlarms guardduty:ListFindings access-analyzer:ListFindings ec2:DescribeVpcEndpoints',
        ),
        ...list('route53resolver:ListFirewallRules route53resolver:GetFirewallConfig logs:GetQueryResults'),
      ],
      resources: ['*'],
    },
    {
      ...auditor,
      actions: of('logs', 'FilterLogEvents StartQuery DescribeLogStreams GetLogEvents ListTagsForResource'),
      resources: [site.arn('logs', `log-group:${names.logGroup('trail')}`)],
    },
    {
      ...auditor,
      actions: of('s3', 'GetObject ListBucket GetBucketPolicy GetEncryptionConfiguration'),
      resources: [site.arn('s3', names.bucket('archive')), `${site.arn('s3', names.bucket('archive'))}/example`],
    },
    {
      ...auditor,
      actions: of('backup', 'ListRecoveryPointsByBackupVault DescribeRecoveryPoint GetBackupVaultAccessPolicy'),
      resources: [site.arn('backup', `backup-vault:${names.vault}`)],
    },
    {
      ...auditor,
      actions: of('sqs', 'ReceiveMessage DeleteMessage'),
      resources: [site.arn('sqs', names.channel('auditor'))],
    },
    {
      flow: 'operators look',
      role: 'Operator',
      actions: [
        ...list('cloudwatch:GetDashboard cloudwatch:GetMetricData cloudwatch:DescribeAlarmHistory sqs:ReceiveMessage'),
        ...list(
          'sqs:DeleteMessage sqs:ChangeMessageVisibility sqs:GetQueueUrl rds:DescribeDBInstances rds:CreateDBSnapshot',
        ),
      ],
      resources: ['*', site.arn('sqs', names.channel('operators'))],
    },
  ];
}
