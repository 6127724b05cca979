import { countryText } from '../world/countries';
import { regionPlace } from '../world/regions';
import type { Site } from './deployment';

/** Where something is, and how we know. */
interface Location {
  /** ISO 3166-1 alpha-2 code; absent where it cannot be asserted. */
  readonly country?: string;
  /** Such as `Sweden (SE), in eu-north-1, Stockholm`. */
  readonly place: string;
  /** By the place of the Region, by a dated attestation, or not at all. */
  readonly how: 'by-region' | 'attested' | 'not-assertable';
  /** A sentence for people. */
  readonly statement: string;
  /** Day by which to attest it again, where it is attested. */
  readonly until?: string;
}

/** Where the data of a site, its keys and its control plane are. */
interface SiteLocation {
  readonly data: Location;
  readonly keys: Location;
  readonly controlPlane: Location;
}

/** Where the data of a site, its keys and its control plane are, as opposed to where the site is meant to be. */
export function locationOf(site: Site): SiteLocation {
  return { data: dataLocation(site), keys: keyLocation(site), controlPlane: controlPlaneLocation(site) };
}

function dataLocation(site: Site): Location {
  const { placement } = site;
  if (placement.kind === 'outpost') {
    const { attestation } = placement;
    const place = `${countryText(attestation.country)}, on an Outposts rack at ${attestation.place}`;
    const source = `${attestation.by} on ${attestation.on}, ${attestation.reference}, to be renewed by ${attestation.expires}`;
    const statement = `${site.name}: rests in ${place}, as attested by ${source}`;
    return { country: attestation.country, place, how: 'attested', statement, until: attestation.expires };
  }
  const { country, place } = parentRegion(site);
  const away = country === site.country ? '' : `, not in ${countryText(site.country)}`;
  return {
    country,
    place,
    how: 'by-region',
    statement: `${site.name}: rests in ${place}${away}: placement is \`region\`, so that AWS chooses the buildings`,
  };
}

function keyLocation(site: Site): Location {
  if (site.externalDataKeyArn)
    return {
      place: 'a key store outside AWS',
      how: 'not-assertable',
      statement: `${site.name}: the material of the key for user data lies outside AWS, where its holder keeps it; the other keys are in ${parentRegion(site).place}`,
    };
  return inParentRegion(site, 'keys are');
}

function controlPlaneLocation(site: Site): Location {
  return inParentRegion(site, 'logs, metadata and the control plane are');
}

function inParentRegion(site: Site, what: string): Location {
  const { country, place } = parentRegion(site);
  const away = country === site.country ? '' : `, not in ${countryText(site.country)}`;
  return { country, place, how: 'by-region', statement: `${site.name}: ${what} in ${place}${away}` };
}

function parentRegion(site: Site): { readonly country: string; readonly place: string } {
  const region = regionPlace(site.region);
  if (!region) throw new Error(`no place known of Region "${site.region}", expected a Region of lib/world/regions.ts`);
  return { country: region.country, place: `${countryText(region.country)}, in ${site.region}, ${region.city}` };
}
