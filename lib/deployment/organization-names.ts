import { type Partition, partitionOf } from '../world/partition';
import { unlimited } from './classes';
import type { Deployment } from './deployment';
import { rolePatterns } from './operator-roles';
import { databaseUser, hasDatabase } from './partner-sites';

/** Patterns, for `ArnLike`, of what the guardrails protect in every account of a deployment; the partition is free. */
export interface OrganizationNames {
  /** Partitions of the sites. */
  readonly partitions: readonly Partition[];
  /** Emergency roles, whatever their path. */
  readonly breakGlass: readonly string[];
  /**
   * Roles with which CloudFormation deploys, made by `cdk bootstrap`: one of a caller's own account for each Region of
   * the sites. AWS fills in the account, so that these are whole names, and no more of them with more sites.
   */
  readonly deployment: readonly string[];
  /**
   * Roles that guardrails and policies exempt by name: those of operators, and every one that `cdk bootstrap` makes.
   */
  readonly exemptRoles: readonly string[];
  /** Roles with which the CDK CLI calls CloudFormation, made by `cdk bootstrap`: whole names, too. */
  readonly starters: readonly string[];
  /** Every role that `cdk bootstrap` makes. */
  readonly bootstrapRoles: readonly string[];
  /** The roles of `deployment`, as what is passed to CloudFormation. */
  readonly executionRoles: readonly string[];
  /** Managed policies of the roles that `cdk bootstrap` makes, execution policies among them. */
  readonly executionPolicies: readonly string[];
  /** Roles of people and pipelines that assume those of `cdk bootstrap`, whatever their path. */
  readonly deployers: readonly string[];
  /** Stacks of the deployment: each keeps the role with which it was deployed. */
  readonly stacks: readonly string[];
  /** Roles with which the CDK CLI uploads files, made by `cdk bootstrap`: whole names, as those of deployments are. */
  readonly publishers: readonly string[];
  /**
   * Files in the staging buckets: templates, code, and rules of the hooks.
   *
   * In their partition: with a wildcard there, the pattern could match an object of any bucket.
   */
  readonly stagedFiles: readonly string[];
  readonly trails: readonly string[];
  /** Buckets of logs, and what lies in them. */
  readonly archives: readonly string[];
  /** Roles of gateways that read the password of a database. */
  readonly passwordReaders: readonly string[];
  /** Roles that the stacks of sites make, that of the auditor among them. */
  readonly siteRoles: readonly string[];
  /** Managed policies that the stacks of sites make. */
  readonly sitePolicies: readonly string[];
  /** Roles with which AWS Backup reads user data. */
  readonly backupRoles: readonly string[];
  /** Roles with which AWS Backup restores user data, and people who pass them, whatever their path. */
  readonly restoreRoles: readonly string[];
  readonly restorers: readonly string[];
  /**
   * Tables of user data, with what belongs to them and what is restored beside them; databases of racks, and passwords.
   */
  readonly records: readonly string[];
  /** Tables of user data themselves. */
  readonly ownTables: readonly string[];
  /** Streams of these tables. */
  readonly streams: readonly string[];
  /** Functions of workloads, with their versions and aliases. */
  readonly functions: readonly string[];
  /** State machines of workloads, and their executions. */
  readonly machines: readonly string[];
  /** Workloads with state machines: their roles at every site, those with which these run, and what is named after them. */
  readonly stepped: readonly SteppedNames[];
  /** Databases of workloads, their instances and automated snapshots. */
  readonly databases: readonly string[];
  /** Workloads with a database: their roles at every site, and the users as whom they sign in. */
  readonly withDatabase: readonly { readonly role: string; readonly user: string }[];
  /** Topics, queues and streams of the alerts. */
  readonly channel: readonly string[];
  /** Rules and alarms that send alerts through it. */
  readonly detections: readonly string[];
  readonly vaults: readonly string[];
  readonly recoveryPoints: readonly string[];
  /** Log groups of the sites, and those into which RDS writes the logs of their databases. */
  readonly logGroups: readonly string[];
  /** Log streams, and the stream of the alerts, into which services alone write. */
  readonly writtenByServices: readonly string[];
}

/** Patterns of ARNs of a workload with state machines. */
export interface SteppedNames {
  readonly role: string;
  readonly flow: string;
  readonly functions: string;
  readonly machines: string;
}

/** The policy variable for the caller's account. */
const OWN_ACCOUNT = '${aws:PrincipalAccount}';

/** AWS Backup chooses their names. */
const RECOVERY_POINTS = 'arn:*:backup:*:*:recovery-point:*';

/** What `cdk bootstrap` puts into the names of its roles unless told otherwise. */
export const DEFAULT_QUALIFIER = 'hnb659fds';

/** What the guardrails of a deployment name, without a reference to any site. */
export function organizationNames(
  deployment: Pick<Deployment, 'name' | 'operators' | 'sites' | 'classes' | 'people' | 'workloads'>,
  qualifier: string = DEFAULT_QUALIFIER,
): OrganizationNames {
  const { name, operators, sites, workloads } = deployment;
  const archive = (purpose: string) => [`arn:*:s3:::${name}-*-${purpose}-*`, `arn:*:s3:::${name}-*-${purpose}-*/*`];
  const ofBootstrap = (kind: string) =>
    [...new Set(Object.values(sites).map(({ region }) => region))]
      .sort()
      .map((region) => `arn:*:iam::*:role/cdk-${qualifier}-${kind}-role-${OWN_ACCOUNT}-${region}`);
  const ofClusters = Object.values(workloads).some(hasDatabase) ? [`/aws/rds/cluster/${name}-*`] : [];
  const partitions = [...new Set(Object.values(sites).map(({ region }) => partitionOf(region)))];
  const bootstrapped = [`arn:*:iam::*:role/cdk-${qualifier}-*`];
  return {
    partitions,
    breakGlass: operators.breakGlass.flatMap(operatorArns),
    deployment: ofBootstrap('cfn-exec'),
    bootstrapRoles: bootstrapped,
    exemptRoles: [...bootstrapped, ...Object.values(operators).flat().flatMap(operatorArns)],
    starters: ofBootstrap('deploy'),
    executionRoles: [`arn:*:iam::*:role/cdk-${qualifier}-cfn-exec-role-*`],
    executionPolicies: [`arn:*:iam::*:policy/${name}-execution-*`, 'arn:*:iam::*:policy/cdk-*'],
    deployers: operators.deployers.flatMap(operatorArns),
    stacks: [`arn:*:cloudformation:*:*:stack/${name}-*`],
    publishers: ofBootstrap('file-publishing'),
    stagedFiles: partitions.map((partition) => `arn:${partition}:s3:::cdk-${qualifier}-assets-*/*`),
    trails: [`arn:*:cloudtrail:*:*:trail/${name}-*`],
    archives: ['archive', 'access-logs', 'config'].flatMap(archive),
    passwordReaders: [`arn:*:iam::*:role/${name}-*-gateway-write`],
    siteRoles: [`arn:*:iam::*:role/${name}-*`],
    sitePolicies: [`arn:*:iam::*:policy/${name}-*`],
    backupRoles: [`arn:*:iam::*:role/${name}-*-backup`],
    restoreRoles: [`arn:*:iam::*:role/${name}-*-restore`],
    restorers: unlimited(deployment, operators.dataWriters).flatMap(operatorArns),
    records: [
      `arn:*:dynamodb:*:*:table/${name}-*-records*`,
      `arn:*:rds:*:*:db:${name}-*-records`,
      'arn:*:secretsmanager:*:*:secret:rds!*',
    ],
    ownTables: [`arn:*:dynamodb:*:*:table/${name}-*-records`],
    streams: [`arn:*:dynamodb:*:*:table/${name}-*-records*/stream/*`],
    functions: [`arn:*:lambda:*:*:function:${name}-*`],
    machines: ['stateMachine', 'execution', 'express'].map((kind) => `arn:*:states:*:*:${kind}:${name}-*`),
    stepped: Object.entries(workloads)
      .filter(([, { runsOn }]) => runsOn.includes('step-functions'))
      .map(([id]) => ({
        role: `arn:*:iam::*:role/${name}-*-app-${id}`,
        flow: `arn:*:iam::*:role/${name}-*-app-${id}-flow`,
        functions: `arn:*:lambda:*:*:function:${name}-*-app-${id}-*`,
        machines: `arn:*:states:*:*:stateMachine:${name}-*-app-${id}-*`,
      })),
    databases: ['cluster:', 'cluster-snapshot:rds:', 'db:'].map((kind) => `arn:*:rds:*:*:${kind}${name}-*-app-*`),
    withDatabase: Object.entries(workloads)
      .filter(([, workload]) => hasDatabase(workload))
      .map(([id]) => ({
        role: `arn:*:iam::*:role/${name}-*-app-${id}`,
        user: `arn:*:rds-db:*:*:dbuser:*/${databaseUser(id)}`,
      })),
    channel: [
      `arn:*:sns:*:*:${name}-*-alerts*`,
      `arn:*:sqs:*:*:${name}-*-alerts*`,
      `arn:*:firehose:*:*:deliverystream/${name}-*-alerts*`,
    ],
    detections: [`arn:*:events:*:*:rule/${name}-*-detect-*`, `arn:*:cloudwatch:*:*:alarm:${name}-*`],
    vaults: [`arn:*:backup:*:*:backup-vault:${name}-*`, RECOVERY_POINTS],
    recoveryPoints: [RECOVERY_POINTS],
    logGroups: [...[`/${name}/*`, `/aws/rds/instance/${name}-*`, ...ofClusters]].map(
      (group) => `arn:*:logs:*:*:log-group:${group}`,
    ),
    writtenByServices: [
      ...['trail', 'flow-logs', 'dns-queries', 'alerts', 'lane-*'].map((purpose) => `/${name}/*/${purpose}`),
      `/aws/rds/instance/${name}-*`,
      ...ofClusters,
    ]
      .map((group) => `arn:*:logs:*:*:log-group:${group}:*`)
      .concat(`arn:*:firehose:*:*:deliverystream/${name}-*-alerts*`),
  };
}

/**
 * Patterns of ARNs in the partitions of the sites alone. A statement that denies all but a few actions needs them: the
 * wildcard of a free partition could match colons, and the pattern the ARN of another service.
 */
export function inPartitions({ partitions }: OrganizationNames, arns: readonly string[]): readonly string[] {
  return partitions.flatMap((partition) => arns.map((arn) => arn.replace('arn:*:', `arn:${partition}:`)));
}

/** Patterns of the ARNs of the roles of an entry of `operators`, in any account. */
export function operatorArns(entry: string): readonly string[] {
  return rolePatterns(entry).map((pattern) => `arn:*:iam::*:role/${pattern}`);
}
