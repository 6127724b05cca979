import type { Deployment } from '../../deployment/deployment';
import { goesWithout, lackingPlace, lackingRegion, unsettledIn } from '../../deployment/omissions';
import { FEATURES, type FeatureId, offerIn } from '../../world/features';
import { partitionOf } from '../../world/partition';
import type { OmissionEvidence, UnsettledEvidence } from '../schema/omissions';

/** What a deployment does without, as its file says and as far as is known of its partition. */
export function omissionsOf(deployment: Deployment | undefined): readonly OmissionEvidence[] {
  if (!deployment) return [];
  return deployment.omissions.map(({ feature, reason, by, on, expires }) => ({
    ...about(deployment, feature),
    ...{ without: FEATURES[feature].without, reason, by, on, expires },
  }));
}

/** What a deployment uses although nothing settles whether its partition offers it. */
export function unsettledOf(deployment: Deployment | undefined): readonly UnsettledEvidence[] {
  return deployment ? unsettledIn(deployment).map((feature) => about(deployment, feature)) : [];
}

function about(deployment: Deployment, feature: FeatureId): UnsettledEvidence {
  const { title, of } = FEATURES[feature];
  const region = lackingRegion(deployment, feature);
  const { status, asOf, source } = offerIn(region, feature);
  const who = { sites: goesWithout(deployment, feature), lacking: lackingPlace(feature, region) };
  return { feature, title, of, ...who, partition: partitionOf(region), status, asOf, source };
}
