import type { Bastion, Deployment } from './deployment-types';

/** The part of a deployment that says where bastion hosts are, and who opens sessions. */
export type BastionOf = Pick<Deployment, 'bastion' | 'operators' | 'people'>;

/** The tag that tells a bastion host: guardrails leave it to deployments. */
export const BASTION_TAG = 'trefoil:bastion';

/**
 * The document of every session: that which Session Manager takes where none is named, so that none goes without its
 * settings (Systems Manager User Guide, "Start a default shell session by specifying the default session document in
 * IAM policies").
 */
export const SESSION_DOCUMENT = 'SSM-SessionManagerRunShell';

/** The user of the operating system that sessions have; it may not become root. */
export const SESSION_USER = 'people';

/** What the deployment file says of the bastion host of a site; undefined where it has none. */
export function bastionAt({ bastion }: Pick<Deployment, 'bastion'>, site: string): Bastion | undefined {
  return bastion?.sites.includes(site) === true ? bastion : undefined;
}

/** The entries of `operators` that open sessions: those of its teams that reach user data. */
export function bastionEntries({ bastion, operators, people }: BastionOf): readonly string[] {
  const roles = (bastion?.teams ?? []).flatMap((team) => people[team]?.roles ?? []);
  return roles.filter((role) => operators.dataReaders.includes(role) || operators.dataWriters.includes(role));
}
