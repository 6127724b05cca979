import * as iam from 'aws-cdk-lib/aws-iam';
import type { Workload } from '../../deployment/deployment-types';
import type { SiteNames } from '../../deployment/names';

/** A workload as the deployment file declares it, and the role that was made of it. */
export interface Declaration {
  readonly deploymentFile: string | undefined;
  readonly workloadId: string;
  readonly workload: Workload;
  readonly role: iam.Role;
  readonly names: SiteNames;
}

/**
 * A grant that the declaration made already: it adds nothing, and fails where the grantee is not the workload's.
 *
 * @throws where the grantee acts with another role, to which the policies of the site would deny all the same
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
