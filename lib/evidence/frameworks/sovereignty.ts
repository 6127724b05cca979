import type { Deployment } from '../../deployment/deployment';
import { partitionOf } from '../../world/partition';
import { ATTESTATIONS } from './attestations';
import { type ClauseState, type Run, stateOf } from './coverage';
import { FACTORS, OBJECTIVES, type ProviderClaim, type SovereigntyFactor } from './factors';
import { nameOf } from './framework';

/** What a run knows of the factors. */
export interface SovereigntyInput {
  readonly run?: Run;
  readonly deployment?: Deployment;
}

/** A factor as it stands: proven, attested, claimed and unknown stay apart. */
export interface FactorState {
  readonly objective: SovereigntyFactor['objective'];
  readonly title: string;
  readonly factor: string;
  readonly proven: readonly { readonly by: string; readonly state?: ClauseState['state'] }[];
  readonly attested: readonly string[];
  readonly claimed: readonly ProviderClaim[];
  readonly unknown: readonly string[];
}

/**
 * Every factor, with what templates prove of it in this run, what the operator attests, what the provider claims of the
 * partitions in use, and what nobody says. Without a deployment the claims for every partition are there.
 */
export function sovereigntyOf({ run, deployment }: SovereigntyInput): readonly FactorState[] {
  const partitions = deployment && Object.values(deployment.sites).map(({ region }) => partitionOf(region));
  return FACTORS.map(({ objective, factor, proven, attested, claimed, unknown }) => ({
    ...{ objective, title: OBJECTIVES[objective], factor },
    proven: proven.map((shown) => ({
      by: nameOf(shown),
      ...(run && { state: stateOf({ shown: [shown] }, run)?.state }),
    })),
    attested: deployment ? [...new Set(attested.flatMap((id) => ATTESTATIONS[id].of(deployment)))] : [],
    claimed: claimed.filter(({ partition }) => partitions === undefined || partitions.includes(partition)),
    unknown: [
      ...unknown,
      ...attested
        .filter((id) => !deployment || ATTESTATIONS[id].of(deployment).length === 0)
        .map((id) => `${ATTESTATIONS[id].what}: ${deployment ? 'not declared' : 'no deployment was read'}`),
    ],
  }));
}
