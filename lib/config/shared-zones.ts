import type { Deployment, Placement } from './deployment';
import { isZoneId } from './places';

/** Two sites of one Region, and what their zones say of the buildings. */
export interface ZonesOfTwo {
  readonly sites: readonly [string, string];
  /** Ids of the zones in which both are. */
  readonly shared: readonly string[];
  /** Whether both name their zones by id; names do not tell what two accounts share. */
  readonly known: boolean;
}

/** Every two sites of one Region whose placements are AWS's own buildings, in the order of the deployment file. */
export function zonesOfTwo({ sites }: Pick<Deployment, 'sites'>): readonly ZonesOfTwo[] {
  const placed = Object.entries(sites).map(([id, { region, placement }]) => ({
    id,
    region,
    zones: zonesIn(placement),
  }));
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => other.region === one.region && one.zones.length > 0 && other.zones.length > 0)
      .map((other) => ({
        sites: [one.id, other.id] as const,
        shared: one.zones.filter((zone) => isZoneId(zone) && other.zones.includes(zone)),
        known: [...one.zones, ...other.zones].every(isZoneId),
      })),
  );
}

/** Zones in which user data rests: those of a site in a Region; a rack stands where it is attested. */
function zonesIn(placement: Placement): readonly string[] {
  return placement.kind === 'region' ? placement.zones : [];
}

/** What zones do and do not say of places: which sites share one, and which sites name theirs; a line each. */
export function zoneStatements(deployment: Pick<Deployment, 'sites'>): readonly string[] {
  const name = (id: string) => deployment.sites[id]?.name ?? id;
  return [
    ...Object.entries(deployment.sites).flatMap(([id, { placement }]) => {
      const names = zonesIn(placement).filter((zone) => !isZoneId(zone));
      return names.length > 0
        ? [
            `${name(id)}: its zones are given by name, ${names.join(' and ')}: a name is no proof of place, for in another account it may mean other buildings`,
          ]
        : [];
    }),
    ...zonesOfTwo(deployment).flatMap(({ sites: [one, other], shared, known }) => {
      const both = `${name(one)} and ${name(other)}`;
      if (shared.length > 0)
        return [
          `${both}: both are in ${shared.join(' and ')}: what happens to the buildings of one zone happens to both`,
        ];
      return known ? [] : [`${both}: zones by name do not tell whether they share buildings`];
    }),
  ];
}
