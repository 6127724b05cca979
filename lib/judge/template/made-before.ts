import type { Assembly } from './assembly';
import type { Resource } from './resource';
import { isRawMap, rawMap, type Template } from './template';

/** A place in the order of creation: a resource, or the stack that nests it. */
interface Step {
  readonly template: Template;
  readonly logicalId: string;
}

/** Whether a resource is there for sure when another is made: by references, by `DependsOn`, or by the order of stacks and sites. */
export function isMadeBefore(maker: Resource, user: Resource, assembly: Assembly): boolean {
  const makers = stepsOf(maker, assembly);
  const users = stepsOf(user, assembly);
  const [first] = makers;
  const [last] = users;
  if (!first || !last) return false;
  if (first.template !== last.template) return isDeployedBefore(first.template, last.template, assembly);
  const [made, used] = firstDifference(makers, users);
  return made !== undefined && used !== undefined && needs(used, made.logicalId);
}

/** From the outermost stack to the resource. */
function stepsOf({ template, logicalId }: Step, assembly: Assembly): readonly Step[] {
  const parent = template.parent && assembly.templates[template.parent.template];
  const outer =
    parent && template.parent ? stepsOf({ template: parent, logicalId: template.parent.logicalId }, assembly) : [];
  return [...outer, { template, logicalId }];
}

function firstDifference(some: readonly Step[], others: readonly Step[]): readonly (Step | undefined)[] {
  const at = some.findIndex((step, index) => step.logicalId !== others[index]?.logicalId);
  return at < 0 ? [] : [some[at], others[at]];
}

/** Whether a resource or nested stack waits for another of its template, by however many steps. */
function needs({ template, logicalId }: Step, wanted: string): boolean {
  const resources = rawMap(template.body['Resources']);
  const seen = new Set<string>([logicalId]);
  for (const id of seen) {
    if (id === wanted) return true;
    for (const name of namesIn(resources[id])) if (Object.hasOwn(resources, name)) seen.add(name);
  }
  return false;
}

/** Every name to which a raw value refers. */
function namesIn(raw: unknown): readonly string[] {
  if (Array.isArray(raw)) return raw.flatMap(namesIn);
  if (!isRawMap(raw)) return [];
  return Object.entries(raw).flatMap(([key, value]): readonly string[] => {
    const texts = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
    if (key === 'DependsOn') return texts;
    if (key === 'Ref' || key === 'Fn::GetAtt') return texts.slice(0, 1).map((text) => text.split('.')[0] ?? '');
    if (key === 'Fn::Sub')
      return [
        ...[...(texts[0] ?? '').matchAll(/\$\{(?!!)([^}.]+)[^}]*\}/g)].map((match) => (match[1] ?? '').trim()),
        ...namesIn(value),
      ];
    return namesIn(value);
  });
}

function isDeployedBefore(first: Template, last: Template, assembly: Assembly): boolean {
  const seen = new Set<number>([last.index]);
  for (const index of seen) for (const before of assembly.templates[index]?.after ?? []) seen.add(before);
  if (seen.has(first.index)) return true;
  const { waves } = assembly.scope;
  if (!waves) return false;
  const wave = ({ account }: Template) =>
    account === undefined ? -1 : waves.findIndex((accounts) => accounts.includes(account));
  return wave(first) >= 0 && wave(first) < wave(last);
}
