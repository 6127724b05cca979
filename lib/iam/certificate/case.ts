import type { Dimension } from './dimension';
import type { Literal, Mode } from './literal';

/** One thing that a statement asks of a request. */
export type Part = (mode: Mode) => Literal | boolean;

/** Requests that are decided by the same statements and the same logic, and everything that decides them. */
export interface Case {
  dimension(name: string): Dimension;
  /** What is asked for. */
  readonly asked: readonly Part[];
  /** Statements that deny, and requests that are omitted: each applies where all its parts do. */
  readonly denies: readonly (readonly Part[])[];
  /** For each way in which a request is granted: of each choice, the parts of one alternative have to hold. */
  readonly ways: readonly (readonly Choice[])[];
}

/** What has to hold: all parts of one alternative; of the first of an endpoint, that requests do not come through it. */
export type Choice = readonly Alternative[];

interface Alternative {
  readonly parts: readonly Part[];
  readonly mode: Mode;
}
