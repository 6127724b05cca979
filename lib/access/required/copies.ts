import type { NamedPrincipal } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import type { Store } from '../site/stores';
import { throughTable, vaultKey } from './backup-keys';
import { through, throughBucket } from './encryption';
import type { Context, RequiredFlow, RequiredStep } from './required';
import { restoreFlows } from './restores';
import { type Scene, steps } from './scene';

const SERVICES = { family: 'services' } as const;
const OBJECTS = 'GetObject GetObjectAcl GetObjectVersion GetObjectVersionAcl GetObjectTagging GetObjectVersionTagging';

/** What has to work for data to be recoverable: replication, backups, their copies, and restores. */
export function copyFlows(scene: Scene): readonly RequiredFlow[] {
  return [...replicationFlows(scene), ...backupFlows(scene), ...restoreFlows(scene)];
}

/** Replication under customer keys across accounts, by the role of the source (Amazon S3 User Guide, "Setting up permissions for live replication"). */
function replicationFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::S3::Bucket').flatMap((bucket): readonly RequiredFlow[] => {
    const role = scene.role(scene.text(bucket, 'ReplicationConfiguration.Role'));
    const source = scene.bucket(scene.concrete.physical(bucket)?.name);
    if (role === undefined || source === undefined) return [];
    const rules = 'ReplicationConfiguration.Rules[].Destination';
    const targets = scene.texts(bucket, `${rules}.Bucket`);
    const keys = scene.texts(bucket, `${rules}.EncryptionConfiguration.ReplicaKmsKeyID`);
    const { who } = role;
    return [
      {
        ...SERVICES,
        id: 'objects-are-replicated',
        title: 'objects are replicated to the buckets that the rules name',
        because: bucket,
        source:
          'Amazon S3 User Guide, "Setting up permissions for live replication" and "Replicating encrypted objects"',
        steps: [
          // S3 does not name bucket and account in every case.
          ...steps(scene.service('s3.amazonaws.com'), role.itself, 'sts:AssumeRole', {
            ways: [{}, scene.source(source.itself.arn)],
          }),
          ...steps(who, source.itself, 's3:GetReplicationConfiguration ListBucket'),
          ...steps(
            who,
            scene.inside(source, '/example'),
            's3:GetObjectVersionForReplication GetObjectVersionAcl GetObjectVersionTagging',
          ),
          ...throughBucket({ scene, who, actions: 'Decrypt' }, source),
          ...targets.flatMap((arn, index) => replica(scene, who, scene.bucket(arn), keys[index] ?? keys[0])),
        ],
      },
    ];
  });
}

/** What the role of the source does at one target. */
function replica(
  scene: Scene,
  who: NamedPrincipal,
  target: Store | undefined,
  keyName: string | undefined,
): readonly RequiredStep[] {
  if (target === undefined) return [];
  const key = scene.key(keyName);
  const region = target.template.template.region ?? scene.region;
  const context: Context = {
    'aws:RequestedRegion': region,
    's3:x-amz-server-side-encryption': 'aws:kms',
    's3:x-amz-server-side-encryption-aws-kms-key-id': keyName,
  };
  return [
    ...steps(who, target.itself, 's3:GetBucketVersioning', { context: { 'aws:RequestedRegion': region } }),
    ...steps(
      who,
      scene.inside(target, '/example'),
      's3:ReplicateObject ReplicateDelete ReplicateTags ObjectOwnerOverrideToBucketOwner',
      { context },
    ),
    ...through({ scene, who, actions: 'Encrypt Decrypt GenerateDataKey' }, key, 's3', {
      'kms:EncryptionContext:aws:s3:arn': target.itself.arn,
    }),
  ];
}

/** A plan's backups of buckets and tables, and the copies in vaults of other accounts. */
function backupFlows(scene: Scene): readonly RequiredFlow[] {
  return scene.ofType('AWS::Backup::BackupSelection').flatMap((selection): readonly RequiredFlow[] => {
    const role = scene.role(scene.text(selection, 'BackupSelection.IamRoleArn'));
    const plan = planOf(scene, selection);
    if (role === undefined || plan === undefined) return [];
    const rules = 'BackupPlan.BackupPlanRule[]';
    const vaults = scene.texts(plan, `${rules}.TargetBackupVault`).flatMap((one) => scene.store(one, 'backups') ?? []);
    const copies = scene
      .texts(plan, `${rules}.CopyActions[].DestinationBackupVaultArn`)
      .flatMap((one) => scene.store(one, 'backups') ?? []);
    const resources = scene.texts(selection, 'BackupSelection.Resources');
    const { who } = role;
    const tags = { 'aws:TagKeys': ['trefoil:site'] };
    const points = scene.plain(scene.arn('backup', 'recovery-point:example'));
    const common = [
      ...steps(scene.service('backup.amazonaws.com'), role.itself, 'sts:AssumeRole', {
        ways: [{}, { 'aws:SourceAccount': scene.account }],
      }),
      ...steps(who, points, 'backup:TagResource', { context: tags }),
      ...vaults.flatMap((vault) => [
        ...steps(who, vault.itself, 'backup:DescribeBackupVault'),
        ...vaultKey(scene, who, vault),
      ]),
    ];
    const buckets = resources.flatMap((arn) => scene.bucket(arn) ?? []);
    const tables = resources.flatMap((arn) => scene.store(arn, 'records') ?? []);
    return [
      ...(buckets.length > 0
        ? [
            {
              ...SERVICES,
              id: 'objects-are-backed-up',
              title: 'AWS Backup backs the objects up',
              because: selection,
              source:
                'AWS Backup Developer Guide, "Amazon S3 backups"; managed policy AWSBackupServiceRolePolicyForS3Backup',
              steps: [
                ...common,
                ...buckets.flatMap((bucket) => ofBucket(scene, who, bucket)),
                ...managedRules(scene, who),
              ],
            },
          ]
        : []),
      ...(tables.length > 0
        ? [
            {
              ...SERVICES,
              id: 'records-are-backed-up',
              title: 'AWS Backup backs the records up',
              because: selection,
              source: 'AWS Backup Developer Guide, "Advanced DynamoDB backup" and "Encryption for backups"',
              steps: [
                ...common,
                ...tables.flatMap((table) => [
                  ...steps(who, table.itself, 'dynamodb:DescribeTable StartAwsBackupJob ListTagsOfResource'),
                  ...throughTable(scene, who, table, 'Decrypt GenerateDataKey'),
                ]),
              ],
            },
          ]
        : []),
      ...(copies.length > 0
        ? [
            {
              ...SERVICES,
              id: 'backups-are-copied',
              title: 'recovery points are copied into the vaults of other accounts',
              because: selection,
              source: 'AWS Backup Developer Guide, "Creating backup copies across AWS accounts"',
              steps: copies.flatMap((vault) => [
                ...steps(who, points, 'backup:CopyFromBackupVault', {
                  context: { 'backup:CopyTargets': [vault.itself.arn] },
                }),
                ...steps(who, vault.itself, 'backup:CopyIntoBackupVault', {
                  context: { 'aws:RequestedRegion': vault.template.template.region },
                }),
              ]),
            },
          ]
        : []),
    ];
  });
}

function planOf(scene: Scene, selection: TemplateResource): TemplateResource | undefined {
  const plans = scene.ofType('AWS::Backup::BackupPlan').filter(({ template }) => template === selection.template);
  const [only] = plans;
  return plans.length === 1 ? only : undefined;
}

/** AWS Backup Developer Guide, "Amazon S3 backups", "Permissions and policies". */
function ofBucket(scene: Scene, who: NamedPrincipal, bucket: Store): readonly RequiredStep[] {
  return [
    ...steps(who, scene.plain('*'), 'tag:GetResources'),
    ...steps(who, scene.plain('*'), 's3:ListAllMyBuckets'),
    ...steps(
      who,
      bucket.itself,
      's3:GetBucketTagging GetBucketVersioning GetBucketLocation GetBucketAcl ListBucket ListBucketVersions GetInventoryConfiguration PutInventoryConfiguration GetBucketNotification PutBucketNotification',
    ),
    ...steps(who, scene.inside(bucket, '/example'), `s3:${OBJECTS}`),
    ...steps(who, scene.plain('*'), 'cloudwatch:GetMetricData'),
    ...throughBucket({ scene, who, actions: 'Decrypt DescribeKey' }, bucket),
  ];
}

/** Continuous backup of a bucket needs a rule of EventBridge, which AWS Backup creates. */
function managedRules(scene: Scene, who: NamedPrincipal): readonly RequiredStep[] {
  const rule = scene.plain(scene.arn('events', 'rule/AwsBackupManagedRuleexample'));
  const context = { 'events:ManagedBy': 'backup.amazonaws.com' };
  return [
    ...steps(
      who,
      rule,
      'events:PutRule PutTargets DescribeRule EnableRule ListTargetsByRule DisableRule RemoveTargets DeleteRule',
      { context },
    ),
    ...steps(who, scene.plain('*'), 'events:ListRules'),
  ];
}
