import type { Assembly } from './assembly';
import { OBLIGATIONS } from './catalogue';
import type { Concern, Obligation, When } from './catalogue/entry';
import { breaks } from './must';
import type { Resource } from './resource';
import type { Finding } from './rule';

/** The catalogue's obligations of a resource that belong to one concern and apply to it. */
export function obligationsOf(resource: Resource, concern: Concern): readonly Obligation[] {
  const all = Object.hasOwn(OBLIGATIONS, resource.type) ? OBLIGATIONS[resource.type] : undefined;
  return (all ?? []).filter(
    (obligation) => obligation.concern === concern && (obligation.when ?? []).every((when) => applies(resource, when)),
  );
}

/** Every break of the catalogue's obligations of one concern. */
export function checkObligations(resource: Resource, assembly: Assembly, concern: Concern): readonly Finding[] {
  return obligationsOf(resource, concern).flatMap((obligation) => check(resource, assembly, obligation));
}

function check(resource: Resource, assembly: Assembly, obligation: Obligation): readonly Finding[] {
  return resource.select(obligation.path).flatMap((leaf): readonly Finding[] => {
    const problem =
      leaf.value === undefined
        ? obligation.absent === 'fails' && !('never' in obligation.must)
          ? `${obligation.path} is not set`
          : undefined
        : breaks(obligation.must, leaf.value, resource, assembly);
    return problem === undefined
      ? []
      : obligation.path === ''
        ? [{ path: ['Type'], message: `found a resource of type ${resource.type}: ${obligation.why}` }]
        : [{ path: ['Properties', ...leaf.path], message: `${problem}: ${obligation.why}` }];
  });
}

function applies(resource: Resource, when: When): boolean {
  const leaves = resource.select(when.path);
  if ('stated' in when) return leaves.some((leaf) => (leaf.value !== undefined) === when.stated);
  if ('oneOf' in when) return leaves.some((leaf) => when.oneOf.some((value) => same(value, leaf.value)));
  return leaves.some((leaf) => !when.noneOf.some((value) => same(value, leaf.value)));
}

function same(wanted: unknown, found: unknown): boolean {
  return (
    wanted === found ||
    (typeof wanted === 'boolean' && found === String(wanted)) ||
    (typeof wanted === 'number' && found === String(wanted))
  );
}
