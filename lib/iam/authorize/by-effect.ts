import { actionApplies } from './match';
import type { Statement } from './statement';

/** The statements of a list that allow, and those that deny; one whose effect cannot be read is among both. */
export interface ByEffect {
  readonly allows: readonly Statement[];
  readonly denies: readonly Statement[];
}

const NOTHING: ByEffect = { allows: [], denies: [] };

const parted = new WeakMap<readonly Statement[], ByEffect>();

/** The statements of a list by their effect; each list is parted once. */
export function byEffect(statements: readonly Statement[]): ByEffect {
  const before = parted.get(statements);
  if (before !== undefined) return before;
  const found = {
    allows: statements.filter(({ effects }) => effects.includes('Allow')),
    denies: statements.filter(({ effects }) => effects.includes('Deny')),
  };
  parted.set(statements, found);
  return found;
}

const partedByAction = new WeakMap<readonly Statement[], Map<string, ByEffect>>();
/** Whoever asks for every action there is needs no more memory than this. */
const MOST_ACTIONS = 2_000;

/** Those that an action does not rule out: most statements apply to no request for it, whatever else it has. */
export function byEffectAndAction(statements: readonly Statement[], action: string): ByEffect {
  if (statements.length === 0) return NOTHING;
  let known = partedByAction.get(statements);
  if (known === undefined) {
    known = new Map<string, ByEffect>();
    partedByAction.set(statements, known);
  }
  const before = known.get(action);
  if (before !== undefined) return before;
  if (known.size >= MOST_ACTIONS) known.clear();
  const { allows, denies } = byEffect(statements);
  const about = (list: readonly Statement[]) => list.filter((one) => actionApplies(one.action, action));
  const found = orNothing({ allows: about(allows), denies: about(denies) });
  known.set(action, found);
  return found;
}

/** One object for all the lists that have nothing for an action. */
function orNothing(found: ByEffect): ByEffect {
  return found.allows.length === 0 && found.denies.length === 0 ? NOTHING : found;
}
