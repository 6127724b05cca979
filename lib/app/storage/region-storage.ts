import { Tags } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { teamsAt, unlimited } from '../../deployment/classes';
import type { Deployment } from '../../deployment/deployment';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import { omits } from '../../deployment/omissions';
import { destinationsOf, migrationsOf, sourcesOf } from '../../deployment/partner-sites';
import { deploymentRoleArn, operatorRoleArns } from '../role-arns';
import { siteArns } from '../site-arns';
import { workloadAccess } from '../workload/workload-access';
import { BACKUP_TAG, BackupPlan } from './backup-plan';
import { BackupRole } from './backup-role';
import { GatewayRole, useOfKey } from './gateway-role';
import { LockedVault } from './locked-vault';
import { reachStatements } from './reach-statements';
import { RecordTable, recordStatement } from './record-table';
import { ReplicationRole } from './replication-role';
import type { ReplicationTarget } from './replication-rules';
import { RestoreRole } from './restore-role';
import { UserDataBucket } from './user-data-bucket';

export interface RegionStorageProps {
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  readonly accessLogsBucket: s3.IBucket;
  readonly s3Endpoint: ec2.IGatewayVpcEndpoint;
  readonly dynamoDbEndpoint: ec2.IGatewayVpcEndpoint;
}

/** User data of a site in an AWS Region: bucket, table, backups, replication, and the roles that reach them. */
export class RegionStorage extends Construct {
  constructor(scope: Construct, id: string, props: RegionStorageProps) {
    super(scope, id);
    const { deployment, names, keys } = props;
    const { operators, retention } = deployment;
    const organizationId = deployment.organization.id;
    const arns = siteArns(this, deployment, names);
    const targets = destinationsOf(deployment, names.site).map((site) => this.target(deployment, site));
    const sources = sourcesOf(deployment, names.site);
    // Omitting copies of backups leaves the replication of objects as it is.
    const copies = !omits(deployment, 'backup-copies', names.region);
    const copyTo = copies ? targets : [];
    const services = ['s3', 'dynamodb'];
    const workloads = workloadAccess(this, deployment, names);

    const { role: gatewayRead } = new GatewayRole(this, 'GatewayRead', {
      names,
      deployment,
      purpose: 'gateway-read',
      assumedBy: unlimited(deployment, operators.dataReaders),
      statements: [
        recordStatement(arns.table, 'read'),
        useOfKey(keys.data.keyArn, ['kms:Decrypt'], names.region, services),
      ],
    });
    const { role: gatewayWrite } = new GatewayRole(this, 'GatewayWrite', {
      names,
      deployment,
      purpose: 'gateway-write',
      assumedBy: unlimited(deployment, operators.dataWriters),
      statements: [
        recordStatement(arns.table, 'write'),
        useOfKey(keys.data.keyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], names.region, services),
      ],
    });
    for (const { id, entries, reach } of teamsAt(deployment, names.site))
      new GatewayRole(this, `Team-${id}`, {
        names,
        deployment,
        purpose: `team-${id}`,
        assumedBy: entries,
        statements: reachStatements({ reach, arns, keyArn: keys.data.keyArn, region: names.region }),
      });
    const { role: backup } = new BackupRole(this, 'BackupRole', {
      names,
      dataKey: keys.data,
      vaultKey: keys.backup,
      tableArn: arns.table,
      vaultArn: arns.vault,
      organizationId,
      targets: copyTo,
    });
    const { role: restore } = new RestoreRole(this, 'RestoreRole', {
      names,
      dataKey: keys.data,
      vaultKey: keys.backup,
      tableArn: arns.table,
    });
    const replication =
      targets.length > 0
        ? new ReplicationRole(this, 'Replication', { names, key: keys.data, targets }).role
        : undefined;

    const { bucket } = new UserDataBucket(this, 'UserData', {
      names,
      arns,
      key: keys.data,
      organizationId,
      endpointId: props.s3Endpoint.vpcEndpointId,
      accessLogsBucket: props.accessLogsBucket,
      noncurrentVersionDays: retention.noncurrentVersionDays,
      gatewayRead,
      gatewayWrite,
      backup,
      restore,
      replication,
      deploymentRole: deploymentRoleArn(this),
      breakGlass: operatorRoleArns(this, names.account, operators.breakGlass),
      targets,
      sources: sources.map((source) => ({
        account: source.account,
        role: siteArns(this, deployment, source).role('replication'),
      })),
      migrations: migrationsOf(deployment, names.site).map((migration) => ({
        role: arns.role(`lane-${migration.id}-in`),
        closes: migration.closes,
      })),
      workloads,
    });
    const { table } = new RecordTable(this, 'Records', {
      names,
      key: keys.data,
      tableArn: arns.table,
      organizationId,
      endpointId: props.dynamoDbEndpoint.vpcEndpointId,
      gatewayRoles: [arns.role('gateway-read'), arns.role('gateway-write')],
      workloads,
      keepers: [
        deploymentRoleArn(this),
        ...operatorRoleArns(this, names.account, operators.breakGlass),
        arns.role('backup'),
      ],
      auditorRole: arns.role('auditor'),
      backupDays: retention.backupDays,
    });

    const { vault } = new LockedVault(this, 'Backups', {
      names,
      key: keys.backup,
      organizationId,
      retentionDays: retention.backupDays,
      sourceAccounts: copies ? sources.map(({ account }) => account) : [],
      copyTo: copyTo.map(({ vaultArn }) => vaultArn),
      restoredBy: unlimited(deployment, operators.dataWriters),
    });
    new BackupPlan(this, 'BackupPlan', {
      names,
      vault,
      role: backup,
      retentionDays: retention.backupDays,
      resourceArns: [bucket.bucketArn, table.tableArn],
      copyTo: copyTo.map(({ vaultArn }) => vaultArn),
    });
    for (const resource of [bucket, table]) Tags.of(resource).add(BACKUP_TAG.key, BACKUP_TAG.value);
  }

  private target(deployment: Deployment, site: SiteNames): ReplicationTarget & { readonly vaultArn: string } {
    if (deployment.sites[site.site]?.placement.kind === 'outpost')
      throw new Error(
        `${this.node.path}: replication to ${site.site} goes to S3 on an Outpost, which receives none; take ${site.site} out of replicatesTo`,
      );
    const arns = siteArns(this, deployment, site);
    return {
      site: site.site,
      account: site.account,
      region: site.region,
      bucketName: site.bucket('data'),
      bucketArn: arns.bucket,
      keyArn: arns.dataKey,
      vaultArn: arns.vault,
    };
  }
}
