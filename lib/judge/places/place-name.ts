import { LOCAL_ZONES } from '../../world/regions';
import { MAY_NAME_PROFILE, profileNames } from './model-profile';

/** A Region, zone, host, account or inference profile that a string names, as found in it, and what kind of name it is. */
export interface PlaceName {
  readonly kind: 'region' | 'zone' | 'host' | 'global' | 'account' | 'profile';
  /** In lower case, without the characters around it. */
  readonly name: string;
}

/** Cheap test whether a string can name a place at all: almost every string of a template fails it. */
export function mayNamePlace(text: string): boolean {
  return MAY_NAME_PLACE.test(text) || MAY_NAME_PROFILE.test(text);
}

const MAY_NAME_PLACE = /-\d|-az\d|\bs3[.-]|\bsts\.|\d{12}/i;

const AREA = '(?:us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2}|us|eu|ap|sa|ca|me|af|il|mx|cn|nz)';
const DIRECTION = '(?:(?:north|south)(?:east|west)?|east|west|central)';
const REGION = `${AREA}-${DIRECTION}-\\d{1,2}`;
/** `-ist-1` of the Local Zones that are known: their border groups. */
const BORDER_GROUP = [
  ...new Set(Object.entries(LOCAL_ZONES).map(([name, { region }]) => name.slice(region.length, -1))),
].join('|');
/** `a`, `-ist-1a` of a Local Zone, `-wl1-lon-wlz-1` of a Wavelength Zone. */
const ZONE_SUFFIX = `(?:[a-z]|-[a-z]{3}-\\d{1,2}[a-z]|${BORDER_GROUP}|-wl\\d-[a-z]{3,4}-wlz-?\\d?)(?![a-z0-9])`;
const HOST_SUFFIX =
  '(?:\\.[a-z0-9-]{1,63}){0,6}\\.(?:amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu|api\\.aws|api\\.amazonwebservices\\.(?:com\\.cn|eu)|on\\.aws|sc2s\\.sgov\\.gov|c2s\\.ic\\.gov)(?![a-z0-9-])';
const PLACE = new RegExp(`(?<![a-z0-9])(${REGION})(?!\\d)(${ZONE_SUFFIX})?(${HOST_SUFFIX})?`, 'gi');
const ZONE_ID =
  /(?<![a-z0-9])(?:us|usg|eu|eusc-de|ap|sa|ca|me|af|il|mx|cn)(?:[ns][ew]?|[ewc])\d-(?:[a-z]{3}\d{1,2}-)?az\d(?![a-z0-9])/gi;
/** The Region field of an ARN may name a Region that did not exist when this was written. */
const ARN_REGION = /arn:aws[a-z-]*:[a-z0-9-]+:([a-z]{2,10}(?:-[a-z]+){1,3}-\d{1,2}):/gi;
/** Hosts that answer from the United States, whoever asks; without `//` it is a service principal or an origin. */
const GLOBAL_HOST = /\/\/((?:[a-z0-9-]+\.)*(?:s3|sts)\.amazonaws\.com)(?![a-z0-9.-])/gi;

/** Twelve digits alone, but not the end of a UUID. */
const ACCOUNT = /(?<![a-z0-9]|\d\.|[0-9a-f]{4}-)\d{12}(?![a-z0-9]|\.\d)/gi;

/** Every Region, zone, host, account and inference profile of AWS that `text` names. */
export function placeNames(text: string): readonly PlaceName[] {
  const found = new Map<string, PlaceName>();
  const add = (kind: PlaceName['kind'], name: string) => found.set(`${kind} ${name}`, { kind, name });
  for (const name of profileNames(text)) add('profile', name);
  if (!MAY_NAME_PLACE.test(text)) return [...found.values()];
  for (const [, region = '', zone, host] of text.matchAll(PLACE)) {
    if (zone) add('zone', (region + zone).toLowerCase());
    else add(host ? 'host' : 'region', region.toLowerCase());
  }
  for (const [id] of text.matchAll(ZONE_ID)) add('zone', id.toLowerCase());
  for (const [, region = ''] of text.matchAll(ARN_REGION)) {
    const name = region.toLowerCase();
    if (!['zone', 'host'].some((kind) => found.has(`${kind} ${name}`))) add('region', name);
  }
  for (const [, host = ''] of text.matchAll(GLOBAL_HOST)) add('global', host.toLowerCase());
  if (/(?<![a-z0-9-])s3-external-1\.amazonaws\.com/i.test(text)) add('host', 's3-external-1.amazonaws.com');
  for (const [account] of text.matchAll(ACCOUNT)) add('account', account);
  return [...found.values()];
}
