import { groupBy } from '../../common/group-by';
import type { Deployment, Site } from '../../deployment/deployment';
import { locationOf } from '../../deployment/location';
import { rackOf } from '../../deployment/racks';
import { zonesIn } from '../../deployment/shared-zones';
import { partitionOf } from '../../world/partition';
import { RACK_STORES_FACT } from '../../world/rack-facts';
import { isZoneId, RACK_PARENTS_FACT } from '../../world/regions';
import type { RackEvidence, SiteEvidence } from '../schema/places';
import type { StoreEvidence } from '../schema/resources';
import { globalMetadataOf, insideOf } from './global-metadata';
import type { Subjects } from './subjects';

/** The sites of a deployment, in the order of its file. */
export function sitesOf(
  subjects: Subjects,
  deployment: Deployment | undefined,
  stores: readonly StoreEvidence[],
): readonly SiteEvidence[] {
  const typesBySite = new Map<string, string[]>();
  for (const { template, type } of subjects.assembly.resources) {
    const id = subjects.siteOf(template) ?? '';
    const known = typesBySite.get(id);
    if (known) known.push(type);
    else typesBySite.set(id, [type]);
  }
  const storesBySite = groupBy(stores, ({ site }) => site ?? '');
  const byZone = sitesByZone(deployment);
  return Object.entries(deployment?.sites ?? {}).map(([id, site]) => {
    const types = typesBySite.get(id) ?? [];
    const { data, keys, controlPlane } = locationOf(site);
    const { name, country, region, account, placement, replicatesTo } = site;
    return {
      id,
      ...{ name, country, region, partition: partitionOf(region), account },
      placement: placement.kind,
      rack: deployment && rackEvidence(site, deployment),
      zones: zonesIn(placement).map((zone) => ({
        zone,
        by: isZoneId(zone) ? ('id' as const) : ('name' as const),
        sharedWith: [...(byZone.get(`${region} ${zone}`) ?? [])].filter((other) => other !== id),
      })),
      replicatesTo: [...replicatesTo],
      data: { ...data },
      keys: { ...keys },
      controlPlane: { ...controlPlane },
      resources: types.length,
      stores: storesBySite.get(id)?.length ?? 0,
      globalMetadata: [...globalMetadataOf(region, types)],
      inside: [...insideOf(region)],
    };
  });
}

/** The sites of a zone of a Region, by its id, in the order of the deployment file; names do not tell. */
function sitesByZone(deployment: Deployment | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const [id, { region, placement }] of Object.entries(deployment?.sites ?? {}))
    for (const zone of zonesIn(placement).filter(isZoneId)) {
      const key = `${region} ${zone}`;
      const known = all.get(key);
      if (known) known.add(id);
      else all.set(key, new Set([id]));
    }
  return all;
}

/** The rack of a site, as the record has it; undefined of a site in a Region. */
function rackEvidence(site: Site, deployment: Deployment): RackEvidence | undefined {
  const rack = rackOf(site, deployment);
  if (!rack) return undefined;
  const { generation, parents, delivery, stores } = rack;
  const { asOf, source } = RACK_STORES_FACT;
  return {
    ...{ generation, delivery, asOf, source },
    parents: { regions: [...parents], asOf: RACK_PARENTS_FACT.asOf, source: RACK_PARENTS_FACT.source },
    stores: stores.map((store) => ({ ...store })),
  };
}
