import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { databaseLogs, databaseUser, hasDatabase } from '../../deployment/partner-sites';
import { NOWHERE } from '../network/security-groups';
import { LOGGED_PARAMETERS } from '../storage/rack-database';
import type { SiteParts } from './site-parts';

const PORT = 5432;
const ENGINE = 'aurora-postgresql';
const ENGINE_MAJOR = '16';
/** The release of PostgreSQL 16 that Aurora supports longest (release notes, "Aurora PostgreSQL long-term support releases"). */
const ENGINE_VERSION = `${ENGINE_MAJOR}.8`;

/** Longest time that Aurora keeps automated backups, in days (Aurora User Guide, "Backups"). */
const LONGEST_BACKUP = 35;

/** What a database is made from: the stack of its workload, whose security group alone connects. */
interface DatabaseWorkload extends Stack, ec2.IConnectable {
  alert(id: string, what: string, when: Pick<cloudwatch.AlarmProps, 'metric' | 'threshold'>): cloudwatch.Alarm;
}

export interface SiteDatabaseProps {
  readonly parts: SiteParts;
  readonly workload: DatabaseWorkload;
  /** Least and most capacity of an instance, in ACU of 2 GiB of memory. @default { min: 0.5, max: 4 } */
  readonly capacity?: { readonly min: number; readonly max: number };
}

/**
 * The database of a workload: Aurora PostgreSQL in two zones, under the key of the site for data, without a password. Its
 * owner signs in with a token that the role of the workload signs, by TLS (Aurora User Guide, "IAM database authentication").
 */
export class SiteDatabase extends Construct {
  /** Name of the host that writes, for the environment of a function or container. */
  readonly host: string;
  readonly port = PORT;
  /** Name of the database in the cluster. */
  readonly databaseName = 'app';
  readonly user: string;

  /** @throws where the deployment file gives the workload no database */
  constructor(scope: Construct, id: string, props: SiteDatabaseProps) {
    // Nothing is made where it throws.
    const user = declaredUser(props.parts, props.workload.node.id);
    super(scope, id);
    const { parts, workload, capacity = { min: 0.5, max: 4 } } = props;
    const { keys, vpc, subnets } = parts;
    const { logsDays, backupDays } = parts.deployment.retention;
    const { stackName: name } = workload;
    this.user = user;
    // RDS would create this log group itself, without a retention and without the key of the site.
    const log = new logs.LogGroup(this, 'Log', {
      logGroupName: `${databaseLogs(name)}/postgresql`,
      encryptionKey: keys.logs,
      retention: logsDays,
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const subnetGroup = new rds.CfnDBSubnetGroup(this, 'SubnetGroup', {
      dbSubnetGroupDescription: `database of ${name}`,
      subnetIds: subnets.map(({ subnetId }) => subnetId),
    });
    const parameters = new rds.CfnDBClusterParameterGroup(this, 'Parameters', {
      description: `PostgreSQL of ${name}: TLS only, no values in logs`,
      family: `${ENGINE}${ENGINE_MAJOR}`,
      parameters: LOGGED_PARAMETERS,
    });
    const cluster = new rds.CfnDBCluster(this, 'Cluster', {
      dbClusterIdentifier: name,
      engine: ENGINE,
      engineVersion: ENGINE_VERSION,
      databaseName: this.databaseName,
      port: PORT,
      storageEncrypted: true,
      kmsKeyId: keys.data.keyArn,
      // No password: the owner signs in with IAM, too.
      enableIamDatabaseAuthentication: true,
      masterUsername: this.user,
      masterUserAuthenticationType: 'iam-db-auth',
      dbClusterParameterGroupName: parameters.ref,
      dbSubnetGroupName: subnetGroup.ref,
      vpcSecurityGroupIds: [this.group(vpc, workload)],
      backupRetentionPeriod: Math.min(backupDays, LONGEST_BACKUP),
      copyTagsToSnapshot: true,
      deletionProtection: true,
      enableCloudwatchLogsExports: ['postgresql'],
      serverlessV2ScalingConfiguration: { minCapacity: capacity.min, maxCapacity: capacity.max },
    });
    cluster.applyRemovalPolicy(RemovalPolicy.RETAIN);
    cluster.node.addDependency(log);
    for (const number of [1, 2])
      new rds.CfnDBInstance(this, `Instance${number}`, {
        dbInstanceIdentifier: `${name}-${number}`,
        dbClusterIdentifier: cluster.ref,
        engine: ENGINE,
        dbInstanceClass: 'db.serverless',
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        publiclyAccessible: false,
        enablePerformanceInsights: false,
      }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.host = cluster.attrEndpointAddress;
    const metric = new cloudwatch.Metric({
      namespace: 'AWS/RDS',
      metricName: 'ACUUtilization',
      statistic: 'Maximum',
      dimensionsMap: { DBClusterIdentifier: name },
    });
    workload.alert('database-full', 'its database is at the end of its capacity', { metric, threshold: 90 });
  }

  /** The security group of the database: in from the workload, and out to nowhere. */
  private group(vpc: ec2.IVpc, { connections }: ec2.IConnectable): string {
    const [workload] = connections.securityGroups;
    if (workload === undefined) throw new Error(`${this.node.path}: found no security group of the workload`);
    const postgresql = { ipProtocol: 'tcp', fromPort: PORT, toPort: PORT };
    const group = new ec2.CfnSecurityGroup(this, 'Group', {
      vpcId: vpc.vpcId,
      groupDescription: 'database of a workload',
      securityGroupIngress: [
        {
          ...postgresql,
          sourceSecurityGroupId: workload.securityGroupId,
          description: 'PostgreSQL from the workload',
        },
      ],
      securityGroupEgress: [NOWHERE],
    });
    new ec2.CfnSecurityGroupEgress(this, 'FromWorkload', {
      ...postgresql,
      groupId: workload.securityGroupId,
      destinationSecurityGroupId: group.attrGroupId,
      description: 'PostgreSQL to its database',
    });
    return group.attrGroupId;
  }
}

/** The user as whom a workload signs in to the database that the deployment file gives it. */
function declaredUser({ deployment, deploymentFile }: SiteParts, workloadId: string): string {
  if (hasDatabase(deployment.workloads[workloadId] ?? {})) return databaseUser(workloadId);
  throw new Error(
    `workload "${workloadId}" has no database; write at ${deploymentFile ?? 'the deployment file'}, workloads.${workloadId}.database: postgresql`,
  );
}
