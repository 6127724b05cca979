import type { Deployment } from '../config/deployment';
import { FEATURES, type FeatureId } from '../config/features';
import { unsettledIn } from '../config/left-out';
import { partitionOf } from '../config/partition';
import type { LeftOutEvidence, UnsettledEvidence } from './schema/left-out';

/** What a deployment does without, as its file says and as far as is known of its partition. */
export function leftOutOf(deployment: Deployment | undefined): readonly LeftOutEvidence[] {
  if (!deployment) return [];
  return deployment.leftOut.map(({ feature, reason, by, on, expires }) => ({
    ...about(deployment, feature),
    ...{ without: FEATURES[feature].without, reason, by, on, expires },
  }));
}

/** What a deployment uses although nothing settles whether its partition offers it. */
export function unsettledOf(deployment: Deployment | undefined): readonly UnsettledEvidence[] {
  return deployment ? unsettledIn(deployment).map((feature) => about(deployment, feature)) : [];
}

function about({ organization }: Deployment, feature: FeatureId): UnsettledEvidence {
  const { title, of, offers } = FEATURES[feature];
  const partition = partitionOf(organization.homeRegion);
  const { status, asOf, source } = offers[partition];
  return { feature, title, of, partition, status, asOf, source };
}
