import * as iam from 'aws-cdk-lib/aws-iam';
import type { Reach } from '../../deployment/classes';
import type { SiteNames } from '../../deployment/names';

/** A workload as the deployment file declares it, and the role made from it. */
export interface Declaration {
  readonly deploymentFile: string | undefined;
  readonly workloadId: string;
  /** User data that it may reach. */
  readonly reach: Reach;
  readonly role: iam.Role;
  readonly names: SiteNames;
}

/**
 * The grant that the declaration has already made: it adds no statement.
 *
 * @throws where the grantee acts with another role, which the policies of the site would deny anyway
 */
export function declaredGrant(
  { role, workloadId }: Declaration,
  grantee: iam.IGrantable,
  actions: readonly string[],
  resourceArns: readonly string[],
): iam.Grant {
  if (grantee.grantPrincipal !== role)
    throw new Error(
      `the grantee acts with another role than that of workload "${workloadId}", to which alone the policies of the site open its user data; pass \`role: this.role\` to what is granted`,
    );
  return iam.Grant.addToPrincipal({
    grantee: role.withoutPolicyUpdates(),
    actions: [...actions],
    resourceArns: [...resourceArns],
  });
}

/** Where in the deployment file to write what is missing. */
export function placeOf({ deploymentFile, workloadId }: Declaration, key: string): string {
  return `${deploymentFile ?? 'the deployment file'}, workloads.${workloadId}.${key}`;
}
