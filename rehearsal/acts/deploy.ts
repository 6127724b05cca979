import { deployArguments as argumentsOf, stacksOf } from '../../lib/cli/deploy/plan';
import { deployInProcess } from '../in-process';
import { type Act, lastLines, type Scene } from './act';

/** How the CLI deploys stacks in a rehearsal: as `trefoil deploy --yes` has it do so. */
export const deployArguments = (assembly: string, ...what: readonly string[]): readonly string[] =>
  argumentsOf(what, { assembly, first: false, yes: true });

/** All sites are deployed in the order that replication needs, in parallel where it allows, the guardrails last. */
export const deploy: Act = {
  title: 'deploy of all sites in order',
  async run(scene) {
    const departures: string[] = [...outOfOrder(scene)];
    for (const wave of scene.waves) {
      scene.say(`deploys ${wave.join(', ')}`);
      const run = await scene.cdk(deployArguments(scene.assembly, ...wave.map(stacksOf)));
      if (run.code !== 0) {
        departures.push(`${wave.join(', ')}: exit code ${run.code}: ${lastLines(run)}`);
        break;
      }
    }
    const unfinished = scene.world
      ? scene.stacks.filter((stack) => scene.world?.stack(stack, stack.name)?.status !== 'CREATE_COMPLETE')
      : [];
    departures.push(...unfinished.map(({ path }) => `${path} is not complete`));
    const order = scene.waves.map((wave) => wave.join(' + ')).join(', then ');
    return { did: `${scene.stacks.length} stacks by the CLI: ${order}`, departures };
  },
};

/** A site that replicates cannot be deployed before its target: CloudFormation has to refuse it. */
function outOfOrder(scene: Scene): readonly string[] {
  const { replicatesTo } = Object.values(scene.deployment.sites).find((site) => site.replicatesTo.length > 0) ?? {
    replicatesTo: [],
  };
  const early = Object.keys(scene.deployment.sites).find(
    (id) => scene.deployment.sites[id]?.replicatesTo === replicatesTo,
  );
  if (!scene.world || replicatesTo.length === 0 || early === undefined) return [];
  const world = scene.world.clone();
  const ends = scene.stacks.filter(({ stage }) => stage === early).map((stack) => deployInProcess(world, stack).status);
  return ends.includes('ROLLBACK_COMPLETE') ? [] : [`${early} could be deployed before ${replicatesTo.join(', ')}`];
}
