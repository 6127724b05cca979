import type { Deployment } from '../config/deployment';
import { residenceOf } from '../config/residence';
import { residueOf } from './residue';
import type { SiteEvidence } from './schema/places';
import type { StoreEvidence } from './schema/resources';
import type { Subjects } from './subjects';

/** The sites of a deployment, in the order of its file. */
export function sitesOf(
  subjects: Subjects,
  deployment: Deployment | undefined,
  stores: readonly StoreEvidence[],
): readonly SiteEvidence[] {
  return Object.entries(deployment?.sites ?? {}).map(([id, site]) => {
    const types = subjects.assembly.resources
      .filter(({ template }) => subjects.siteOf(template) === id)
      .map(({ type }) => type);
    const { data, keys, controlPlane } = residenceOf(site);
    const { name, country, region, account, placement, replicatesTo } = site;
    return {
      id,
      ...{ name, country, region, account },
      placement: placement.kind,
      zones: placement.kind === 'region' ? [...placement.zones] : [placement.zone],
      replicatesTo: [...replicatesTo],
      data: { ...data },
      keys: { ...keys },
      controlPlane: { ...controlPlane },
      resources: types.length,
      stores: stores.filter((store) => store.site === id).length,
      residue: [...residueOf(region, types)],
    };
  });
}
