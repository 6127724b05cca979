import type { Clock } from './clocks';

/** How soon somebody has to look: at once, today, this week, or when the records are read. */
type Severity = 'critical' | 'high' | 'medium' | 'low';

/** A pattern of EventBridge: fields of an event, each with the values or matchers of which one must hold. */
export interface EventPattern {
  readonly [field: string]: EventPattern | readonly Matcher[] | readonly EventPattern[];
}

/** A value, or a comparison that EventBridge knows. */
export type Matcher = string | number | boolean | null | { readonly [operator: string]: unknown };

/** What arrives on the event bus of the site. */
export interface EventSource {
  readonly kind: 'event';
  readonly pattern: EventPattern;
}

/** Events that are counted in the log group of the trail, which also has the events of other Regions and of IAM. */
export interface TrailSource {
  readonly kind: 'trail';
  /** A filter pattern of CloudWatch Logs for JSON. */
  readonly filter: string;
  /** Further filter patterns that count the same; no event matches two. @default none */
  readonly furtherFilters?: readonly string[];
  /**
   * More than so many in `minutes` raise the alert; `unusual`: more than the band that CloudWatch learned for this
   * site.
   */
  readonly moreThan: number | 'unusual';
  readonly minutes: number;
  /**
   * What publishes to the topics: a rule, which formats the alert, or the alarm itself, in CloudWatch's format.
   * @default 'rule'
   */
  readonly toldBy?: 'rule' | 'alarm';
}

/** What is detected, why, and what to do then; rules, alarms, documents and tests are generated from it. */
export interface Detection {
  /** At most 31 characters; names rules, alarms and metrics. */
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly severity: Severity;
  /** Whom the alert reaches: the auditor always, and the operators where they have to act. */
  readonly tells: 'auditor' | 'auditor and operators';
  /** Periods of the law that start once somebody knows, if it is what it seems. */
  readonly clocks: readonly Clock[];
  /** What to collect before it changes. */
  readonly evidence: readonly string[];
  /** What to do first. */
  readonly response: string;
  readonly source: EventSource | TrailSource;
}
