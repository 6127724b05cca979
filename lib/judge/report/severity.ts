import { type Finding, type Level, type Rule, SEVERITIES, type Severity, type Topic } from '../rule';

/** What is mandatory of these topics lets data leave the boundary, or opens it to anybody. */
const LEAVES_OR_IS_OPEN: ReadonlySet<Topic> = new Set(['residency', 'exposure', 'isolation']);
const ENCRYPTION: ReadonlySet<Topic> = new Set(['encryption-at-rest', 'encryption-in-transit']);

/** The severity of a rule: what it says itself, else what its level and topic make likely. */
export function severityOf({ severity, level, topic }: Pick<Rule, 'severity' | 'level' | 'topic'>): Severity {
  if (severity) return severity;
  const byLevel: Readonly<Record<Level, Severity>> = {
    mandatory: LEAVES_OR_IS_OPEN.has(topic) ? 'critical' : 'high',
    required: ENCRYPTION.has(topic) ? 'high' : 'medium',
    advisory: 'low',
  };
  return byLevel[level];
}

/** Whether a severity is at least as bad as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** The level of a finding: that of its rule, unless it is advice. */
export function levelOf({ advice }: Pick<Finding, 'advice'>, { level }: Rule): Level {
  return advice ? 'advisory' : level;
}
