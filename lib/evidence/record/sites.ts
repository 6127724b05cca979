import type { Deployment, Site } from '../../deployment/deployment';
import { locationOf } from '../../deployment/location';
import { rackOf } from '../../deployment/racks';
import { zonesIn, zonesOfTwo } from '../../deployment/shared-zones';
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
        sharedWith: deployment ? sharingWith(deployment, id, zone) : [],
      })),
      replicatesTo: [...replicatesTo],
      data: { ...data },
      keys: { ...keys },
      controlPlane: { ...controlPlane },
      resources: types.length,
      stores: stores.filter((store) => store.site === id).length,
      globalMetadata: [...globalMetadataOf(region, types)],
      inside: [...insideOf(region)],
    };
  });
}

/** Other sites that are in a zone too, by its id; names do not tell. */
function sharingWith(deployment: Deployment, id: string, zone: string): string[] {
  return zonesOfTwo(deployment).flatMap(({ sites: [one, other], shared }) =>
    shared.includes(zone) && [one, other].includes(id) ? [one === id ? other : one] : [],
  );
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
