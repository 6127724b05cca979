import type { Deployment, Migration, Workload } from './deployment';
import { type SiteNames, siteNames } from './names';

/** Names of the sites whose user data is replicated to the site `id`, in the order of the deployment file. */
export function sourcesOf(deployment: Pick<Deployment, 'name' | 'sites'>, id: string): readonly SiteNames[] {
  return Object.entries(deployment.sites)
    .filter(([, site]) => site.replicatesTo.includes(id))
    .map(([source]) => siteNames(deployment, source));
}

/** Names of the sites that receive a copy of the user data of the site `id`, in the order of the deployment file. */
export function destinationsOf(deployment: Pick<Deployment, 'name' | 'sites'>, id: string): readonly SiteNames[] {
  return (deployment.sites[id]?.replicatesTo ?? []).map((destination) => siteNames(deployment, destination));
}

/** Regions of the site `id`, its sources and its destinations, each once. */
export function partnerRegions(deployment: Pick<Deployment, 'name' | 'sites'>, id: string): readonly string[] {
  const names = [siteNames(deployment, id), ...sourcesOf(deployment, id), ...destinationsOf(deployment, id)];
  return [...new Set(names.map((site) => site.region))];
}

/**
 * Ids of the sites that a site exchanges copies with, and of those that these do: first its destinations, then its sources,
 * then theirs, so that sites with like partners have them in like order.
 */
export function sitesNear(deployment: Pick<Deployment, 'sites'>, id: string): readonly string[] {
  const near = new Set([id]);
  for (const one of [id, ...partnersOf(deployment, id)])
    for (const partner of partnersOf(deployment, one)) near.add(partner);
  near.delete(id);
  return [...near];
}

function partnersOf({ sites }: Pick<Deployment, 'sites'>, id: string): readonly string[] {
  const sources = Object.entries(sites).filter(([, { replicatesTo }]) => replicatesTo.includes(id));
  return [...(sites[id]?.replicatesTo ?? []), ...sources.map(([source]) => source)];
}

/** The migrations by which data migrates into the site `id`, in the order of the deployment file. */
export function migrationsOf(deployment: Pick<Deployment, 'migrations'>, id: string): readonly Migration[] {
  return deployment.migrations.filter((migration) => migration.destination === id);
}

/** Principals of the services that run workloads, by the name that the deployment file has for each. */
export const RUNNERS = {
  lambda: 'lambda.amazonaws.com',
  fargate: 'ecs-tasks.amazonaws.com',
  'step-functions': 'states.amazonaws.com',
  'api-gateway': 'apigateway.amazonaws.com',
} as const satisfies Readonly<Record<Workload['runsOn'][number], string>>;

/** The services that assume the role of a workload itself, which reaches its user data: those that run its code. */
export function runnersOf({ runsOn }: Pick<Workload, 'runsOn'>): readonly ('lambda' | 'fargate')[] {
  return runsOn.filter((service) => service === 'lambda' || service === 'fargate');
}

/** The workloads that run at the site `id`, by id, in the order of the deployment file. */
export function workloadsAt(
  { workloads, sites }: Pick<Deployment, 'workloads' | 'sites'>,
  id: string,
): readonly (readonly [id: string, workload: Workload])[] {
  const inRegion = sites[id]?.placement.kind === 'region';
  return Object.entries(workloads).filter(([, { sites: chosen }]) => inRegion && (chosen?.includes(id) ?? true));
}

/** The user of a database as whom its workload signs in, at once its owner: no other workload has one of this name. */
export function databaseUser(workloadId: string): string {
  return `app_${workloadId.replaceAll('-', '_')}`;
}

/** Whether a workload of a site has a database of its own. */
export function hasDatabase({ database }: Pick<Workload, 'database'>): boolean {
  return database === 'postgresql';
}

/** Names of the database clusters of the workloads at a site: each as the stack of its workload. */
export function databasesAt(deployment: Pick<Deployment, 'workloads' | 'sites'>, names: SiteNames): readonly string[] {
  return workloadsAt(deployment, names.site)
    .filter(([, workload]) => hasDatabase(workload))
    .map(([id]) => names.stack(`app-${id}`));
}

/** Log groups into which RDS writes what a database cluster logs, without the part after the last slash. */
export function databaseLogs(cluster: string): string {
  return `/aws/rds/cluster/${cluster}`;
}

/** Names of queues of a workload, each with that of its messages that failed. */
export function queueNames(names: SiteNames, workloadId: string, queues: readonly string[]): readonly string[] {
  return queues.flatMap((queue) => {
    const name = `${names.stack(`app-${workloadId}`)}-${queue}`;
    return [name, `${name}-dead`];
  });
}

/** Names of the queues of the workloads at a site. */
export function queuesAt(deployment: Pick<Deployment, 'workloads' | 'sites'>, names: SiteNames): readonly string[] {
  return workloadsAt(deployment, names.site).flatMap(([id, { queues }]) => queueNames(names, id, queues));
}

/** Ids of the workloads at a site that call the private API of the workload `id`. */
export function callersAt(deployment: Pick<Deployment, 'workloads' | 'sites'>, site: string, id: string): string[] {
  return workloadsAt(deployment, site)
    .filter(([, { calls }]) => calls.includes(id))
    .map(([caller]) => caller);
}
