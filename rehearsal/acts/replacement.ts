import { join } from 'node:path';
import { type AssemblyStack, editedCopy, templateOf } from '../assembly';
import { firstFailure } from '../engine/first-failure';
import { deployInProcess } from '../in-process';
import { at, isObject, type Json, type JsonObject, parseJson, text } from '../json';
import { typeSpec } from '../spec/specification';
import type { World } from '../world/world';
import { type Act, lastLines, worldOf } from './act';
import { deployArguments } from './deploy';

/** A change of a property that cannot change in place. */
interface Attempt {
  readonly stack: AssemblyStack;
  readonly logicalId: string;
  readonly type: string;
  readonly property: string;
  readonly template: string;
}

/** How CloudFormation refuses to replace what has a name of its own. */
const BY_NAME = 'custom-named';

/** A store is never replaced by another in its place: CloudFormation refuses, or the store with the data stays. */
export const replacement: Act = {
  title: 'a replacement of a store is refused, or leaves the store',
  async run(scene) {
    const world = worldOf(scene);
    const attempts = scene.stacks.flatMap((stack) => attemptsOn(stack, world));
    const ends = attempts.map((attempt) => ({ attempt, ...tryOut(world.clone(), attempt) }));
    const departures = ends
      .filter(({ lost }) => lost)
      .map(
        ({ attempt }) =>
          `${attempt.stack.path}/${attempt.logicalId}: ${attempt.property} could be changed, and the store was lost`,
      );
    // A hook may refuse first, for what the other store would be; by the CLI, that of CloudFormation is to be seen.
    const refused = ends.find(({ refusal }) => refusal?.includes(BY_NAME));
    if (!refused) departures.push(`nothing was refused as ${BY_NAME}`);
    else {
      const { stack, template, logicalId } = refused.attempt;
      const copy = editedCopy(scene.assembly, join(scene.folder, 'replacement'), stack, template);
      const run = await scene.elsewhere(world.clone(), (own) =>
        own.cdk(deployArguments(copy, stack.path, '--exclusively')),
      );
      if (run.code === 0) departures.push(`the CLI replaced ${stack.path}/${logicalId}`);
      else if (!run.output.includes(BY_NAME))
        departures.push(`${stack.path}/${logicalId}: the CLI does not say ${BY_NAME}: ${lastLines(run)}`);
    }
    const stayed = ends.filter(({ refusal, lost }) => refusal === undefined && !lost).length;
    const count = ends.filter(({ refusal }) => refusal !== undefined).length;
    return {
      did: `${ends.length} attempts, one of them by the CLI: ${count} refused, ${stayed} left the store`,
      departures,
    };
  },
};

function tryOut(world: World, { stack, logicalId, template }: Attempt): { refusal?: string; lost: boolean } {
  const before = world.stack(stack, stack.name);
  const store = before && world.resourcesOf(before).get(logicalId);
  const refusal = refusalOf(world, stack, template);
  return { ...(refusal !== undefined && { refusal }), lost: !store || !world.find(store) };
}

/** Why a template is refused, if it is. */
function refusalOf(world: World, stack: AssemblyStack, template: string): string | undefined {
  try {
    const after = deployInProcess(world, stack, { template });
    return after.status === 'UPDATE_COMPLETE' ? undefined : firstFailure(after);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
}

function attemptsOn(stack: AssemblyStack, world: World): readonly Attempt[] {
  const template = parseJson(templateOf(stack));
  const resources = at(template, 'Resources');
  if (!isObject(template) || !isObject(resources)) return [];
  return Object.entries(resources).flatMap(([logicalId, resource]) => {
    const type = text(at(resource, 'Type'));
    const properties = at(resource, 'Properties');
    const spec = typeSpec(type);
    if (spec?.isStateful !== true || !isObject(properties) || !world.stack(stack, stack.name)) return [];
    return Object.keys(properties)
      .filter((property) => spec.properties[property]?.causesReplacement === 'yes')
      .flatMap((property) => {
        const other = another(properties[property]);
        if (other === undefined || !isObject(resource)) return [];
        const edited: JsonObject = {
          ...template,
          Resources: { ...resources, [logicalId]: { ...resource, Properties: { ...properties, [property]: other } } },
        };
        return [{ stack, logicalId, type, property, template: JSON.stringify(edited, undefined, 1) }];
      });
  });
}

/** Another value that the specification admits in the same place. */
function another(value: Json | undefined): Json | undefined {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return value === 'postgres' || value === 'outposts' ? undefined : `${value}x`;
  if (Array.isArray(value)) return value.slice(0, -1);
  return undefined;
}
