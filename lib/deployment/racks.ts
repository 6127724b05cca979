import { countryText } from '../world/countries';
import { RACK_COUNTRIES, type RackGeneration } from '../world/rack-facts';
import { RACK_PARENTS_FACT, REGIONS, regionPlace, regionsWithin, SECOND_GENERATION } from '../world/regions';
import type { Deployment, Site } from './deployment';

/** One of the two stores of a site on a rack; what is said of it is whole sentences without a full stop. */
interface RackStore {
  readonly store: 'objects' | 'records';
  readonly holds: string;
  readonly key: string;
  readonly backups: string;
  /** What of it leaves the rack. */
  readonly copies: string;
  /** How data that exists comes in. */
  readonly wayIn: string;
}

/** The rack of a site. */
interface Rack {
  readonly generation: RackGeneration;
  /** Regions within the boundary that can be its parent, with S3, RDS and local snapshots on it. */
  readonly parents: readonly string[];
  /** Whether racks are delivered to its country, and their possible parent Regions. */
  readonly delivery: string;
  readonly stores: readonly [RackStore, RackStore];
}

/** What the rack of a site is and can hold; undefined of a site in a Region. */
export function rackOf(
  site: Site,
  { boundary, retention }: Pick<Deployment, 'boundary' | 'retention'>,
): Rack | undefined {
  const { placement } = site;
  if (placement.kind !== 'outpost') return undefined;
  const parent = parentText(site.region);
  const key = site.externalDataKeyArn
    ? 'a key for user data whose material lies outside AWS'
    : `the site's own key for user data, which lies in ${parent}`;
  return {
    generation: placement.generation ?? 'first',
    parents: parentsWithin(boundary),
    delivery: deliveryText(placement.attestation.country, boundary),
    stores: [
      {
        store: 'objects',
        holds: 'up to 5 TB each and 50 TB in all, in a bucket of S3 on Outposts',
        key: 'keys that S3 on Outposts keeps itself (SSE-S3), or one that a caller brings along (SSE-C): it takes no key of KMS',
        backups:
          'none: AWS Backup does not back up S3 on Outposts, and CloudFormation cannot switch on versions there, so that what is overwritten or deleted is gone',
        copies: 'none: no stack replicates the bucket',
        wayIn:
          "by a program in the site's network, under the role gateway-write; no migration by AWS DataSync, which would need an agent on the rack that CloudFormation cannot name",
      },
      {
        store: 'records',
        holds: `${placement.database.storageGiB} GiB of PostgreSQL, ${placement.database.instanceClass}, in RDS on Outposts`,
        key,
        backups: `automated, on the rack, for ${retention.backupDays} days; AWS's guide says in one place that they stay there and in another that snapshots and transaction logs are stored in the Region, so that AWS's written word is needed`,
        copies: `none of records; the logs of the database, who connected and which schema changed, go to CloudWatch Logs in ${parent}`,
        wayIn:
          "over PostgreSQL, by a program in the site's network (a dump, or logical replication); RDS on Outposts restores from no file in S3",
      },
    ],
  };
}

/**
 * What the racks of a deployment can hold, and what leaves them, for people; racks with the same properties share a
 * line.
 */
export function rackStatements(deployment: Pick<Deployment, 'sites' | 'boundary' | 'retention'>): readonly string[] {
  const racks = Object.values(deployment.sites).flatMap((site) => {
    const rack = rackOf(site, deployment);
    return rack ? [{ site, rack }] : [];
  });
  const sharers = new Map<string, string[]>();
  for (const { site, rack } of racks)
    for (const { store, holds, key, backups, copies, wayIn } of rack.stores)
      for (const said of [
        `${store}: ${holds}; under ${key}`,
        `backups of ${store}: ${backups}`,
        `what of ${store} leaves the rack: ${copies}`,
        `existing ${store} come in ${wayIn}`,
      ])
        sharers.set(said, [...(sharers.get(said) ?? []), site.name]);
  return [
    ...racks.map(
      ({ site: { name, region }, rack: { generation } }) =>
        `${name}: a rack of the ${generation} generation, which is homed to ${parentText(region)}`,
    ),
    ...[...sharers].map(([said, names]) => `${names.join(' and ')}: ${said}`),
    ...new Set(racks.map(({ rack }) => rack.delivery)),
  ];
}

/** Whether AWS delivers racks to a country, and their possible parent Regions inside a boundary, as of when. */
function deliveryText(country: string, boundary: readonly string[]): string {
  const named = RACK_COUNTRIES.countries.includes(country);
  return [
    `Racks in ${countryText(country)} can be homed to ${parentsWithin(boundary).join(', ')} inside the boundary (first generation, with S3, RDS and local snapshots, as of ${RACK_PARENTS_FACT.asOf}), those of the second to ${SECOND_GENERATION.parents.join(', ')} alone in Europe (as of ${SECOND_GENERATION.asOf})`,
    'no source ties a country to a parent, so that the order settles it',
    `${named ? 'AWS names the country among those' : 'no source names the country among those'} to which it delivers racks of the first generation (${RACK_COUNTRIES.source}; as of ${RACK_COUNTRIES.asOf})`,
  ].join('; ');
}

/** Regions inside a boundary that can be parents of racks of the first generation with S3, RDS and local snapshots. */
function parentsWithin(boundary: readonly string[]): readonly string[] {
  return regionsWithin(boundary, 'aws').filter((name) => REGIONS[name]?.outpostParent);
}

/** `Sweden (SE), in eu-north-1`. */
function parentText(region: string): string {
  const country = regionPlace(region)?.country;
  return country === undefined ? region : `${countryText(country)}, in ${region}`;
}
