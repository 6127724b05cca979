import { CHECKS, checkSite, deployedSite } from '../state';
import { type Act, worldOf } from './act';

/** What was deployed in every account and Region is as it should be, whatever the templates say. */
export const deployedState: Act = {
  title: 'deployed state of every account and Region',
  async run(scene) {
    const outcomes = Object.keys(scene.deployment.sites).flatMap((id) =>
      [...checkSite(deployedSite(scene.deployment, id, worldOf(scene)))].map(([title, outcome]) => ({
        id,
        title,
        ...outcome,
      })),
    );
    const examined = outcomes.reduce((sum, outcome) => sum + outcome.examined, 0);
    const departures = outcomes.flatMap(({ id, title, departures: found }) =>
      found.map((text) => `${id}: ${title}: ${text}`),
    );
    const sites = Object.keys(scene.deployment.sites).length;
    return { did: `${CHECKS.length} checks of ${sites} sites on ${examined} things`, departures };
  },
};
