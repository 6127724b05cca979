import type { Deployment } from '../../lib/deployment/deployment';
import { siteNames } from '../../lib/deployment/names';
import type { World } from '../world/world';
import { boundary } from './boundary';
import { buckets } from './buckets';
import type { Check, DeployedSite, Outcome } from './check';
import { encryption } from './encryption';
import { keys } from './keys';
import { logs } from './logs';
import { network } from './network';
import { principals } from './principals';
import { replication } from './replication';
import { retention } from './retention';

/** What must hold of the deployed state of every site. */
export const CHECKS: readonly Check[] = [
  keys,
  encryption,
  buckets,
  principals,
  replication,
  network,
  logs,
  retention,
  boundary,
];

/** What was deployed for the site `id`, without what bootstrapping made. */
export function deployedSite(deployment: Deployment, id: string, world: World): DeployedSite {
  const names = siteNames(deployment, id);
  const site = deployment.sites[id];
  if (!site) throw new Error(`no site "${id}", expected one of the deployment`);
  const own = [...world.stacks.values()].filter(({ name }) => name !== 'CDKToolkit').map(({ arn }) => arn);
  const resources = [...world.resources.values()].filter(
    ({ account, region, stack }) => account === names.account && region === names.region && own.includes(stack ?? ''),
  );
  return {
    id,
    deployment,
    site,
    names,
    world,
    resources,
    ofType: (type) => resources.filter((one) => one.type === type),
  };
}

/** The outcome of every check on one site, by title. */
export function checkSite(site: DeployedSite): ReadonlyMap<string, Outcome> {
  return new Map(CHECKS.map((check) => [check.title, check.run(site)]));
}
