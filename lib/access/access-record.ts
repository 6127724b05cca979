import type { Outcome } from './decision';

/** One row of the matrix: a principal of one site, and from where it asks. */
export interface AccessRow {
  /** `<site>/<principal>/<origin>`, such as `dublin/auditor/outside-regions`. */
  readonly id: string;
  /** For people: `auditor of Dublin`. */
  readonly name: string;
  /** For people: `through the gateway's endpoints`, `off the gateway`, `from outside the Regions`. */
  readonly from: string;
}

/** One column of the matrix: what is done, to what of the site. */
export interface AccessColumn {
  /** `<topic>/<verb>`, such as `data/read-object`. */
  readonly id: string;
  readonly name: string;
}

/** One decision of the matrix, and the statement that made it. */
export interface AccessCell {
  readonly principal: AccessRow['id'];
  readonly action: AccessColumn['id'];
  readonly decision: Outcome;
  /** Kind of the policy that decides, where one does. */
  readonly policy?: string;
  /** Id of the statement that decides, where it has one. */
  readonly sid?: string;
  readonly reason: string;
}

/** What an exhaustive search answered. */
export interface AccessSearch {
  /** What must never be allowed, with its site. */
  readonly question: string;
  readonly holds: boolean | 'undecided';
  /** Sets of requests that were settled, each by one evaluation. */
  readonly cells: number;
  /** A request that is allowed, where there is one. */
  readonly counterexample?: string;
  /** What is undecided. */
  readonly reason?: string;
}

/** Who can reach the data, by the policies of an assembly; a cell without a row and column does not occur. */
export interface AccessRecord {
  readonly principals: readonly AccessRow[];
  readonly actions: readonly AccessColumn[];
  readonly cells: readonly AccessCell[];
  readonly searches: readonly AccessSearch[];
}
