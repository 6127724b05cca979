import type { HoldsByType } from '..';
import type { Holds } from '../entry';

/** Types that hold what users give and what is derived from it. */
export function userData(why: string, types: readonly string[]): HoldsByType {
  return hold('user-data', why, types);
}

/** Types that hold logs, names, settings or credentials worth protecting. */
export function metadata(why: string, types: readonly string[]): HoldsByType {
  return hold('metadata', why, types);
}

/** Types that hold nothing at rest. */
export function nothing(why: string, types: readonly string[]): HoldsByType {
  return hold('nothing', why, types);
}

function hold(holds: Holds, why: string, types: readonly string[]): HoldsByType {
  return Object.fromEntries(types.map((type) => [type, [holds, why]]));
}
