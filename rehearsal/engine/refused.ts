import type { Deployed } from '../world/deployed';
import type { HandlerCall } from '../world/guard';
import { roleByArn } from '../world/lookup';
import type { World } from '../world/world';

/** Why the role of a stack is refused what its handler does; undefined where it is not, or where nobody decides. */
export function refused(
  world: World,
  roleArn: string | undefined,
  resource: Deployed,
  verb: HandlerCall['verb'],
  changed: readonly string[] = [],
): string | undefined {
  const role = roleArn === undefined ? undefined : roleByArn(world, roleArn);
  return role && world.guard?.handler(world, resource, role, { verb, changed });
}
