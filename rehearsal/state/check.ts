import type { Deployment, Site } from '../../lib/deployment/deployment';
import type { SiteNames } from '../../lib/deployment/names';
import type { Deployed } from '../world/deployed';
import type { World } from '../world/world';

/** What was deployed for one site: the resources of its account in its Region, by the stacks of the deployment. */
export interface DeployedSite {
  readonly id: string;
  readonly deployment: Deployment;
  readonly site: Site;
  readonly names: SiteNames;
  readonly world: World;
  readonly resources: readonly Deployed[];
  ofType(type: string): readonly Deployed[];
}

/** How many things a check looked at, and what is not as it should be. */
export interface Outcome {
  readonly examined: number;
  readonly departures: readonly string[];
}

/** Something that must hold of the deployed state of a site. */
export interface Check {
  readonly title: string;
  run(site: DeployedSite): Outcome;
}

/** Puts outcomes together. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    examined: outcomes.reduce((sum, { examined }) => sum + examined, 0),
    departures: outcomes.flatMap(({ departures }) => departures),
  };
}

/** An outcome for each of some resources: what is wrong with it, each with the name of the resource. */
export function each<T extends Deployed>(
  resources: readonly T[],
  wrong: (resource: T) => readonly (string | false)[],
): Outcome {
  const departures = resources.flatMap((resource) =>
    wrong(resource).flatMap((text) => (text === false ? [] : [`${resource.type} ${resource.physicalId}: ${text}`])),
  );
  return { examined: resources.length, departures };
}
