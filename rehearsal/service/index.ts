import type { Deployed } from '../world/deployed';
import type { World } from '../world/world';
import { hooks } from './hooks';
import { limits } from './limits';
import { network } from './network';
import { once } from './once';
import { principals } from './principals';
import { replication } from './replication';
import { targets } from './targets';

/** What a service refuses beyond its schema: a new or changed resource, before it is in the world. */
export type ServiceRule = (resource: Deployed, world: World) => readonly string[];

const RULES: readonly ServiceRule[] = [once, principals, targets, replication, network, limits, hooks];

/** What the service behind a resource would refuse, beyond its schema. */
export function serviceObjections(resource: Deployed, world: World): readonly string[] {
  return RULES.flatMap((rule) => rule(resource, world));
}
