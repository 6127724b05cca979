import { type Conditions, conditionsOf, type Grant, type Reaching, type Standing } from './conditions';
import { type Match, match, type Subject } from './match';
import { logicFor } from './reached';
import type { Statement } from './statement';
import type { Decider, Statements } from './statements';
import { every, some, type Truth } from './truth';

/** What AWS answers; `undecided` where the answer hangs on something that is not modelled. */
export type Outcome = 'allow' | 'explicit-deny' | 'implicit-deny' | 'undecided';

/** The answer to a request, and what made it. */
export interface Decision {
  readonly decision: Outcome;
  readonly by: Decider;
}

/** A request as the decision needs it: the subject of its statements, and where principal and resource are. */
export type Case = Omit<Subject, 'bounded'> & Omit<Standing, 'logic'>;

/** The truth of one thing that must hold, and what makes it so. */
interface Finding {
  readonly truth: Truth;
  readonly by: Decider;
  /** How many parts of a grant hold before the first that does not. */
  readonly reached: number;
}

/**
 * Decides a request over statements.
 *
 * The lattice: each statement applies, does not, or is unknown. A deny that applies decides. A request that no
 * reading of the unknown statements allows is an implicit deny, whatever an unknown deny would add. A request that
 * every reading allows is allowed. All else is undecided, by the first unknown statement that matters.
 */
export function decide(statements: Statements, asked: Case): Decision {
  const conditions = conditionsOf(statements, { ...asked, logic: logicFor(asked.action, asked.resource) });
  return judge(conditions, { ...asked, bounded: statements.boundary !== undefined });
}

function judge({ denies, grant }: Conditions, subject: Subject): Decision {
  const matches = new Map<Statement, Match>();
  const truthOf = (statement: Statement, reaching: Reaching): Truth => {
    const found = matches.get(statement) ?? match(statement, subject);
    matches.set(statement, found);
    return reaching === 'applies' ? found.applies : found.reach[reaching];
  };
  const denied = first(denies, 'denies this', (one) => truthOf(one, 'applies'), { reason: '' });
  if (denied.truth === true) return { decision: 'explicit-deny', by: denied.by };
  const allowed = holds(grant, truthOf);
  if (allowed.truth === false) return { decision: 'implicit-deny', by: allowed.by };
  if (denied.truth !== false) return { decision: 'undecided', by: denied.by };
  return { decision: allowed.truth === true ? 'allow' : 'undecided', by: allowed.by };
}

function holds(grant: Grant, truthOf: (statement: Statement, reaching: Reaching) => Truth): Finding {
  if (grant.kind === 'known') return { truth: grant.truth, by: grant.by, reached: 0 };
  if (grant.kind === 'one') return first(grant.of, 'allows this', (one) => truthOf(one, grant.reaching), grant.none);
  const parts = grant.of.map((part) => holds(part, truthOf));
  return grant.kind === 'all' ? all(parts) : any(parts);
}

/** The first statement that applies, or else the first that may, or else that there is none. */
function first(
  statements: readonly Statement[],
  reason: string,
  truthOf: (one: Statement) => Truth,
  none: Decider,
): Finding {
  let open: Finding | undefined;
  for (const one of statements) {
    const truth = truthOf(one);
    if (truth === true) return { truth, by: { ...one.place, reason }, reached: 0 };
    if (truth !== false) open ??= { truth, by: { ...one.place, reason: truth.unknown }, reached: 0 };
  }
  return open ?? { truth: false, by: none, reached: 0 };
}

function all(parts: readonly Finding[]): Finding {
  const truth = every(parts.map((part) => part.truth));
  const failing = parts.findIndex((part) => part.truth === false);
  return { ...pick(parts, truth), reached: Math.max(failing, 0) };
}

/** Of several grants that all fail, the one that got furthest says what to fix: of equals, the caller's own side. */
function any(parts: readonly Finding[]): Finding {
  const truth = some(parts.map((part) => part.truth));
  if (truth !== false) return pick(parts, truth);
  return pick(
    parts.toSorted((one, other) => other.reached - one.reached || parts.indexOf(other) - parts.indexOf(one)),
    truth,
  );
}

/** The finding that made a truth: the first that is as true, false or unknown as the whole. */
function pick(parts: readonly Finding[], truth: Truth): Finding {
  return parts.find((part) => part.truth === truth) ?? { truth, by: { reason: 'nothing is asked' }, reached: 0 };
}
