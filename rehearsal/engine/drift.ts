import { canonical, type Json, same } from '../json';
import type { Deployed } from '../world/deployed';
import type { Stack } from '../world/stack';
import type { World } from '../world/world';

/** One property of a resource that is not as CloudFormation set it. */
interface PropertyDrift {
  readonly path: string;
  readonly expected: Json | undefined;
  readonly actual: Json | undefined;
}

/** How far a resource is from what its stack says. */
export interface Drift {
  readonly resource: Deployed;
  readonly status: 'IN_SYNC' | 'MODIFIED' | 'DELETED';
  readonly differences: readonly PropertyDrift[];
}

/** The drift of every resource that a stack's template declares. */
export function driftOf(world: World, stack: Stack): readonly Drift[] {
  return [...world.resourcesOf(stack).values()].map((resource) => {
    const names = [...new Set([...Object.keys(resource.properties), ...Object.keys(resource.actual)])].sort();
    const differences = names
      .filter((name) => !same(resource.properties[name], resource.actual[name]))
      .map((name) => ({ path: `/${name}`, expected: resource.properties[name], actual: resource.actual[name] }));
    return { resource, status: differences.length > 0 ? ('MODIFIED' as const) : ('IN_SYNC' as const), differences };
  });
}

/** Text by which two states of a stack's resources can be compared. */
export function fingerprint(world: World, stack: Pick<Stack, 'arn'>): string {
  const parts = [...world.resourcesOf(stack).values()].map(
    ({ logicalId, physicalId, properties }) => `${logicalId} ${physicalId} ${canonical(properties)}`,
  );
  return parts.sort().join('\n');
}
