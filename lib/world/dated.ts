/** Where a fact was read, and when it has to be looked up again: facts go stale without notice. */
export interface Dated {
  /** A page or a text, by name. */
  readonly source: string;
  /** Month in which it was read, YYYY-MM. */
  readonly asOf: string;
  /** Day after which it has to be looked up again, YYYY-MM-DD. */
  readonly lookAgain: string;
}

/** A dated fact, and what it is about. */
export interface DatedFact extends Dated {
  /** What to look up, for people. */
  readonly what: string;
}

/** What has to be looked up again by a day, one line each: what, where, and since when it is due. */
export function overdue(facts: readonly DatedFact[], today: string): readonly string[] {
  return facts
    .filter(({ lookAgain }) => lookAgain < today)
    .map(({ what, source, asOf, lookAgain }) => `${what}: read in ${asOf}, due since ${lookAgain}; look in ${source}`);
}
