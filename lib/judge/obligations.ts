import { ownOf } from '../common/own';
import { OBLIGATIONS } from './catalogue';
import type { Concern, Obligation, When } from './catalogue/entry';
import { whyOfNamedKey } from './catalogue/unnamed-key';
import { breaks } from './constraints';
import type { Finding } from './rule';
import type { Assembly } from './template/assembly';
import { type Break, mergeBreaks } from './template/merge-breaks';
import { nearLeaves } from './template/near-leaves';
import type { Resource } from './template/resource';
import { isSameScalar } from './template/same-scalar';
import type { Leaf } from './template/select';
import { spellingOf } from './template/spelling';

/** The catalogue's obligations of a resource that belong to one concern and apply to it. */
export function obligationsOf(resource: Resource, concern: Concern): readonly Obligation[] {
  const added = resource.added?.obligations?.filter((each) => each.concern === concern);
  const all = added ?? byConcern(resource.type).get(concern);
  if (!all) return NONE;
  const meant = spellingOf(resource)?.resource;
  const holdsOf = (each: Resource, { when }: Obligation) =>
    !when || when.every((condition) => applies(each, condition));
  return all.filter((each) => holdsOf(resource, each) || (meant !== undefined && holdsOf(meant, each)));
}

const NONE: readonly Obligation[] = [];
const known = new Map<string, ReadonlyMap<Concern, readonly Obligation[]>>();

/** The obligations of a type, sorted into concerns once: every rule asks for those of one. */
function byConcern(type: string): ReadonlyMap<Concern, readonly Obligation[]> {
  const before = known.get(type);
  if (before) return before;
  const sorted = new Map<Concern, Obligation[]>();
  for (const obligation of ownOf(OBLIGATIONS, type) ?? NONE) {
    const same = sorted.get(obligation.concern);
    if (same) same.push(obligation);
    else sorted.set(obligation.concern, [obligation]);
  }
  // Types of foreign templates are made up at will.
  if (sorted.size > 0) known.set(type, sorted);
  return sorted;
}

/** Every break of some obligations, which need not be of the catalogue; those at one path are one finding. */
export function breaksOf(
  resource: Resource,
  assembly: Assembly,
  obligations: readonly Obligation[],
): readonly Finding[] {
  const meant = spellingOf(resource);
  return mergeBreaks(
    obligations.flatMap((obligation) => {
      const found = check(resource, assembly, obligation);
      return meant ? meant.breaks(found, check(meant.resource, assembly, obligation)) : found;
    }),
  );
}

/** Every break of the catalogue's obligations of one concern or, of these, of those about some paths. */
export function checkObligations(
  resource: Resource,
  assembly: Assembly,
  concern: Concern,
  paths?: ReadonlySet<string>,
): readonly Finding[] {
  return breaksOf(
    resource,
    assembly,
    obligationsOf(resource, concern).filter(({ path }) => paths?.has(path) ?? true),
  );
}

function check(resource: Resource, assembly: Assembly, obligation: Obligation): readonly Break[] {
  const { why } = obligation;
  return resource.select(obligation.path).flatMap((leaf): readonly Break[] => {
    if (obligation.when?.some((when) => !applies(resource, when, leaf.path))) return [];
    const problem =
      leaf.value === undefined
        ? obligation.absent === 'fails' && !('never' in obligation.must)
          ? `${obligation.path} is not set`
          : undefined
        : breaks(obligation.must, leaf.value, resource, assembly);
    return problem === undefined
      ? []
      : obligation.path === ''
        ? [{ path: ['Type'], problem: `found a resource of type ${resource.type}`, why }]
        : [{ path: ['Properties', ...leaf.path], problem, why: whyOf(obligation, leaf, problem) }];
  });
}

/** What happens otherwise; of a key that is named, that AWS manages it, and nothing where it is somebody else's. */
function whyOf({ must, why }: Obligation, { value }: Leaf, problem: string): string {
  if (!('key' in must) || value === undefined) return why;
  return problem.includes(', an AWS managed key, ') ? whyOfNamedKey(why) : '';
}

/** Whether a condition holds somewhere in the resource or, given a leaf, for the list elements that the leaf is in. */
export function applies(resource: Resource, when: When, at: Leaf['path'] = []): boolean {
  const leaves = nearLeaves(resource.select(when.path), at).filter((leaf) => isOfSameElement(leaf.path, at));
  if ('stated' in when) return leaves.some((leaf) => (leaf.value !== undefined) === when.stated);
  if ('oneOf' in when) return leaves.some((leaf) => when.oneOf.some((value) => isSameScalar(value, leaf.value)));
  if ('noMatch' in when) {
    const pattern = new RegExp(when.noMatch);
    return leaves.some(({ value }) => !(typeof value === 'string' && pattern.test(value)));
  }
  return leaves.some((leaf) => !when.noneOf.some((value) => isSameScalar(value, leaf.value)));
}

function isOfSameElement(one: Leaf['path'], other: Leaf['path']): boolean {
  const fork = one.findIndex((key, index) => key !== other[index]);
  return typeof one[fork] !== 'number' || typeof other[fork] !== 'number';
}
