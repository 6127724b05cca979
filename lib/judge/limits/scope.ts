import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { rawMap, type Template } from '../template/template';
import { Reference, type Value } from '../template/value';

/** Whether a resource is made whatever the conditions are: neither it nor a stack that nests it depends on one. */
export function isCertain(resource: Pick<Resource, 'raw' | 'template'>, assembly: Assembly): boolean {
  if (resource.raw['Condition'] !== undefined) return false;
  const { parent } = resource.template;
  const at = parent && assembly.templates[parent.template];
  if (!parent || !at) return true;
  const raw = rawMap(rawMap(at.body['Resources'])[parent.logicalId]);
  return isCertain({ raw, template: at }, assembly);
}

/** What stacks have in common that are surely deployed to the same account; those that are pinned nowhere are each alone. */
export function accountOf(template: Template, assembly: Assembly): string {
  return template.account ?? `stack ${rootOf(template, assembly).index}`;
}

/** The same for account and Region. */
export function placeOf(template: Template, assembly: Assembly): string {
  return template.account !== undefined && template.region !== undefined
    ? `${template.account} ${template.region}`
    : `stack ${rootOf(template, assembly).index}`;
}

/** The same for people. */
export function placeText({ account, region }: Template): string {
  return account !== undefined && region !== undefined ? `${account} ${region}` : 'its account and Region';
}

/** The stack that nests a template, over every level. */
export function rootOf(template: Template, assembly: Assembly): Template {
  const parent = template.parent && assembly.templates[template.parent.template];
  return parent ? rootOf(parent, assembly) : template;
}

/** What other resources name: its type and, where it can be given a name, the property that has it. */
export interface Owner {
  readonly type: string;
  readonly name?: string;
}

/** What a value surely names, with a key by which the same is known again. */
export interface Named {
  readonly key: string;
  /** For people. */
  readonly text: string;
}

/** What a value that stands in `at` surely names; `undefined` where it cannot be told. */
export function named(value: Value, owner: Owner, at: Template, assembly: Assembly): Named | undefined {
  if (typeof value === 'string') return { key: `${placeOf(at, assembly)} ${value}`, text: value };
  if (!(value instanceof Reference)) return undefined;
  const resource = assembly.resolve(value);
  if (!resource) return undefined;
  const { template, logicalId } = resource;
  const text = resource.constructPath ?? logicalId;
  // An output of a stack that is not at hand, or an attribute of something else, is one thing for each name of it.
  if (resource.type !== owner.type) return { key: `${template.index} ${logicalId} ${value.attribute ?? ''}`, text };
  const names = owner.name === undefined ? [] : resource.select(owner.name);
  const name = names.length === 1 ? names[0]?.value : undefined;
  return {
    key: typeof name === 'string' ? `${placeOf(template, assembly)} ${name}` : `${template.index} ${logicalId}`,
    text,
  };
}
