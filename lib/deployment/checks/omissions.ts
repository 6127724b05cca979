import { FEATURE_IDS, FEATURES, type FeatureId, offerIn } from '../../world/features';
import { partitionOf } from '../../world/partition';
import { regionPlace } from '../../world/regions';
import type { Draft } from '../draft';
import { lackingPlace } from '../omissions';
import type { Path, Problem } from '../problem';

type DraftOmission = NonNullable<NonNullable<Draft['omissions']>[number]>;

/**
 * A feature is omitted once, by a decision that has not expired, where it is not known to be offered; one that is known
 * to be missing has to be omitted.
 */
export function omissionProblems(
  { organization, omissions = [], sites = {} }: Draft,
  today: string,
  features: typeof FEATURES = FEATURES,
): readonly Problem[] {
  const home = organization?.homeRegion ?? '';
  if (!regionPlace(home)) return [];
  const ids = omissions.map((each) => each?.feature);
  // What is offered depends on where the sites are.
  const restsOn = [['organization', 'homeRegion'], ...Object.keys(sites).map((id) => ['sites', id, 'region'])];
  const regionsOf = (id: FeatureId) => (features[id].of === 'organization' ? [home] : regionsWith(id, sites, features));
  const missing = FEATURE_IDS.flatMap((id) => {
    if (ids.includes(id)) return [];
    const region = regionsOf(id).find((each) => offerIn(each, id, features).status === 'not-offered');
    return region === undefined ? [] : [{ ...lacking(id, region, features), restsOn }];
  });
  return [
    ...omissions.flatMap((each, index) => {
      const path = ['omissions', index];
      if (!each) return [];
      const repeated = each.feature !== undefined && ids.indexOf(each.feature) < index;
      return [
        ...(repeated
          ? [twice(path, each.feature ?? '')]
          : featureProblems(path, each.feature, [home, ...regionsOfSites(sites)], features).map((problem) => ({
              ...problem,
              restsOn,
            }))),
        ...timeProblems(path, each, today),
      ];
    }),
    ...missing,
    ...(ids.includes('vpc-block-public-access') ? Object.keys(sites) : []).flatMap((id): readonly Problem[] =>
      sites[id]?.accountServices?.blockPublicAccess === 'existing'
        ? [
            {
              path: ['sites', id, 'accountServices', 'blockPublicAccess'],
              expected: 'managed, because omissions says that there is none',
              found: 'existing',
              fix: 'correct one of the two',
            },
          ]
        : [],
    ),
  ];
}

function regionsOfSites(sites: NonNullable<Draft['sites']>): readonly string[] {
  return Object.values(sites).flatMap((site) => (site?.region && regionPlace(site.region) ? [site.region] : []));
}

/** Regions of the sites that have something: all of them, or those that replicate to others. */
function regionsWith(id: FeatureId, sites: NonNullable<Draft['sites']>, features: typeof FEATURES): readonly string[] {
  const some = Object.entries(sites).filter(
    ([, site]) => !features[id].ofReplication || (site?.replicatesTo ?? []).length > 0,
  );
  return regionsOfSites(Object.fromEntries(some));
}

function twice(path: Path, feature: string): Problem {
  return {
    path: [...path, 'feature'],
    expected: 'each feature once',
    found: `${feature} a second time`,
    fix: 'remove one of the two',
  };
}

function featureProblems(
  path: Path,
  feature: FeatureId | undefined,
  regions: readonly string[],
  features: typeof FEATURES,
): readonly Problem[] {
  if (feature === undefined || regions.some((region) => offerIn(region, feature, features).status !== 'offered'))
    return [];
  const { asOf, source } = offerIn(regions[0] ?? '', feature, features);
  return [
    {
      path: [...path, 'feature'],
      expected: `something that the partition ${partitionOf(regions[0] ?? '')} or the Region of a site is not known to offer`,
      found: `${feature}, which is offered as of ${asOf} (${source})`,
      fix: 'remove it: what is there is used',
    },
  ];
}

function lacking(id: FeatureId, region: string, features: typeof FEATURES): Problem {
  const { asOf, source } = offerIn(region, id, features);
  return {
    path: ['omissions'],
    expected: `${id} among what is omitted: ${lackingPlace(id, region, features)} does not offer it as of ${asOf} (${source})`,
    found: 'nothing of it',
    fix: `add { feature: ${id}, reason: …, by: …, on: …, expires: … }`,
  };
}

function timeProblems(path: Path, { on, expires }: DraftOmission, today: string): readonly Problem[] {
  return [
    ...(on !== undefined && on > today
      ? [
          {
            path: [...path, 'on'],
            expected: `a day that has come, ${today} or before`,
            found: on,
            fix: 'write the day on which it was decided',
          },
        ]
      : []),
    ...(expires !== undefined && expires < today
      ? [
          {
            path: [...path, 'expires'],
            expected: `a day that has not passed, ${today} or after`,
            found: expires,
            fix: 'look whether the partition offers it now: remove the entry, or decide again and write the days here',
          },
        ]
      : []),
    ...(on !== undefined && expires !== undefined && expires <= on
      ? [
          {
            path: [...path, 'expires'],
            expected: `a day after ${on}, on which it was decided`,
            found: expires,
            fix: 'correct one of the two',
          },
        ]
      : []),
  ];
}
