import { type AssemblyStack, templateOf } from '../assembly';
import { deleteStack } from '../engine/delete-stack';
import { fingerprint } from '../engine/drift';
import { deployInProcess } from '../in-process';
import { at, isObject, list, parseJson } from '../json';
import { randomBy, sample } from '../random';
import type { World } from '../world/world';
import { type Act, type Scene, worldOf } from './act';
import { oneOfEachKind } from './kinds';
import { statefulKeys } from './stateful';

/** Failures of each operation on a stack, at resources chosen by seed: where every stack fails, and where one of each kind does. */
const MANY = 6;
const FEW = 2;

/** Creation and update of stacks fail at a sample of their resources: they roll back, and a retry completes. */
export function failure(bootstrapped: () => World): Act {
  return {
    title: 'failures at a sample of resources roll back, and a retry completes',
    async run(scene) {
      const creation = failCreations(scene, bootstrapped().clone());
      const update = failUpdates(scene, worldOf(scene).clone());
      return {
        did: `${creation.count} failed creations retried, ${update.count} failed updates rolled back and retried; had the creations been rolled back: ${creation.imports} retries by import of what was retained, ${creation.leftovers} by hand`,
        departures: [...creation.departures, ...update.departures],
      };
    },
  };
}

/** The stacks that fail, and how often each: the same templates fail alike at another site. */
function chosen(
  scene: Scene,
  random: () => number,
): { readonly failing: ReadonlySet<AssemblyStack>; readonly count: number } {
  if (scene.everyFailure) return { failing: new Set(scene.stacks), count: MANY };
  return { failing: oneOfEachKind(scene.stacks, sample(Object.keys(scene.deployment.sites), 1, random)), count: FEW };
}

interface Creations {
  count: number;
  /** Failures after which a retry had to take over, or somebody to remove, what the first attempt left. */
  imports: number;
  leftovers: number;
  readonly departures: string[];
}

function failCreations(scene: Scene, world: World): Creations {
  const random = randomBy(scene.seed);
  const found: Creations = { count: 0, imports: 0, leftovers: 0, departures: [] };
  const { failing, count } = chosen(scene, random);
  for (const stage of scene.waves.flat())
    for (const stack of scene.stacks.filter((one) => one.stage === stage)) {
      for (const logicalId of failing.has(stack) ? sample(resourceIds(stack), count, random) : []) {
        found.count += 1;
        goOn(world.clone(), stack, logicalId, found);
        rollBack(world.clone(), stack, logicalId, found);
      }
      deployInProcess(world, stack);
    }
  return found;
}

/** Without rollback, as a first deployment is to be done: a retry goes on where it failed. */
function goOn(world: World, stack: AssemblyStack, logicalId: string, { departures }: Creations): void {
  world.failure = { stack: stack.name, logicalId };
  const failed = deployInProcess(world, stack, { keepOnFailure: true });
  const before = statefulKeys(world);
  const what = `${stack.path}: creation that fails at ${logicalId}`;
  if (failed.status !== 'CREATE_FAILED') departures.push(`${what} ends as ${failed.status}`);
  const retried = deployInProcess(world, stack, { keepOnFailure: true });
  if (retried.status !== 'UPDATE_COMPLETE') departures.push(`${what} cannot be retried: ${retried.reason}`);
  departures.push(...before.filter((key) => !world.resources.has(key)).map((key) => `${what} loses ${key}`));
}

/** With rollback: nothing is left in the stack; named stores are left outside, because they are to be retained. */
function rollBack(world: World, stack: AssemblyStack, logicalId: string, found: Creations): void {
  const before = statefulKeys(world);
  world.failure = { stack: stack.name, logicalId };
  const failed = deployInProcess(world, stack);
  const what = `${stack.path}: creation that fails at ${logicalId} and rolls back`;
  if (failed.status !== 'ROLLBACK_COMPLETE') found.departures.push(`${what} ends as ${failed.status}`);
  if (world.resourcesOf(failed).size > 0) found.departures.push(`${what} leaves resources in the stack`);
  found.departures.push(...before.filter((key) => !world.resources.has(key)).map((key) => `${what} loses ${key}`));
  // The CLI would delete what is left of the stack, but has protected it: somebody has to take the protection away.
  deleteStack(world, { ...failed, terminationProtection: false });
  if (deployInProcess(world.clone(), stack).status === 'CREATE_COMPLETE') return;
  if (deployInProcess(world, stack, { importExisting: true }).status === 'CREATE_COMPLETE') found.imports += 1;
  else found.leftovers += 1;
}

function failUpdates(scene: Scene, world: World) {
  const random = randomBy(scene.seed + 1);
  const departures: string[] = [];
  let count = 0;
  const { failing, count: most } = chosen(scene, random);
  for (const stack of failing) {
    const { template, touched } = tagged(stack);
    for (const logicalId of sample(touched, most, random)) {
      count += 1;
      const own = world.clone();
      const known = own.stack(stack, stack.name);
      const before = known && fingerprint(own, known);
      const stateful = statefulKeys(own);
      own.failure = { stack: stack.name, logicalId };
      const failed = deployInProcess(own, stack, { template });
      const what = `${stack.path}: update that fails at ${logicalId}`;
      if (failed.status !== 'UPDATE_ROLLBACK_COMPLETE') departures.push(`${what} ends as ${failed.status}`);
      if (fingerprint(own, failed) !== before) departures.push(`${what} does not restore the stack`);
      departures.push(...stateful.filter((key) => !own.resources.has(key)).map((key) => `${what} loses ${key}`));
      const retried = deployInProcess(own, stack, { template });
      if (retried.status !== 'UPDATE_COMPLETE') departures.push(`${what} cannot be retried: ${retried.reason}`);
    }
  }
  return { count, departures };
}

/** The resources of a stack, by logical id. */
export function resourceIds(stack: AssemblyStack): readonly string[] {
  const resources = at(parseJson(templateOf(stack)), 'Resources');
  return isObject(resources) ? Object.keys(resources) : [];
}

/** The template of a stack with one more tag on everything that has tags. */
function tagged(stack: AssemblyStack): { readonly template: string; readonly touched: readonly string[] } {
  const template = parseJson(templateOf(stack));
  const resources = at(template, 'Resources');
  if (!isObject(template) || !isObject(resources)) return { template: templateOf(stack), touched: [] };
  const touched = Object.keys(resources).filter((id) => at(resources, id, 'Properties', 'Tags') !== undefined);
  const edited = touched.map((id) => {
    const resource = resources[id];
    const properties = at(resource, 'Properties');
    const Tags = [...list(at(properties, 'Tags')), { Key: 'rehearsal', Value: 'changed' }];
    return [id, isObject(resource) && isObject(properties) ? { ...resource, Properties: { ...properties, Tags } } : {}];
  });
  return {
    template: JSON.stringify({ ...template, Resources: { ...resources, ...Object.fromEntries(edited) } }),
    touched,
  };
}
