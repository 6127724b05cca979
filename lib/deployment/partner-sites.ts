import type { Deployment, Migration } from './deployment';
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

/** The migrations by which data migrates into the site `id`, in the order of the deployment file. */
export function migrationsOf(deployment: Pick<Deployment, 'migrations'>, id: string): readonly Migration[] {
  return deployment.migrations.filter((migration) => migration.destination === id);
}
