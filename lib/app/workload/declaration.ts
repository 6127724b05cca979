import * as iam from 'aws-cdk-lib/aws-iam';
import type { Reach } from '../../deployment/classes';
import type { Workload } from '../../deployment/deployment-types';
import type { SiteNames } from '../../deployment/names';
import { workloadsAt } from '../../deployment/partner-sites';
import type { SiteParts } from './site-parts';

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

/**
 * What the deployment file says of a workload at a site.
 *
 * @throws where it declares no such workload there
 */
export function declaredAt({ deployment, deploymentFile, names }: SiteParts, id: string): Workload {
  const here = workloadsAt(deployment, names.site);
  const workload = here.find(([name]) => name === id)?.[1];
  if (workload !== undefined) return workload;
  const elsewhere = Object.hasOwn(deployment.workloads, id);
  const file = deploymentFile ?? `the file of deployment ${deployment.name}`;
  throw new Error(
    elsewhere
      ? `workload "${id}" does not run at ${names.site}; in ${file}, add ${names.site} to workloads.${id}.sites`
      : `no workload "${id}" is declared, expected one of ${here.map(([name]) => name).join(', ') || 'none'}; in ${file}, add under workloads: \`${id}: { what: …, runsOn: [lambda], objects: { read: [${id}/], write: [${id}/] } }\``,
  );
}
