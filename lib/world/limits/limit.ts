import type { Dated } from '../dated';

/** When the figures were read, and when they are to be looked up again; each names its page. */
export const LIMITS_FACT: Dated = {
  source: 'the quota pages of the services, which each figure names',
  asOf: '2026-09',
  lookAgain: '2027-03-31',
};

/** How much of something AWS takes, and where AWS says so. */
export interface Limit {
  /** What is counted, in the plural. */
  readonly unit: string;
  /** What has so many of them at most, with its article. */
  readonly of: string;
  /** What every account has without asking, where AWS gives more to those who ask. */
  readonly quota?: number;
  /** What AWS gives nobody more than; absent where it publishes no such figure. */
  readonly most?: number;
  /** The page of AWS's documentation that has the figure, and what is to be known of it. */
  readonly source: string;
}

/** The figure that is met first: what is there without asking, else what AWS gives nobody more than. */
export function firstFigure({ quota, most }: Pick<Limit, 'quota' | 'most'>): number {
  return quota ?? most ?? Number.POSITIVE_INFINITY;
}
