import type { Fate } from '../template/template';
import { type Deployed, keyOf } from '../world/deployed';
import type { World } from '../world/world';
import type { Journal } from './journal';
import { refused } from './refused';

/** Whether a service refuses to delete a resource until its protection is taken away. */
function isProtected({ actual }: Deployed): boolean {
  return actual['DeletionProtectionEnabled'] === true || actual['DeletionProtection'] === true;
}

/** A resource that goes out of its stack, and what is to become of it. */
interface Leaving {
  readonly resource: Deployed;
  readonly fate: Fate;
}

/** A resource that could not be deleted, and why. */
interface Kept {
  readonly resource: Deployed;
  readonly why: string;
}

/** Deletes what goes out of a stack, the latest first; what is to stay is left behind without a stack. Returns what could not be deleted. */
export function cleanUp(
  world: World,
  journal: Journal,
  leaving: readonly Leaving[],
  roleArn?: string,
): readonly Kept[] {
  const kept: Kept[] = [];
  for (const { resource, fate } of [...leaving].sort((one, other) => other.resource.serial - one.resource.serial)) {
    const stays = fate === 'Retain' || fate === 'RetainExceptOnCreate';
    const why = stays ? undefined : obstacle(world, resource, roleArn);
    if (why !== undefined) {
      kept.push({ resource, why });
      journal.note(resource, 'DELETE_FAILED', why);
      continue;
    }
    if (stays) world.resources.set(keyOf(resource), { ...resource, stack: undefined });
    else world.resources.delete(keyOf(resource));
    journal.note(resource, stays ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE');
  }
  return kept;
}

/** Why a resource cannot be deleted: its protection, or the policies of who would; undefined where it can. */
export function obstacle(world: World, resource: Deployed, roleArn: string | undefined): string | undefined {
  return isProtected(resource)
    ? `${resource.physicalId} is protected from deletion`
    : refused(world, roleArn, resource, 'delete');
}
