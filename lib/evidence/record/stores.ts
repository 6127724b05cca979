import { ownOf } from '../../common/own';
import type { Deployment } from '../../deployment/deployment';
import { locationOf } from '../../deployment/location';
import { recordNames, siteNames } from '../../deployment/names';
import { STORES, TYPES } from '../../judge/catalogue';
import type { Resource } from '../../judge/template/resource';
import type { LocationEvidence } from '../schema/common';
import type { StoreEvidence } from '../schema/resources';
import { locationInRegion, notAssertable } from './places';
import { isOnRack } from './rack';
import { keysOf } from './store-keys';
import type { Subjects } from './subjects';

/** Properties that name resources of types for which the catalogue has no name property. */
const NAMES = [
  'BucketName',
  'TableName',
  'LogGroupName',
  'BackupVaultName',
  'TrailName',
  'DBInstanceIdentifier',
  'QueueName',
  'TopicName',
  'RoleName',
  'AliasName',
  'Name',
];

/** The physical name of a resource, where the template states one. */
export function nameOf(resource: Resource): string | undefined {
  const name = ownOf(TYPES, resource.type)?.name?.property;
  return (name === undefined ? NAMES : [name])
    .flatMap((property) => resource.select(property))
    .map(({ value }) => value)
    .find((value) => typeof value === 'string');
}

/** What a resource holds, by the catalogue. */
export function holdsOf({ type }: Resource): 'user-data' | 'metadata' | 'nothing' | 'not-known' {
  return ownOf(STORES, type)?.[0] ?? 'not-known';
}

const OF_RECORDS = 'logs, settings and alerts of the site: who did what, and names of objects, not what is in them';

/** Every resource that holds data, and where the data, its keys and its control plane are. */
export function storesOf(subjects: Subjects, deployment: Deployment | undefined): readonly StoreEvidence[] {
  const records = new Map(
    Object.keys(deployment?.sites ?? {}).map((id) => [
      id,
      deployment ? recordNames(siteNames(deployment, id)) : new Set<string>(),
    ]),
  );
  return subjects.assembly.resources.flatMap((resource): readonly StoreEvidence[] => {
    const byType = holdsOf(resource);
    if (byType === 'nothing' || byType === 'not-known') return [];
    const site = subjects.siteOf(resource.template);
    const name = nameOf(resource);
    // A bucket holds user data by its type; those of a site for logs, settings and alerts are known by their names.
    const isOfRecords = name !== undefined && records.get(site ?? '')?.has(name) === true;
    return [
      {
        resource: subjects.idOf(resource),
        type: resource.type,
        name,
        site,
        holds: isOfRecords ? 'metadata' : byType,
        what: isOfRecords ? OF_RECORDS : (ownOf(STORES, resource.type)?.[1] ?? ''),
        data: dataOf(resource, subjects, site === undefined ? undefined : deployment?.sites[site]),
        keys: [...keysOf(resource, subjects, deployment)],
        controlPlane: locationInRegion(resource.template.region, 'is administered in'),
      },
    ];
  });
}

function dataOf(
  resource: Resource,
  { assembly }: Subjects,
  site: Deployment['sites'][string] | undefined,
): LocationEvidence {
  if (!isOnRack(resource, assembly)) return locationInRegion(resource.template.region, 'rests in');
  if (site?.placement.kind === 'outpost') return { ...locationOf(site).data };
  return notAssertable('an Outposts rack', 'rests on an Outposts rack, whose location no deployment file attests');
}
