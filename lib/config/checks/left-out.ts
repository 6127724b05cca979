import type { Draft } from '../draft';
import { FEATURE_IDS, FEATURES, type FeatureId } from '../features';
import { type Partition, partitionOf } from '../partition';
import { regionPlace } from '../places';
import type { Objection, Path } from '../problem';

type DraftLeftOut = NonNullable<NonNullable<Draft['leftOut']>[number]>;

/** What is left out is what the partition is not known to offer, once, by a decision that stands; what it lacks is left out. */
export function leftOutObjections(
  { organization, leftOut = [], sites = {} }: Draft,
  today: string,
  features: typeof FEATURES = FEATURES,
): readonly Objection[] {
  const home = organization?.homeRegion ?? '';
  if (!regionPlace(home)) return [];
  const partition = partitionOf(home);
  const ids = leftOut.map((each) => each?.feature);
  const missing = FEATURE_IDS.filter(
    (id) => features[id].offers[partition].status === 'not-offered' && !ids.includes(id),
  );
  return [
    ...leftOut.flatMap((each, index) => {
      const path = ['leftOut', index];
      if (!each) return [];
      const repeated = each.feature !== undefined && ids.indexOf(each.feature) < index;
      return [
        ...(repeated ? [twice(path, each.feature ?? '')] : featureObjections(path, each.feature, partition, features)),
        ...timeObjections(path, each, today),
      ];
    }),
    ...missing.map((id) => lacking(id, partition, features)),
    ...(ids.includes('vpc-block-public-access') ? Object.keys(sites) : []).flatMap((id): readonly Objection[] =>
      sites[id]?.accountServices?.blockPublicAccess === 'existing'
        ? [
            {
              path: ['sites', id, 'accountServices', 'blockPublicAccess'],
              expected: 'managed, because leftOut says that there is none',
              found: 'existing',
              fix: 'correct one of the two',
            },
          ]
        : [],
    ),
  ];
}

function twice(path: Path, feature: string): Objection {
  return {
    path: [...path, 'feature'],
    expected: 'each feature once',
    found: `${feature} a second time`,
    fix: 'remove one of the two',
  };
}

function featureObjections(
  path: Path,
  feature: FeatureId | undefined,
  partition: Partition,
  features: typeof FEATURES,
): readonly Objection[] {
  if (feature === undefined) return [];
  const { status, asOf, source } = features[feature].offers[partition];
  if (status !== 'offered') return [];
  return [
    {
      path: [...path, 'feature'],
      expected: `something that the partition ${partition} is not known to offer`,
      found: `${feature}, which it offers as of ${asOf} (${source})`,
      fix: 'remove it: what is there is used',
    },
  ];
}

function lacking(id: FeatureId, partition: Partition, features: typeof FEATURES): Objection {
  const { asOf, source } = features[id].offers[partition];
  return {
    path: ['leftOut'],
    expected: `${id} among what is left out: ${partition} does not offer it as of ${asOf} (${source})`,
    found: 'nothing of it',
    fix: `add { feature: ${id}, reason: …, by: …, on: …, expires: … }`,
  };
}

function timeObjections(path: Path, { on, expires }: DraftLeftOut, today: string): readonly Objection[] {
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
