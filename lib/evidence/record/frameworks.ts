import type { Deployment } from '../../deployment/deployment';
import type { Outcome } from '../../judge/report/outcome';
import { FRAMEWORKS } from '../frameworks';
import { type ClauseState, coverageOf, type Run, stateOf } from '../frameworks/coverage';
import { sovereigntyOf } from '../frameworks/sovereignty';
import type { FrameworkEvidence, SovereigntyEvidence } from '../schema/frameworks';
import type { RuleEvidence } from '../schema/rules';

const OUTCOMES: Readonly<Record<RuleEvidence['status'], Outcome>> = {
  passed: 'held',
  failed: 'failed',
  advised: 'failed',
  waived: 'waived',
  'not-applicable': 'not applicable',
  'not-evaluated': 'not evaluated',
};

/** What the rules of a record say, within its boundary. */
function runOf(rules: readonly RuleEvidence[], countries: readonly string[]): Run {
  return { outcomes: new Map(rules.map(({ id, status }) => [id, OUTCOMES[status]])), countries };
}

/** Every framework, with its clauses by how the rules behind them stand. */
export function frameworksOf(rules: readonly RuleEvidence[], countries: readonly string[]): FrameworkEvidence[] {
  const run = runOf(rules, countries);
  return FRAMEWORKS.map((framework) => {
    const { id, name, version, date, lookAgain, clauses } = framework;
    const { answered, helped, notOurs } = coverageOf(framework);
    const states = clauses.map((clause) => ({ id: clause.id, state: stateOf(clause, run)?.state }));
    const those = (...some: readonly ClauseState['state'][]) =>
      states.filter(({ state }) => state !== undefined && some.includes(state)).map((clause) => clause.id);
    return {
      ...{ id, name, version, date, lookAgain, answered, helped, notOurs },
      open: those('open findings'),
      holding: those('holds'),
      waived: those('waived'),
      idle: those('not evaluated', 'not applicable', 'wider boundary'),
    };
  });
}

/** Every factor of sovereignty, as the rules and the deployment have it. */
export function sovereigntyEvidence(
  rules: readonly RuleEvidence[],
  countries: readonly string[],
  deployment: Deployment | undefined,
): SovereigntyEvidence[] {
  return sovereigntyOf({ run: runOf(rules, countries), deployment }).map(
    ({ objective, factor, proven, attested, claimed, unknown }) => ({
      ...{ objective, factor },
      proven: proven.map((one) => ({ ...one })),
      attested: [...attested],
      claimed: claimed.map(({ partition, claim, source, asOf, lookAgain }) => ({
        ...{ partition, claim, source, asOf, lookAgain },
      })),
      unknown: [...unknown],
    }),
  );
}
