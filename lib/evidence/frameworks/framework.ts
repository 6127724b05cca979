import type { Dated } from '../../world/dated';
import { MEASURES, type MeasureId } from './measures';

/** Who answers what templates cannot show: running accounts, contracts and people, or AWS by its attestations. */
export type Answerer = 'operation' | 'organization' | 'provider';

/** What shows something towards a clause: a measure, or one rule where the clause asks for no more. */
export type Shown = MeasureId | `rule:${string}`;

/** A clause, by the identifier of its framework, with a subject in our own words. */
export interface FrameworkClause {
  readonly id: string;
  readonly subject: string;
  /**
   * `answered`: where the rules hold, what the clause asks is so in the templates. `helped`: they are evidence of a
   * part. `not-ours`: no template shows it.
   */
  readonly kind: 'answered' | 'helped' | 'not-ours';
  /** Who answers the rest, or all of it. @default nobody: the clause is answered */
  readonly by?: Answerer;
  readonly shown: readonly Shown[];
  /** Where data has to stay for it: with a wider boundary its rules show nothing. @default the boundary, whatever it is */
  readonly within?: 'EU' | 'EEA' | 'DE';
}

/** A law, standard or catalogue of criteria, in one version. */
export interface Framework extends Dated {
  /** As the command line names it. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Name and version as a citation writes them: numbers of clauses differ by version. */
  readonly cited: string;
  /** Day or month of the version. */
  readonly date: string;
  /** Whom its clauses address: where that is the provider, a customer's templates are a complement at most. */
  readonly addresses: 'customer' | 'provider';
  /** What a reader has to know of it. @default nothing */
  readonly note?: string;
  readonly clauses: readonly FrameworkClause[];
}

/** A clause that holds in the templates where its rules do. */
export function answered(id: string, subject: string, ...shown: readonly [Shown, ...Shown[]]): FrameworkClause {
  return { id, subject, kind: 'answered', shown };
}

/** A clause of which rules show a part, and `by` answers the rest. */
export function helped(
  id: string,
  subject: string,
  by: Answerer,
  ...shown: readonly [Shown, ...Shown[]]
): FrameworkClause {
  return { id, subject, kind: 'helped', by, shown };
}

/** A clause of which rules show something only where the boundary lies within a place. */
export function within(place: NonNullable<FrameworkClause['within']>, clause: FrameworkClause): FrameworkClause {
  return { ...clause, within: place };
}

/** A clause that no template shows: `by` answers it. */
export function notOurs(id: string, subject: string, by: Answerer): FrameworkClause {
  return { id, subject, kind: 'not-ours', by, shown: [] };
}

/** Ids of the rules that show something towards a clause, each once. */
export function rulesOf({ shown }: Pick<FrameworkClause, 'shown'>): readonly string[] {
  return [...new Set(shown.flatMap((one) => (isMeasure(one) ? MEASURES[one].rules : [one.slice('rule:'.length)])))];
}

/** Whether a measure is named, and not one rule. */
export function isMeasure(shown: Shown): shown is MeasureId {
  return Object.hasOwn(MEASURES, shown);
}

/** A measure or a rule, as it is listed. */
export function nameOf(shown: Shown): string {
  return isMeasure(shown) ? shown : shown.slice('rule:'.length);
}
