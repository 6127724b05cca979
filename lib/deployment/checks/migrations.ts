import { nearestName } from '../../common/suggest';
import { countryText } from '../../world/countries';
import { REGIONS, regionPlace } from '../../world/regions';
import { countryOfRegion, sourceRegions } from '../../world/source-regions';
import type { Draft } from '../draft';
import { type Path, type Problem, quote } from '../problem';

type DraftMigration = NonNullable<NonNullable<Draft['migrations']>[number]>;

/** Migrations have unique ids, a known source Region, a destination that DataSync reaches, and have not ended. */
export function migrationProblems({ migrations = [], sites = {} }: Draft, today: string): readonly Problem[] {
  return migrations.flatMap((migration, index): readonly Problem[] => {
    if (!migration) return [];
    const path = ['migrations', index];
    const first = migrations.findIndex((other) => other?.id === migration.id);
    return [
      ...(migration.id !== undefined && first < index
        ? [
            {
              path: [...path, 'id'],
              expected: 'an id of its own',
              found: `${quote(migration.id)}, as in migrations[${first}]`,
              fix: 'rename one of the two',
            },
          ]
        : []),
      ...sourceProblems([...path, 'source'], migration),
      ...destinationProblems([...path, 'destination'], migration, sites),
      ...timeProblems([...path, 'closes'], migration, today),
    ];
  });
}

function sourceProblems(path: Path, { source }: DraftMigration): readonly Problem[] {
  const { region, country } = source ?? {};
  if (region === undefined) return [];
  const known = countryOfRegion(region);
  if (known === undefined) {
    const near = nearestName(region, [...Object.keys(REGIONS), ...sourceRegions()]);
    return [
      {
        path: [...path, 'region'],
        expected: 'the name of an AWS Region',
        found: quote(region),
        fix: near
          ? `did you mean ${near}`
          : 'correct it; a Region newer than this release belongs into lib/world/source-regions.ts',
      },
    ];
  }
  if (country === undefined || country === known) return [];
  return [
    {
      path: [...path, 'country'],
      expected: `${countryText(known)}, where ${region} is`,
      found: countryText(country),
      fix: `write "${known}", or correct the Region`,
    },
  ];
}

function destinationProblems(
  path: Path,
  migration: DraftMigration,
  sites: NonNullable<Draft['sites']>,
): readonly Problem[] {
  const { destination, source } = migration;
  if (destination === undefined) return [];
  const ids = Object.keys(sites);
  if (!Object.hasOwn(sites, destination)) {
    const near = nearestName(destination, ids);
    return [
      {
        path,
        expected: `one of ${ids.join(', ')}`,
        found: quote(destination),
        fix: near ? `did you mean ${near}` : 'name a site',
        restsOn: [['sites']],
      },
    ];
  }
  const site = sites[destination];
  if (site?.placement?.kind === 'outpost')
    return [
      {
        path,
        expected: 'a site in a Region',
        found: `${destination}, which is on an Outpost`,
        fix: 'choose another site, or move the data inside the site: CloudFormation has no DataSync location for S3 on Outposts, which needs an agent on the rack',
      },
    ];
  const here = regionPlace(site?.region ?? '')?.partition;
  const there = countryOfRegion(source?.region ?? '')
    ? (regionPlace(source?.region ?? '')?.partition ?? 'aws')
    : undefined;
  if (!here || !there) return [];
  if (here === there) return regionProblems([...path.slice(0, -1), 'source', 'region'], migration, site?.region);
  return [
    {
      path,
      expected: `a site in the partition ${there}, that of the source`,
      found: `${destination}, in ${here}`,
      restsOn: [['sites', destination, 'region']],
      fix: 'choose another site, or copy the data outside of Trefoil, with credentials of each partition: neither DataSync between buckets nor a role reaches from one partition into another',
    },
  ];
}

/**
 * AWS DataSync needs the location of a bucket in the bucket's Region (DataSync User Guide, tutorial across accounts). A
 * site has no stack there, and the guardrails deny Regions without a site.
 */
function regionProblems(
  path: Path,
  { source, destination }: DraftMigration,
  region: string | undefined,
): readonly Problem[] {
  if (source?.region === undefined || region === undefined || source.region === region) return [];
  return [
    {
      path,
      expected: `${region}, the Region of ${destination}`,
      found: quote(source.region),
      restsOn: [['sites', destination ?? '', 'region']],
      fix: `copy the data into a bucket in ${region} first, by S3 replication or a copy of the source's owner, and name that bucket: docs/migration.md`,
    },
  ];
}

function timeProblems(path: Path, { opens, closes }: DraftMigration, today: string): readonly Problem[] {
  if (closes === undefined) return [];
  if (closes < today)
    return [
      {
        path,
        expected: `a day that has not passed, ${today} or after`,
        found: closes,
        fix: 'remove the migration and deploy, so that its roles and tasks go, or extend it by a later day',
      },
    ];
  if (opens !== undefined && closes <= opens)
    return [
      { path, expected: `a day after ${opens}, on which it opens`, found: closes, fix: 'correct opens or closes' },
    ];
  return [];
}
