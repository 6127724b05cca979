import { typeSpec } from '../spec/specification';
import type { World } from '../world/world';

/** Keys of everything in a world that holds state, also of what no stack owns. */
export function statefulKeys(world: World): readonly string[] {
  return [...world.resources].filter(([, { type }]) => holdsState(type)).map(([key]) => key);
}

/** Whether the published specification calls a type stateful; it forgets buckets on Outposts. */
function holdsState(type: string): boolean {
  return typeSpec(type)?.isStateful === true || type === 'AWS::S3Outposts::Bucket';
}
