import { CloudFormationError } from '../template/cloudformation-error';
import { type Stack, stackKey } from '../world/stack';
import type { World } from '../world/world';
import { cleanUp } from './clean-up';
import { Journal } from './journal';

/** Deletes a stack and what it does not retain; refuses protected ones, and those whose exports are in use. */
export function deleteStack(world: World, stack: Stack): Stack {
  if (stack.terminationProtection)
    throw new CloudFormationError(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
  const journal = new Journal(world, stack);
  journal.ofStack('DELETE_IN_PROGRESS', 'User Initiated');
  const inUse = stack.outputs.flatMap((output) => {
    const users = output.export === undefined ? [] : world.importers(stack, output.export).map(({ name }) => name);
    return users.length > 0 ? [`Cannot delete export ${output.export} as it is in use by ${users.join(', ')}`] : [];
  });
  let [reason] = inUse;
  if (reason === undefined) {
    const leaving = [...world.resourcesOf(stack).values()].map((resource) => ({
      resource,
      fate: stack.template.resources[resource.logicalId]?.deletionPolicy ?? ('Delete' as const),
    }));
    const [kept] = cleanUp(world, journal, leaving, stack.roleArn);
    if (kept) reason = `${kept.resource.logicalId}: ${kept.why}`;
  }
  journal.ofStack(reason === undefined ? 'DELETE_COMPLETE' : 'DELETE_FAILED', reason);
  const events = [...stack.events, ...journal.events];
  const gone: Stack = { ...stack, events, reason, status: reason === undefined ? 'DELETE_COMPLETE' : 'DELETE_FAILED' };
  if (reason === undefined) {
    world.stacks.delete(stackKey(stack, stack.name));
    world.deleted.set(stack.arn, gone);
  } else world.stacks.set(stackKey(stack, stack.name), gone);
  return gone;
}
