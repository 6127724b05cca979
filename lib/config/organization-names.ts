import type { Deployment } from './deployment';

/** Patterns, for `ArnLike`, of what the guardrails protect in every account of a deployment; the partition is free. */
export interface OrganizationNames {
  /** Emergency roles, whatever their path. */
  readonly breakGlass: readonly string[];
  /** Roles with which CloudFormation deploys, made by `cdk bootstrap`: whole names, so that nobody makes a role that fits. */
  readonly deployment: readonly string[];
  readonly trails: readonly string[];
  /** Buckets of logs, and what lies in them. */
  readonly archives: readonly string[];
  readonly auditorRoles: readonly string[];
  /** Topics, queues and streams of the alerts. */
  readonly channel: readonly string[];
  /** Rules and alarms that speak into it. */
  readonly detections: readonly string[];
  readonly vaults: readonly string[];
  readonly logGroups: readonly string[];
}

/** What `cdk bootstrap` puts into the names of its roles unless told otherwise. */
export const DEFAULT_QUALIFIER = 'hnb659fds';

/** What the guardrails of a deployment name, without a reference to any site. */
export function organizationNames(
  { name, operators, sites }: Pick<Deployment, 'name' | 'operators' | 'sites'>,
  qualifier: string = DEFAULT_QUALIFIER,
): OrganizationNames {
  const archive = (purpose: string) => [`arn:*:s3:::${name}-*-${purpose}-*`, `arn:*:s3:::${name}-*-${purpose}-*/*`];
  return {
    breakGlass: operators.breakGlass.flatMap((role) => [`arn:*:iam::*:role/${role}`, `arn:*:iam::*:role/*/${role}`]),
    deployment: Object.values(sites).map(
      ({ account, region }) => `arn:*:iam::${account}:role/cdk-${qualifier}-cfn-exec-role-${account}-${region}`,
    ),
    trails: [`arn:*:cloudtrail:*:*:trail/${name}-*`],
    archives: ['archive', 'access-logs', 'config'].flatMap(archive),
    auditorRoles: [`arn:*:iam::*:role/${name}-*-auditor`],
    channel: [
      `arn:*:sns:*:*:${name}-*-alerts*`,
      `arn:*:sqs:*:*:${name}-*-alerts*`,
      `arn:*:firehose:*:*:deliverystream/${name}-*-alerts*`,
    ],
    detections: [`arn:*:events:*:*:rule/${name}-*-detect-*`, `arn:*:cloudwatch:*:*:alarm:${name}-*`],
    vaults: [`arn:*:backup:*:*:backup-vault:${name}-*`, 'arn:*:backup:*:*:recovery-point:*'],
    logGroups: [`arn:*:logs:*:*:log-group:/${name}/*`],
  };
}
