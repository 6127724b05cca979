import { RemovalPolicy } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';

const ENGINE_MAJOR = '16';
/**
 * RDS on Outposts has all versions of PostgreSQL 16 (RDS User Guide, rds-on-outposts.features); of these, the one with the
 * longest support (release calendar of RDS for PostgreSQL, September 2026). RDS itself goes on to later minor versions.
 */
const ENGINE_VERSION = `${ENGINE_MAJOR}.15`;

const LOGS = ['postgresql', 'upgrade'];

/** TLS alone, and logs that say who did what, and contain no values of records. */
export const LOGGED_PARAMETERS = {
  'rds.force_ssl': '1',
  ssl_min_protocol_version: 'TLSv1.2',
  password_encryption: 'scram-sha-256',
  log_connections: '1',
  log_disconnections: '1',
  log_error_verbosity: 'terse',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_statement: 'ddl',
};
const PARAMETERS = { 'rds.accepted_password_auth_method': 'scram', ...LOGGED_PARAMETERS };

export interface RackDatabaseProps {
  readonly names: SiteNames;
  /** Key of the storage and of the secret of the master user. */
  readonly key: kms.IKey;
  readonly logsKey: kms.IKey;
  readonly logsRetentionDays: number;
  /** Days that backups are kept on the rack, at most 35. */
  readonly backupDays: number;
  readonly instanceClass: string;
  readonly storageGiB: number;
  /** Subnet on the rack. */
  readonly subnet: ec2.ISubnet;
  readonly securityGroup: ec2.ISecurityGroup;
}

/**
 * The record store of a site on its Outposts rack: RDS for PostgreSQL under the customer's key, backed up on the rack.
 *
 * RDS on Outposts has neither IAM database authentication nor Performance Insights nor exports of snapshots to S3, and
 * keeps no local backups of several zones (RDS User Guide, rds-on-outposts.features). AWS Backup would copy to the parent
 * Region, so it has no part here; Enhanced Monitoring would send what runs on the host there, and stays off.
 */
export class RackDatabase extends Construct {
  /** ARN of the secret with the password of the master user, which RDS makes and rotates. */
  readonly secretArn: string;

  constructor(scope: Construct, id: string, props: RackDatabaseProps) {
    super(scope, id);
    const { names } = props;
    // RDS would create these log groups itself, without a retention and without the site's key.
    const logGroups = LOGS.map(
      (log) =>
        new logs.LogGroup(this, `Log-${log}`, {
          logGroupName: `/aws/rds/instance/${names.table}/${log}`,
          encryptionKey: props.logsKey,
          retention: props.logsRetentionDays,
          deletionProtectionEnabled: true,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
    );
    const subnetGroup = new rds.CfnDBSubnetGroup(this, 'SubnetGroup', {
      dbSubnetGroupDescription: `rack of ${names.site}`,
      subnetIds: [props.subnet.subnetId],
    });
    const parameters = new rds.CfnDBParameterGroup(this, 'Parameters', {
      description: `PostgreSQL of ${names.site}: TLS only, no values in logs`,
      family: `postgres${ENGINE_MAJOR}`,
      parameters: PARAMETERS,
    });
    const database = new rds.CfnDBInstance(this, 'Instance', {
      dbInstanceIdentifier: names.table,
      engine: 'postgres',
      engineVersion: ENGINE_VERSION,
      autoMinorVersionUpgrade: true,
      dbInstanceClass: props.instanceClass,
      allocatedStorage: `${props.storageGiB}`,
      storageType: 'gp2',
      storageEncrypted: true,
      kmsKeyId: props.key.keyArn,
      dbName: 'records',
      dbParameterGroupName: parameters.ref,
      dbSubnetGroupName: subnetGroup.ref,
      vpcSecurityGroups: [props.securityGroup.securityGroupId],
      publiclyAccessible: false,
      multiAz: false,
      masterUsername: 'trefoil',
      manageMasterUserPassword: true,
      masterUserSecret: { kmsKeyId: props.key.keyArn },
      // The default sends backups to the parent Region.
      backupTarget: 'outposts',
      backupRetentionPeriod: props.backupDays,
      deleteAutomatedBackups: false,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      enableCloudwatchLogsExports: LOGS,
      enablePerformanceInsights: false,
      monitoringInterval: 0,
    });
    database.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const logGroup of logGroups) database.node.addDependency(logGroup);
    this.secretArn = database.attrMasterUserSecretSecretArn;
  }
}
