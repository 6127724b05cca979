import type { AccessEvidence } from './schema/access';

type Search = AccessEvidence['searches'][number];

/** The answer to one question, and the sites that have it. */
export interface Answer
  extends Pick<Search, 'rule' | 'question' | 'holds' | 'counterexample' | 'reason' | 'uncertified'> {
  readonly sites: readonly string[];
  /** Sets of requests that were settled, at all of these sites. */
  readonly cells: number;
  /** The layers by which alone it holds; undefined where that was not asked. */
  readonly alone?: readonly Layer[];
  /** Steps of the proofs of all these sites; absent where one of them has none. */
  readonly steps?: number;
}

type Layer = NonNullable<Search['alone']>[number]['layer'];

/** Searches that ask and answer the same at several sites, as one; what does not hold comes first. */
export function answersIn(searches: readonly Search[]): readonly Answer[] {
  const answers = new Map<string, Answer>();
  for (const { site, cells, alone, certificate, as, ...same } of searches) {
    const layers = alone?.map(({ layer }) => layer);
    const { rule, question, holds, counterexample, reason, uncertified } = same;
    const key = JSON.stringify([rule, question, holds, counterexample, reason, uncertified, layers]);
    const known = answers.get(key);
    answers.set(key, {
      ...same,
      ...(layers && { alone: layers }),
      sites: [...(known?.sites ?? []), site],
      // A site that is like another one was not searched.
      cells: (as === undefined ? cells : 0) + (known?.cells ?? 0),
      ...(certificate !== undefined && { steps: certificate + (known?.steps ?? 0) }),
    });
  }
  const all = [...answers.values()];
  return [...all.filter(({ holds }) => holds !== true), ...all.filter(({ holds }) => holds === true)];
}
