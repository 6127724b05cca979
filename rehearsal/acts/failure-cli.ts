import { deployInProcess } from '../in-process';
import { randomBy, sample } from '../random';
import type { World } from '../world/world';
import { type Act, lastLines, type Scene, worldOf } from './act';
import { deployArguments } from './deploy';
import { resourceIds } from './failure';
import { oneOfEachKind } from './kinds';
import { statefulKeys } from './stateful';

/** Stacks that fail by the CLI, where not one of each kind does. */
const FEW = 1;

/**
 * The first deployment of one stack, or of one of each kind in turn, fails half-way by the CLI, and is retried to
 * completion.
 *
 * They fail at one site, chosen by seed, or where that site has none of a kind, at another. The CLI would deploy the
 * other stacks alike: they are deployed without it.
 */
export function failureByCli(bootstrapped: () => World): Act {
  return {
    title: 'a stack fails half-way, and is retried (CLI)',
    run: (scene) => scene.elsewhere(bootstrapped(), failEach),
  };
}

async function failEach(scene: Scene): Promise<{ did: string; departures: readonly string[] }> {
  const world = worldOf(scene);
  const random = randomBy(scene.seed);
  const departures: string[] = [];
  const order = scene.waves.flat().flatMap((stage) => scene.stacks.filter((stack) => stack.stage === stage));
  const kinds = [...oneOfEachKind(order, sample(Object.keys(scene.deployment.sites), 1, random))];
  const failing = new Set(scene.everyFailure ? kinds : sample(kinds, FEW, random));
  let retry: string[] = [];
  const retryAlone = async () => {
    if (retry.length === 0) return;
    const run = await scene.cdk(deployArguments(scene.assembly, ...retry, '--exclusively', '--no-rollback'));
    if (run.code !== 0) departures.push(`${retry.join()}: exit code ${run.code}: ${lastLines(run)}`);
    retry = [];
  };
  for (const stack of order) {
    // What comes next may need what failed, and the guardrails let nobody make much of what a site consists of.
    if (!failing.has(stack) || !Object.hasOwn(scene.deployment.sites, stack.stage)) await retryAlone();
    if (!failing.has(stack)) {
      deployInProcess(world, stack);
      continue;
    }
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
  await retryAlone();
  const unfinished = order.filter(
    (stack) => world.stack(stack, stack.name)?.status !== (failing.has(stack) ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE'),
  );
  departures.push(...unfinished.map(({ path }) => `${path} was not deployed to completion`));
  return { did: `${failing.size} failures and retries in ${order.length} stacks`, departures };
}
