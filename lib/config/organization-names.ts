import type { Deployment } from './deployment';
import { GUARD_EXTENSION } from './hook-rules';
import { partitionOf } from './partition';

/** Patterns, for `ArnLike`, of what the guardrails protect in every account of a deployment; the partition is free. */
export interface OrganizationNames {
  /** Emergency roles, whatever their path. */
  readonly breakGlass: readonly string[];
  /**
   * Roles with which CloudFormation deploys, made by `cdk bootstrap`: one of a caller's own account for each Region of
   * the sites. AWS fills in the account, so that these are whole names, and no more of them with more sites.
   */
  readonly deployment: readonly string[];
  /** Roles that guardrails and policies spare by name: those of operators, and every one that `cdk bootstrap` makes. */
  readonly sparedRoles: readonly string[];
  /** Roles with which the CDK CLI uploads files, made by `cdk bootstrap`: whole names, as those of deployments are. */
  readonly publishers: readonly string[];
  /** Rules of the hooks, in the staging buckets. In their partition: with a free one, an object of any bucket could fit by its name. */
  readonly hookRules: readonly string[];
  readonly trails: readonly string[];
  /** Buckets of logs, and what lies in them. */
  readonly archives: readonly string[];
  /** Roles of gateways that read the password of a database. */
  readonly passwordReaders: readonly string[];
  /** Roles that the stacks of sites make, that of the auditor among them. */
  readonly siteRoles: readonly string[];
  /** Topics, queues and streams of the alerts. */
  readonly channel: readonly string[];
  /** Rules and alarms that speak into it. */
  readonly detections: readonly string[];
  readonly vaults: readonly string[];
  readonly logGroups: readonly string[];
}

/** What AWS replaces by the account of whoever asks. */
const OWN_ACCOUNT = '${aws:PrincipalAccount}';

/** What `cdk bootstrap` puts into the names of its roles unless told otherwise. */
export const DEFAULT_QUALIFIER = 'hnb659fds';

/** What the guardrails of a deployment name, without a reference to any site. */
export function organizationNames(
  { name, operators, sites }: Pick<Deployment, 'name' | 'operators' | 'sites'>,
  qualifier: string = DEFAULT_QUALIFIER,
): OrganizationNames {
  const archive = (purpose: string) => [`arn:*:s3:::${name}-*-${purpose}-*`, `arn:*:s3:::${name}-*-${purpose}-*/*`];
  const ofBootstrap = (kind: string) =>
    [...new Set(Object.values(sites).map(({ region }) => region))]
      .sort()
      .map((region) => `arn:*:iam::*:role/cdk-${qualifier}-${kind}-role-${OWN_ACCOUNT}-${region}`);
  return {
    breakGlass: operators.breakGlass.flatMap(anyPath),
    deployment: ofBootstrap('cfn-exec'),
    sparedRoles: [`arn:*:iam::*:role/cdk-${qualifier}-*`, ...Object.values(operators).flat().flatMap(anyPath)],
    publishers: ofBootstrap('file-publishing'),
    hookRules: [...new Set(Object.values(sites).map(({ region }) => partitionOf(region)))].map(
      (partition) => `arn:${partition}:s3:::cdk-${qualifier}-assets-*/*${GUARD_EXTENSION}`,
    ),
    trails: [`arn:*:cloudtrail:*:*:trail/${name}-*`],
    archives: ['archive', 'access-logs', 'config'].flatMap(archive),
    passwordReaders: [`arn:*:iam::*:role/${name}-*-gateway-write`],
    siteRoles: [`arn:*:iam::*:role/${name}-*`],
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

/** Role names are unique in an account, whatever their path. */
function anyPath(role: string): readonly string[] {
  return [`arn:*:iam::*:role/${role}`, `arn:*:iam::*:role/*/${role}`];
}
