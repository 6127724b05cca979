import type { Deployed } from '../world/deployed';
import type { World } from '../world/world';

/** What the service behind a resource would refuse, beyond its schema. */
export function serviceObjections(_resource: Deployed, _world: World): readonly string[] {
  return [];
}
