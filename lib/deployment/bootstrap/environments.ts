import type { Deployment } from '../deployment';

/** An account in a Region in which something of a deployment is deployed. */
export interface DeploymentEnvironment {
  readonly account: string;
  readonly region: string;
  /** What it holds, in the user's words. */
  readonly holds: string;
}

/** Every account in the Region in which something of it is deployed: those of the sites, and the management account. */
export function environmentsOf({
  sites,
  organization,
}: Pick<Deployment, 'sites' | 'organization'>): readonly DeploymentEnvironment[] {
  return [
    ...Object.values(sites).map(({ name, account, region }) => ({ account, region, holds: name })),
    { account: organization.managementAccount, region: organization.homeRegion, holds: 'guardrails' },
  ];
}
