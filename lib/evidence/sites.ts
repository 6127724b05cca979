import type { Deployment } from '../config/deployment';
import { partitionOf } from '../config/partition';
import { isZoneId } from '../config/places';
import { residenceOf } from '../config/residence';
import { zonesOfTwo } from '../config/shared-zones';
import { insideOf, residueOf } from './residue';
import type { SiteEvidence } from './schema/places';
import type { StoreEvidence } from './schema/resources';
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
    const { data, keys, controlPlane } = residenceOf(site);
    const { name, country, region, account, placement, replicatesTo } = site;
    return {
      id,
      ...{ name, country, region, partition: partitionOf(region), account },
      placement: placement.kind,
      zones: (placement.kind === 'region' ? placement.zones : [placement.zone]).map((zone) => ({
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
      residue: [...residueOf(region, types)],
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
