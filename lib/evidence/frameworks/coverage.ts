import type { Outcome } from '../../judge/report/outcome';
import { EEA } from '../../world/regions';
import { type Framework, type FrameworkClause, rulesOf } from './framework';

/** What a run said of each rule, by id; a rule that is missing was not asked. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** What a run was: outcomes of rules, and the countries of its boundary. */
export interface Run {
  readonly outcomes: Outcomes;
  readonly countries: readonly string[];
}

/** Countries of the places that clauses name. */
const PLACES: Readonly<Record<NonNullable<FrameworkClause['within']>, readonly string[]>> = {
  EEA,
  EU: EEA.filter((country) => !['IS', 'LI', 'NO'].includes(country)),
  DE: ['DE'],
};

/** What the rules behind a clause say together: nothing is claimed of the clause itself. */
export interface ClauseState {
  /**
   * `open findings` where a rule fails, `waived` where findings are excused, `holds` where something was evaluated and
   * nothing found; else `not evaluated` where a rule needs the deployment file, or `not applicable`. `wider boundary`
   * where the clause asks for a place, and user data may rest elsewhere.
   */
  readonly state: 'holds' | 'waived' | 'open findings' | 'wider boundary' | 'not evaluated' | 'not applicable';
  /** Rules that were evaluated on something. */
  readonly evaluated: number;
  /** Ids of rules with open findings. */
  readonly open: readonly string[];
}

/** How many clauses of a framework are of which kind. */
export interface Coverage {
  readonly clauses: number;
  readonly answered: number;
  readonly helped: number;
  readonly notOurs: number;
}

/** Counts the clauses of a framework by kind. */
export function coverageOf({ clauses }: Pick<Framework, 'clauses'>): Coverage {
  const of = (kind: FrameworkClause['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  return { clauses: clauses.length, answered: of('answered'), helped: of('helped'), notOurs: of('not-ours') };
}

/** What a run showed of the rules behind a clause; undefined for a clause of which no rule shows anything. */
export function stateOf(
  clause: Pick<FrameworkClause, 'shown' | 'within'>,
  { outcomes, countries }: Run,
): ClauseState | undefined {
  const rules = rulesOf(clause);
  if (rules.length === 0) return undefined;
  const by = (...some: readonly Outcome[]) =>
    rules.filter((id) => some.some((outcome) => outcome === outcomes.get(id)));
  const open = by('failed', 'in the baseline');
  const evaluated = by('failed', 'in the baseline', 'waived', 'held').length;
  const state = () => {
    if (open.length > 0) return 'open findings';
    if (isWider(clause, countries)) return 'wider boundary';
    if (by('waived').length > 0) return 'waived';
    if (evaluated > 0) return 'holds';
    return by('not evaluated').length > 0 ? 'not evaluated' : 'not applicable';
  };
  return { state: state(), evaluated, open };
}

/** How many clauses of a framework are in which state, in a run. */
export function statesOf({ clauses }: Pick<Framework, 'clauses'>, run: Run): ReadonlyMap<string, number> {
  const states = new Map<string, number>();
  for (const clause of clauses) {
    const state = stateOf(clause, run)?.state;
    if (state !== undefined) states.set(state, (states.get(state) ?? 0) + 1);
  }
  return states;
}

/** Whether user data may rest outside the place that a clause names. */
export function isWider({ within }: Pick<FrameworkClause, 'within'>, countries: readonly string[]): boolean {
  return within !== undefined && countries.some((country) => !PLACES[within].includes(country));
}
