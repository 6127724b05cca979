import { declaredBy } from '../scenes/declared';
import { play, unplayed } from '../scenes/play';
import { STORIES } from '../scenes/scenes';
import { type Act, worldOf } from './act';

/** Everything that has to work at a site happens once, by the policies of what exists, guardrails included. */
export const scenes: Act = {
  title: 'what has to work happens, step by step',
  async run(scene) {
    const { deployment, stacks } = scene;
    const world = worldOf(scene).clone();
    const { flows, steps, departures } = play(world, deployment);
    return {
      did: `${STORIES.length} scenes of ${flows} flows and ${steps} requests; ${world.contents.size} stores were filled`,
      departures: [...unplayed(declaredBy(stacks, deployment), world, deployment), ...departures],
    };
  },
};
