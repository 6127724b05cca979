import type { Dated } from '../dated';

/** When the figures were read, and when they are to be looked up again; each names its page. */
export const LIMITS_FACT: Dated = {
  source: 'the quota pages of the services, which each figure names',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
};

/** An AWS quota, and where AWS documents it. */
export interface Limit {
  /** What is counted, in the plural. */
  readonly unit: string;
  /** What has so many of them at most, with its article. */
  readonly of: string;
  /** The default, where an account can have it raised. */
  readonly quota?: number;
  /** What cannot be raised; absent where AWS publishes no such figure. */
  readonly most?: number;
  /** The page of AWS's documentation that has the figure, and remarks. */
  readonly source: string;
}

/** The figure that is reached first: the default, or else what cannot be raised. */
export function firstFigure({ quota, most }: Pick<Limit, 'quota' | 'most'>): number {
  return quota ?? most ?? Number.POSITIVE_INFINITY;
}
