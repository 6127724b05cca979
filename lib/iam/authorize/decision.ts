import { every, some, type Truth } from '../language/truth';
import { byEffectAndAction } from './by-effect';
import { type Conditions, conditionsOf, type Grant, type Reaching, type Standing } from './conditions';
import { type Match, match, type Subject } from './match';
import type { Place } from './policies';
import { logicFor } from './service-logic';
import type { Statement } from './statement';
import type { Decider, Statements } from './statements';

/** What AWS answers; `undecided` where the answer depends on something that is not modelled. */
export type Outcome = 'allow' | 'explicit-deny' | 'implicit-deny' | 'undecided';

/** The answer to a request, and the statement or kind of policy that decided it. */
export interface Decision {
  readonly decision: Outcome;
  readonly by: Decider;
}

/** A decision, and what of the principal's and the resource's own policies it rests on. */
export interface SupportedDecision extends Decision {
  /** Where it is allowed: the statements of those policies without any one of which it would not be. */
  readonly needs: readonly Place[];
}

/** A request as the decision needs it: the subject of its statements, and where principal and resource are. */
export type Case = Omit<Subject, 'bounded'> & Omit<Standing, 'logic'>;

/** The truth of one thing that must hold, and what makes it so. */
interface Evaluated {
  readonly truth: Truth;
  readonly by: Decider;
  /** How many parts of a grant hold before the first that does not. */
  readonly reached: number;
}

/**
 * Decides a request over statements.
 *
 * Each statement applies, does not apply, or is unknown. A deny that applies decides. A request that would not be
 * allowed however the unknown statements were read is an implicit deny, whether or not an unknown deny applies too. A
 * request that would be allowed in any case is allowed. Every other one is undecided, by the first unknown statement
 * that matters.
 */
export function decide(statements: Statements, asked: Case): Decision {
  const { conditions, truthOf } = beginning(statements, asked);
  return evaluate(conditions, truthOf);
}

/** Decides a request as `decide` does, and what it needs: each statement is matched once. */
export function decideWithNeeds(statements: Statements, asked: Case): SupportedDecision {
  const { conditions, truthOf } = beginning(statements, asked);
  const { decision, by } = evaluate(conditions, truthOf);
  if (decision !== 'allow') return { decision, by, needs: [] };
  // No deny applies, and without an allow none does: whether it is still granted is all that changes.
  const isMissed = (without: Statement) =>
    holds(conditions.grant, (one, reaching) => one !== without && truthOf(one, reaching)).truth !== true;
  const needs = [...new Set(supportsOf(conditions.grant, truthOf))].filter(isMissed).map(({ place }) => place);
  return { decision, by, needs };
}

/** How a statement matches the request that is decided. */
type TruthOf = (statement: Statement, reaching: Reaching) => Truth;

function beginning(
  statements: Statements,
  asked: Case,
): { readonly conditions: Conditions; readonly truthOf: TruthOf } {
  const { action } = asked;
  const subject = { ...asked, bounded: statements.boundary !== undefined, logic: logicFor(action, asked.resource) };
  const matches = new Map<Statement, Match>();
  return {
    conditions: conditionsOf(statements, subject, (list) => byEffectAndAction(list, action)),
    truthOf: (statement, reaching) => {
      let found = matches.get(statement);
      if (found === undefined) {
        found = match(statement, subject);
        matches.set(statement, found);
      }
      return reaching === 'applies' ? found.applies : found.reach[reaching];
    },
  };
}

/** The allows of principal and resource that make a part of a grant hold: of several that do so, none is needed there. */
function supportsOf(grant: Grant, truthOf: TruthOf): readonly Statement[] {
  if (grant.kind === 'known') return [];
  if (grant.kind !== 'one') return grant.of.flatMap((part) => supportsOf(part, truthOf));
  const { of, reaching } = grant;
  const [only, ...others] = of.filter((one) => truthOf(one, reaching) === true);
  if (only === undefined || others.length > 0) return [];
  return only.place.policy === 'identity' || only.place.policy === 'resource' ? [only] : [];
}

function evaluate({ denies, grant }: Conditions, truthOf: TruthOf): Decision {
  const denied = first(denies, 'denies this', (one) => truthOf(one, 'applies'), { reason: '' });
  if (denied.truth === true) return { decision: 'explicit-deny', by: denied.by };
  const allowed = holds(grant, truthOf);
  if (allowed.truth === false) return { decision: 'implicit-deny', by: allowed.by };
  if (denied.truth !== false) return { decision: 'undecided', by: denied.by };
  return { decision: allowed.truth === true ? 'allow' : 'undecided', by: allowed.by };
}

function holds(grant: Grant, truthOf: TruthOf): Evaluated {
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
): Evaluated {
  let open: Evaluated | undefined;
  for (const one of statements) {
    const truth = truthOf(one);
    if (truth === true) return appliedBy(one, reason);
    if (truth !== false)
      open ??= { truth, by: { ...one.place, reason: truth.unknown, ...(truth.key && { key: truth.key }) }, reached: 0 };
  }
  return open ?? { truth: false, by: none, reached: 0 };
}

const applied = new WeakMap<Statement, Map<string, Evaluated>>();

/** That a statement applies; the same object for every request that it decides. */
function appliedBy(one: Statement, reason: string): Evaluated {
  let made = applied.get(one);
  if (made === undefined) {
    made = new Map<string, Evaluated>();
    applied.set(one, made);
  }
  let found = made.get(reason);
  if (found === undefined) {
    found = { truth: true, by: { ...one.place, reason }, reached: 0 };
    made.set(reason, found);
  }
  return found;
}

function all(parts: readonly Evaluated[]): Evaluated {
  const truth = every(parts.map((part) => part.truth));
  const failing = parts.findIndex((part) => part.truth === false);
  return { ...pick(parts, truth), reached: Math.max(failing, 0) };
}

/**
 * Where every alternative fails, the one that got furthest says what to fix; of equals, the last, the caller's own
 * policies.
 */
function any(parts: readonly Evaluated[]): Evaluated {
  const truth = some(parts.map((part) => part.truth));
  if (truth !== false) return pick(parts, truth);
  return pick(
    parts.toSorted((one, other) => other.reached - one.reached || parts.indexOf(other) - parts.indexOf(one)),
    truth,
  );
}

/** The part that decides the whole: the first whose truth is that of the whole. */
function pick(parts: readonly Evaluated[], truth: Truth): Evaluated {
  return parts.find((part) => part.truth === truth) ?? { truth, by: { reason: 'nothing is asked' }, reached: 0 };
}
