import { FEATURE_IDS, FEATURES, type FeatureId, offerIn } from '../world/features';
import { partitionOf } from '../world/partition';
import type { Deployment } from './deployment-types';
import { destinationsOf } from './partner-sites';

/** A feature that a deployment omits, and why. */
export type Omission = Deployment['omissions'][number];

/** Whether a deployment omits a feature in a Region: one that the Region offers is used all the same. */
export function omits(
  { omissions }: { readonly omissions: readonly Omission[] },
  feature: FeatureId,
  region: string,
): boolean {
  return omissions.some((each) => each.feature === feature) && offerIn(region, feature).status !== 'offered';
}

/** What a deployment uses although nothing at hand settles whether its partition offers it. */
export function unsettledIn(deployment: Pick<Deployment, 'omissions' | 'organization'>): readonly FeatureId[] {
  const { homeRegion } = deployment.organization;
  return FEATURE_IDS.filter(
    (id) => offerIn(homeRegion, id).status === 'not-settled' && !omits(deployment, id, homeRegion),
  );
}

/** Where a feature is omitted: the sites by name, or the guardrails. */
export function goesWithout({ sites }: Pick<Deployment, 'sites'>, feature: FeatureId): string {
  if (FEATURES[feature].of === 'organization') return 'guardrails';
  const names = Object.values(sites)
    .filter(({ region }) => offerIn(region, feature).status !== 'offered')
    .map(({ name }) => name);
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}

/**
 * A line for each omission and, in a partition other than `aws`, for what is used without being known to be offered
 * there.
 */
export function partitionStatements(deployment: Deployment): readonly string[] {
  const partition = partitionOf(deployment.organization.homeRegion);
  const omitted = [
    ...deployment.omissions.map(
      (each) =>
        `${goesWithout(deployment, each.feature)}: ${omissionText(each, lackingRegion(deployment, each.feature))}`,
    ),
    ...withoutCopies(deployment),
  ];
  if (partition === 'aws') return omitted;
  const unsettled = unsettledIn(deployment).map((id) => FEATURES[id].title);
  const { name, account } = deployment.auditor;
  return [
    ...omitted,
    ...(unsettled.length > 0
      ? [`${partition}: used, and not settled whether it is offered there: ${unsettled.join(', ')}`]
      : []),
    `${partition}: the account of ${name}, ${account}, has to be one of ${partition}, which its id does not show: no role is assumed from another partition`,
  ];
}

/** A Region of the deployment that lacks a feature, or is not known to have it; the home Region where none does. */
export function lackingRegion(
  { sites, organization }: Pick<Deployment, 'sites' | 'organization'>,
  id: FeatureId,
): string {
  const regions = FEATURES[id].of === 'organization' ? [] : Object.values(sites).map(({ region }) => region);
  return regions.find((region) => offerIn(region, id).status !== 'offered') ?? organization.homeRegion;
}

/** Which sites hold no copy of the records of others, though they receive their objects. */
function withoutCopies(deployment: Deployment): readonly string[] {
  return Object.entries(deployment.sites).flatMap(([id, site]) => {
    if (!omits(deployment, 'backup-copies', site.region)) return [];
    return destinationsOf(deployment, id).map(
      (other) =>
        `${deployment.sites[other.site]?.name ?? other.site}: holds no copy of the records of ${site.name}: their recovery points stay in its own vault, and only objects are replicated`,
    );
  });
}

/** Where a feature is not offered: in the whole partition, or in the Region alone. */
export function lackingPlace(feature: FeatureId, region: string, features: typeof FEATURES = FEATURES): string {
  const partition = partitionOf(region);
  return features[feature].offers[partition].status === 'offered' ? region : partition;
}

/** Why a feature is omitted in a Region, in one line. */
export function omissionText({ feature, reason, by, on, expires }: Omission, region: string): string {
  const { title } = FEATURES[feature];
  const { status, asOf, source } = offerIn(region, feature);
  const known = status === 'not-offered' ? 'not offered' : 'not known to be offered';
  return `${title} omitted: ${known} in ${lackingPlace(feature, region)} as of ${asOf} (${source}); ${reason}; decided by ${by} on ${on}, review by ${expires}`;
}
