import { type JsonObject, text } from '../json';
import { knownType } from '../spec/specification';
import type { Declared } from '../template/template';
import type { Deployed, Environment } from '../world/deployed';
import type { World } from '../world/world';

/** The resource left behind by an earlier stack that a declaration names, if it is there and may be imported. */
export function identifiersOf(
  world: World,
  environment: Environment,
  declared: Declared,
  properties: JsonObject,
): Deployed | undefined {
  const identifier = knownType(declared.type).primaryIdentifier ?? [];
  if (identifier.length === 0 || identifier.some((name) => properties[name] === undefined)) return undefined;
  const physicalId = identifier.map((name) => text(properties[name])).join('|');
  const found = world.find({ ...environment, type: declared.type, physicalId });
  return found && found.stack === undefined && declared.deletionPolicy !== 'Delete' ? found : undefined;
}
