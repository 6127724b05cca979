import type { Fate } from '../template/template';
import { type Deployed, keyOf } from '../world/deployed';
import type { World } from '../world/world';
import type { Journal } from './journal';

/** Whether a service refuses to delete a resource until its protection is taken away. */
export function isProtected({ actual }: Deployed): boolean {
  return actual['DeletionProtectionEnabled'] === true || actual['DeletionProtection'] === true;
}

/** A resource that goes out of its stack, and what is to become of it. */
export interface Leaving {
  readonly resource: Deployed;
  readonly fate: Fate;
}

/** Deletes what goes out of a stack, the latest first; what is to stay is left behind without a stack. Returns what is protected. */
export function cleanUp(world: World, journal: Journal, leaving: readonly Leaving[]): readonly Deployed[] {
  const kept: Deployed[] = [];
  for (const { resource, fate } of [...leaving].sort((one, other) => other.resource.serial - one.resource.serial)) {
    const stays = fate === 'Retain' || fate === 'RetainExceptOnCreate';
    if (!stays && isProtected(resource)) {
      kept.push(resource);
      journal.note(resource, 'DELETE_FAILED', `${resource.physicalId} is protected from deletion`);
      continue;
    }
    if (stays) world.resources.set(keyOf(resource), { ...resource, stack: undefined });
    else world.resources.delete(keyOf(resource));
    journal.note(resource, stays ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE');
  }
  return kept;
}
