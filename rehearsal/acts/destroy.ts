import { deleteStack } from '../engine/delete-stack';
import { stackKey } from '../world/stack';
import type { World } from '../world/world';
import { type Act, lastLines, type Scene, worldOf } from './act';
import { statefulKeys } from './stateful';

/** A stack of each site that the guardrails keep. */
const KEPT = 'Audit';

/** `cdk destroy` is refused while stacks are protected or guardrails stand, and keeps what holds state when they do not. */
export const destroy: Act = {
  title: 'cdk destroy is refused, and keeps what holds state',
  async run(scene) {
    const world = worldOf(scene);
    const departures: string[] = [];
    const before = world.resources.size;
    const protectedRun = await scene.cdk(['destroy', '-a', scene.assembly, '**', '--force']);
    if (protectedRun.code === 0 || !/TerminationProtection/i.test(protectedRun.output))
      departures.push(`destroy of protected stacks was not refused: ${lastLines(protectedRun)}`);
    if (world.resources.size !== before) departures.push('destroy of protected stacks deleted something');
    for (const stack of world.stacks.values())
      if (stack.name !== 'CDKToolkit')
        world.stacks.set(stackKey(stack, stack.name), { ...stack, terminationProtection: false });
    departures.push(...endedUnderGuardrails(scene, world.clone()));
    const stores = statefulKeys(world);
    for (const what of ['guardrails/*', '**']) {
      const run = await scene.cdk(['destroy', '-a', scene.assembly, what, '--force']);
      if (run.code !== 0) departures.push(`${what}: exit code ${run.code}: ${lastLines(run)}`);
    }
    departures.push(
      ...scene.stacks.filter((stack) => world.stack(stack, stack.name)).map(({ path }) => `${path} was not deleted`),
    );
    departures.push(...stores.filter((key) => !world.resources.has(key)).map((key) => `${key} was lost`));
    return { did: `${scene.stacks.length} stacks gone, ${stores.length} stores kept`, departures };
  },
};

/** Stacks that could be ended while the guardrails stand. */
function endedUnderGuardrails({ stacks }: Scene, world: World): readonly string[] {
  return stacks
    .filter(({ path }) => path.endsWith(`/${KEPT}`))
    .flatMap((one) => world.stack(one, one.name) ?? [])
    .filter((stack) => !deleteStack(world, stack).reason?.includes('of the scp policy denies this'))
    .map(({ name }) => `${name} could be deleted while the guardrails stand`);
}
