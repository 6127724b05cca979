import { type AssemblyStack, templateOf } from '../assembly';
import { deleteStack } from '../engine/delete-stack';
import { fingerprint } from '../engine/drift';
import { deployInProcess } from '../in-process';
import { at, isObject, list, parseJson } from '../json';
import { randomBy, sample } from '../random';
import type { World } from '../world/world';
import { type Act, type Scene, worldOf } from './act';
import { statefulKeys } from './stateful';

/** Failures of each operation on each stack, at resources chosen by seed. */
const SAMPLE = 6;

/** Creation and update of every stack fail at a sample of its resources: they roll back, and a retry completes. */
export function failure(bootstrapped: () => World): Act {
  return {
    title: 'failures at a sample of resources roll back, and a retry completes',
    async run(scene) {
      const creation = failCreations(scene, bootstrapped().clone());
      const update = failUpdates(scene, worldOf(scene).clone());
      return {
        did: `${creation.count} failed creations, ${creation.imports} of them retried by import of what was retained; ${update.count} failed updates`,
        departures: [...creation.departures, ...update.departures],
      };
    },
  };
}

function failCreations(scene: Scene, world: World) {
  const random = randomBy(scene.seed);
  const departures: string[] = [];
  let count = 0;
  let imports = 0;
  for (const stage of scene.waves.flat())
    for (const stack of scene.stacks.filter((one) => one.stage === stage)) {
      for (const logicalId of sample(resourceIds(stack), SAMPLE, random)) {
        count += 1;
        const own = world.clone();
        const before = statefulKeys(own);
        own.failure = { stack: stack.name, logicalId };
        const failed = deployInProcess(own, stack);
        const what = `${stack.path}: creation that fails at ${logicalId}`;
        if (failed.status !== 'ROLLBACK_COMPLETE') departures.push(`${what} ends as ${failed.status}`);
        if (own.resourcesOf(failed).size > 0) departures.push(`${what} leaves resources in the stack`);
        deleteStack(own, failed);
        const plain = deployInProcess(own.clone(), stack).status === 'CREATE_COMPLETE';
        if (!plain) imports += 1;
        const retried = deployInProcess(own, stack, { importExisting: true });
        if (retried.status !== 'CREATE_COMPLETE') departures.push(`${what} cannot be retried: ${retried.reason}`);
        departures.push(...before.filter((key) => !own.resources.has(key)).map((key) => `${what} loses ${key}`));
      }
      deployInProcess(world, stack);
    }
  return { count, imports, departures };
}

function failUpdates(scene: Scene, world: World) {
  const random = randomBy(scene.seed + 1);
  const departures: string[] = [];
  let count = 0;
  for (const stack of scene.stacks) {
    const { template, touched } = tagged(stack);
    for (const logicalId of sample(touched, SAMPLE, random)) {
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
