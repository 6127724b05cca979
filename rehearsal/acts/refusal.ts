import { type Act, worldOf } from './act';
import { deployByHand } from './deploy-by-hand';

/** In each site, a hook refuses what the policy refuses, of a stack that nobody synthesized. */
export const refusal: Act = {
  title: 'hooks refuse what is deployed past the pipeline',
  async run(scene) {
    const sites = Object.keys(scene.deployment.sites).length;
    return {
      did: `${7 * sites} deployments by hand in ${sites} sites, of which ${3 * sites} have to be refused`,
      departures: deployByHand(scene.deployment, worldOf(scene)),
    };
  },
};
