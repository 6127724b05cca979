import { stackKey } from '../world/stack';
import { type Act, lastLines, worldOf } from './act';
import { statefulKeys } from './stateful';

/** `cdk destroy` is refused while stacks are protected, and keeps what holds state when they are not. */
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
    const stores = statefulKeys(world);
    const run = await scene.cdk(['destroy', '-a', scene.assembly, '**', '--force']);
    if (run.code !== 0) departures.push(`exit code ${run.code}: ${lastLines(run)}`);
    departures.push(
      ...scene.stacks.filter((stack) => world.stack(stack, stack.name)).map(({ path }) => `${path} was not deleted`),
    );
    departures.push(...stores.filter((key) => !world.resources.has(key)).map((key) => `${key} was lost`));
    return { did: `${scene.stacks.length} stacks gone, ${stores.length} stores kept`, departures };
  },
};
