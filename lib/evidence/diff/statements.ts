import { type Strength, strengthOf } from './change';
import type { Statement } from './statement';

/** The strength of a change of a statement, and what changed. */
export interface StatementChange {
  readonly strength: Strength;
  readonly what: string;
}

/** Whether a statement reaches more or fewer requests than it did, and by which of its parts. */
export function compareStatements(base: Statement, head: Statement): StatementChange {
  const parts: readonly (readonly [string, number])[] = [
    ['principals', reach(base.principals, head.principals)],
    ['excepted principals', -reach(base.notPrincipals, head.notPrincipals)],
    ['actions', reach(base.actions, head.actions)],
    ['excepted actions', -reach(base.notActions, head.notActions)],
    ['resources', reach(base.resources, head.resources)],
    ['excepted resources', -reach(base.notResources, head.notResources)],
    ['conditions', conditions(base, head)],
  ];
  const changed = parts.filter(([, each]) => each !== 0);
  // Values that were exchanged for others reach some requests more: an allow is weakened, and a deny is too.
  const wider = changed.some(([, each]) => each > 0 || Number.isNaN(each));
  const narrower = changed.some(([, each]) => each < 0 || Number.isNaN(each));
  const allows = head.effect === 'Allow';
  const names = changed.map(([name]) => name).join(', ');
  const exempts = !allows && narrower;
  return {
    strength: allows ? strengthOf(wider, narrower) : strengthOf(narrower, wider),
    what: `${exempts ? 'a deny exempts more' : allows ? 'an allow' : 'a deny'}${exempts ? '' : wider ? ' reaches further' : ' reaches less far'}: ${names}`,
  };
}

/** 1 where values were added, -1 where some were taken away, NaN where both, 0 where neither. */
function reach(base: readonly string[], head: readonly string[]): number {
  const more = head.some((value) => !base.includes(value));
  const fewer = base.some((value) => !head.includes(value));
  if (more && fewer) return Number.NaN;
  return more ? 1 : fewer ? -1 : 0;
}

/** More conditions reach fewer requests; more values of one reach more, unless it is a negation. */
function conditions(base: Statement, head: Statement): number {
  const [before, after] = [byKey(base), byKey(head)];
  const changes = [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (!old) return -1;
    if (!now) return 1;
    const change = reach(old, now);
    return /Not|^\S*Null/.test(key) ? -change : change;
  });
  if (changes.some(Number.isNaN) || (changes.includes(1) && changes.includes(-1))) return Number.NaN;
  return changes.find((change) => change !== 0 && !Object.is(change, -0)) ?? 0;
}

function byKey({ conditions }: Statement): ReadonlyMap<string, readonly string[]> {
  return new Map(conditions.map(({ operator, key, values }) => [`${operator} ${key}`, values]));
}
