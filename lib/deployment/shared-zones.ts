import { groupBy } from '../common/group-by';
import { isZoneId } from '../world/regions';
import type { Deployment, Placement } from './deployment';

/** Two sites of one Region, and the zones that they share. */
interface ZonesOfTwo {
  readonly sites: readonly [string, string];
  /** Ids of the zones in which both are. */
  readonly shared: readonly string[];
  /** Whether both name their zones by id; names do not tell what two accounts share. */
  readonly known: boolean;
}

/** Every two sites of one Region, in the order of the deployment file. */
export function zonesOfTwo({ sites }: Pick<Deployment, 'sites'>): readonly ZonesOfTwo[] {
  const placed = Object.entries(sites).map(([id, { region, placement }]) => ({
    id,
    region,
    zones: zonesIn(placement),
  }));
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => other.region === one.region)
      .map((other) => ({
        sites: [one.id, other.id] as const,
        shared: one.zones.filter((zone) => isZoneId(zone) && other.zones.includes(zone)),
        known: [...one.zones, ...other.zones].every(isZoneId),
      })),
  );
}

/**
 * Zones in which user data rests, or on which its rack depends: an Outpost is an extension of an availability zone
 * (AWS Outposts User Guide, what-is-outposts).
 */
export function zonesIn(placement: Placement): readonly string[] {
  return placement.kind === 'region' ? placement.zones : [placement.zone];
}

/** What zones do and do not say of places: which sites share one, and which sites name theirs; a line each. */
export function zoneStatements(deployment: Pick<Deployment, 'sites'>): readonly string[] {
  const nameOf = (id: string) => {
    const site = deployment.sites[id];
    return site?.placement.kind === 'outpost' ? `the rack of ${site.name}` : (site?.name ?? id);
  };
  return [
    ...Object.values(deployment.sites).flatMap(({ name, placement }) => {
      const names = zonesIn(placement).filter((zone) => !isZoneId(zone));
      const whose = placement.kind === 'outpost' ? 'the zone of its rack is' : 'its zones are';
      return names.length > 0
        ? [
            `${name}: ${whose} given by name, ${names.join(' and ')}: a name is no proof of place, for in another account it may mean other buildings`,
          ]
        : [];
    }),
    ...(Object.keys(deployment.sites).length > MOST_TOLD_APART
      ? statementsByZone(deployment, nameOf)
      : statementsByPair(deployment, nameOf)),
  ].map((statement) => `${statement.charAt(0).toUpperCase()}${statement.slice(1)}`);
}

/** Of more sites than these it is told which zone has which, rather than of every two. */
const MOST_TOLD_APART = 6;

type NameOf = (id: string) => string;

function statementsByPair(deployment: Pick<Deployment, 'sites'>, nameOf: NameOf): readonly string[] {
  return zonesOfTwo(deployment).flatMap(({ sites: [one, other], shared, known }) => {
    const both = `${nameOf(one)} and ${nameOf(other)}`;
    const rack = [one, other].some((id) => deployment.sites[id]?.placement.kind === 'outpost');
    if (shared.length > 0)
      return [
        `${both}: both ${rack ? 'depend on' : 'are in'} ${shared.join(' and ')}: what happens to the buildings of one zone happens to both`,
      ];
    return known
      ? []
      : [`${both}: zones by name do not tell whether they ${rack ? 'depend on the same' : 'share'} buildings`];
  });
}

function statementsByZone({ sites }: Pick<Deployment, 'sites'>, nameOf: NameOf): readonly string[] {
  const placed = Object.entries(sites).flatMap(([id, { region, placement }]) =>
    zonesIn(placement).map((zone) => ({ id, region, zone })),
  );
  const byId = groupBy(
    placed.filter(({ zone }) => isZoneId(zone)),
    ({ zone }) => zone,
  );
  const byName = groupBy(
    placed.filter(({ zone }) => !isZoneId(zone)),
    ({ region }) => region,
  );
  const listed = (ids: ReadonlySet<string>) => [...ids].map(nameOf).join(', ');
  return [
    ...[...byId].flatMap(([zone, found]) => {
      const ids = new Set(found.map(({ id }) => id));
      return ids.size < 2
        ? []
        : [
            `${ids.size} sites are in ${zone} or depend on it, and what happens to its buildings happens to all of them: ${listed(ids)}`,
          ];
    }),
    ...[...byName].flatMap(([region, found]) => {
      const ids = new Set(found.map(({ id }) => id));
      const others = Object.values(sites).filter((site) => site.region === region).length - 1;
      return others < 1
        ? []
        : [`zones by name do not tell which buildings these share with other sites in ${region}: ${listed(ids)}`];
    }),
  ];
}
