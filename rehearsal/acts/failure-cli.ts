import { randomBy, sample } from '../random';
import type { World } from '../world/world';
import { type Act, lastLines, type Scene, worldOf } from './act';
import { deployArguments } from './deploy';
import { resourceIds } from './failure';
import { statefulKeys } from './stateful';

/** The first deployment of every stack in turn fails half-way by the CLI, and is retried to completion. */
export function failureByCli(bootstrapped: () => World): Act {
  return {
    title: 'every stack fails half-way once, and is retried (CLI)',
    run: (scene) => scene.elsewhere(bootstrapped(), failEach),
  };
}

async function failEach(scene: Scene): Promise<{ did: string; departures: readonly string[] }> {
  const world = worldOf(scene);
  const random = randomBy(scene.seed);
  const departures: string[] = [];
  const order = scene.waves.flat().flatMap((stage) => scene.stacks.filter((stack) => stack.stage === stage));
  let retry: string[] = [];
  for (const stack of order) {
    const ids = resourceIds(stack);
    const [logicalId = ''] = sample(ids, 1, random);
    world.failure = { stack: stack.name, logicalId };
    const before = statefulKeys(world);
    const args = [...retry, stack.path, '--exclusively', '--no-rollback'];
    const run = await scene.cdk(deployArguments(scene.assembly, ...args));
    scene.say(`${stack.path} failed at ${logicalId}, ${run.seconds.toFixed(1)} s`);
    const end = world.stack(stack, stack.name);
    if (run.code === 0 || end?.status !== 'CREATE_FAILED')
      departures.push(`${stack.path}: a failure at ${logicalId} ended as ${end?.status}: ${lastLines(run)}`);
    if (!run.output.includes(logicalId))
      departures.push(`${stack.path}: the CLI does not name ${logicalId}, which failed`);
    departures.push(
      ...before.filter((key) => !world.resources.has(key)).map((key) => `${stack.path}: ${key} was lost`),
    );
    retry = [stack.path];
  }
  const last = await scene.cdk(deployArguments(scene.assembly, ...retry, '--exclusively', '--no-rollback'));
  if (last.code !== 0) departures.push(`${retry.join()}: exit code ${last.code}: ${lastLines(last)}`);
  const unfinished = order.filter((stack) => world.stack(stack, stack.name)?.status !== 'UPDATE_COMPLETE');
  departures.push(...unfinished.map(({ path }) => `${path} was not retried to completion`));
  return { did: `${order.length} failures and retries`, departures };
}
