import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { bastionAt } from '../../deployment/bastions';
import type { Deployment } from '../../deployment/deployment';
import type { RolePurpose, SiteNames } from '../../deployment/names';
import { destinationsOf, migrationsOf, sourcesOf } from '../../deployment/partner-sites';
import { deploymentRoleArn, roleArn } from '../role-arns';
import { siteArns } from '../site-arns';
import { withObjects, workloadAccess } from '../workload/workload-access';
import { roleKeyGrant, roleKeyUse } from './key-use';
import { stateMachineKeyUse } from './state-machine-key-use';

/** Who uses the key for user data: the gateway, replication, backups, and the creation of encrypted resources. */
export function dataKeyUse(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  const organizationId = deployment.organization.id;
  const here = { organizationId, accounts: [names.account], regions: [names.region] };
  const role = (purpose: RolePurpose) => roleArn(scope, names.account, names.role(purpose));
  const onOutpost = deployment.sites[names.site]?.placement.kind === 'outpost';

  if (onOutpost) {
    // S3 on Outposts has no customer keys; the database and the secret of its master user have.
    const deploy = { ...here, roles: [deploymentRoleArn(scope)] };
    const secret = { ...deploy, services: ['secretsmanager'] };
    return [
      roleKeyUse({ ...deploy, services: ['rds'], sid: 'DatabaseIsCreated', actions: ['DescribeKey'] }),
      roleKeyUse({ ...secret, sid: 'SecretIsCreated', actions: ['Decrypt', 'DescribeKey', 'GenerateDataKey'] }),
      roleKeyGrant({ ...deploy, services: ['rds', 'secretsmanager'], sid: 'DatabaseKeepsGrant' }),
      roleKeyUse({
        ...here,
        sid: 'GatewayReadsSecret',
        roles: [role('gateway-write')],
        services: ['secretsmanager'],
        actions: ['Decrypt'],
      }),
    ];
  }

  const gateway = { ...here, services: ['s3', 'dynamodb'] };
  const tableCreation = { ...here, roles: [deploymentRoleArn(scope)], services: ['dynamodb'] };
  const sources = sourcesOf(deployment, names.site);
  const arriving = {
    ...here,
    accounts: sources.map((source) => source.account),
    roles: sources.map((source) => roleArn(scope, source.account, source.role('replication'))),
    services: ['s3'],
  };
  const migrations = migrationsOf(deployment, names.site);
  return [
    // DynamoDB decrypts the key of its table for every request, S3 that of an object that is uploaded in parts.
    roleKeyUse({
      ...gateway,
      sid: 'GatewayReads',
      roles: [role('gateway-read'), role('gateway-write')],
      actions: ['Decrypt'],
    }),
    roleKeyUse({ ...gateway, sid: 'GatewayWrites', roles: [role('gateway-write')], actions: ['GenerateDataKey'] }),
    roleKeyUse({
      ...gateway,
      sid: 'BackupReads',
      roles: [role('backup')],
      actions: ['Decrypt', 'DescribeKey', 'GenerateDataKey'],
    }),
    roleKeyUse({
      ...gateway,
      sid: 'RestoreWrites',
      roles: [role('restore')],
      actions: ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncrypt*'],
    }),
    // Bound to the table by name, so that the same role makes no readable copy of it by restoring a backup.
    roleKeyUse({
      ...tableCreation,
      sid: 'TableIsCreated',
      actions: ['Decrypt', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*'],
      encryptionContext: { 'aws:dynamodb:tableName': names.table },
    }),
    roleKeyUse({ ...tableCreation, sid: 'TableNamesKey', actions: ['DescribeKey'] }),
    roleKeyGrant({
      ...tableCreation,
      sid: 'TableKeepsGrant',
      roles: [deploymentRoleArn(scope), role('restore')],
    }),
    ...(destinationsOf(deployment, names.site).length > 0
      ? [
          roleKeyUse({
            ...here,
            sid: 'ReplicationReads',
            roles: [role('replication')],
            services: ['s3'],
            actions: ['Decrypt'],
          }),
        ]
      : []),
    ...(migrations.length > 0
      ? [
          roleKeyUse({
            ...here,
            sid: 'LanesWrite',
            roles: migrations.map(({ id }) => role(`lane-${id}-in`)),
            services: ['s3'],
            actions: ['Decrypt', 'GenerateDataKey'],
          }),
        ]
      : []),
    ...workloadKeyUse(scope, deployment, names),
    // EC2 makes the volume of an instance, and keeps a grant for it, in the name of whoever launches it (Amazon EBS User
    // Guide, "Requirements for Amazon EBS encryption").
    ...(bastionAt(deployment, names.site)
      ? [
          roleKeyUse({
            ...{ ...here, roles: [deploymentRoleArn(scope)], services: ['ec2'], sid: 'VolumeIsCreated' },
            actions: ['Decrypt', 'DescribeKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncrypt*'],
          }),
          roleKeyGrant({ ...here, roles: [deploymentRoleArn(scope)], services: ['ec2'], sid: 'VolumeKeepsGrant' }),
        ]
      : []),
    ...(sources.length > 0
      ? [
          roleKeyUse({ ...arriving, sid: 'ReplicasArrive', actions: ['Encrypt', 'GenerateDataKey'] }),
          // S3 decrypts the Bucket Key of the target before it uses it (S3 User Guide, "S3 Bucket Keys and replication").
          roleKeyUse({
            ...arriving,
            sid: 'ReplicasUseBucketKey',
            actions: ['Decrypt'],
            encryptionContext: { 'aws:s3:arn': siteArns(scope, deployment, names).bucket },
          }),
        ]
      : []),
  ];
}

/** Workloads use the key by way of the service whose data they reach; which objects and records, other policies say. */
function workloadKeyUse(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  const workloads = workloadAccess(scope, deployment, names);
  const here = { organizationId: deployment.organization.id, accounts: [names.account], regions: [names.region] };
  const use = (sid: string, some: typeof workloads, service: string, actions: readonly string[]) =>
    some.length === 0
      ? []
      : [roleKeyUse({ ...here, sid, roles: some.map(({ role }) => role), services: [service], actions })];
  const ofObjects = withObjects(workloads);
  const functions = workloads.filter((workload) => workload.functions);
  const deploys = { ...here, roles: [deploymentRoleArn(scope)], services: ['lambda'] };
  const ofRecords = workloads.filter(({ records }) => records !== 'none');
  return [
    ...use('WorkloadsReadObjects', ofObjects, 's3', ['Decrypt']),
    ...use(
      'WorkloadsWriteObjects',
      ofObjects.filter(({ writes }) => writes.length > 0),
      's3',
      ['GenerateDataKey'],
    ),
    ...use('WorkloadsUseRecords', ofRecords, 'dynamodb', ['Decrypt']),
    ...use(
      'WorkloadsUseQueues',
      workloads.filter(({ receives, sends }) => receives || sends),
      'sqs',
      ['Decrypt'],
    ),
    ...use(
      'WorkloadsSend',
      workloads.filter(({ sends }) => sends),
      'sqs',
      ['GenerateDataKey'],
    ),
    ...use('FunctionsReadEnvironment', functions, 'lambda', ['Decrypt']),
    ...stateMachineKeyUse(
      scope,
      names,
      here.organizationId,
      workloads.flatMap(({ flow }) => flow ?? []),
    ),
    // RDS keeps a grant on the key in the name of whoever makes a database (Aurora User Guide, "AWS KMS key management").
    ...(workloads.some(({ database }) => database)
      ? [roleKeyGrant({ ...deploys, services: ['rds'], sid: 'DatabaseKeepsGrant' })]
      : []),
    // ECR keeps a grant on the key of a repository (Amazon ECR User Guide, "Encryption at rest").
    ...(workloads.some(({ containers }) => containers)
      ? [
          roleKeyUse({ ...deploys, services: ['ecr'], sid: 'RepositoryIsCreated', actions: ['DescribeKey'] }),
          roleKeyGrant({ ...deploys, services: ['ecr'], sid: 'RepositoryKeepsGrant' }),
        ]
      : []),
    // Lambda checks the key of a function, and keeps a grant on it, in the name of whoever makes or changes the function.
    ...(functions.length === 0
      ? []
      : [
          roleKeyUse({
            ...deploys,
            sid: 'FunctionIsCreated',
            actions: ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey'],
          }),
          roleKeyGrant({ ...deploys, sid: 'FunctionKeepsGrant' }),
        ]),
  ];
}
