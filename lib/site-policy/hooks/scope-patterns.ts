import { siteNames } from '../../deployment/names';
import { admitsZone, codeOf, type Scope } from '../../judge/scope';
import { PROFILE_GEOGRAPHIES } from '../../world/inference-profiles';
import { LOCAL_ZONES } from '../../world/regions';
import { anyCase, literal, NOTHING, oneOf } from './pattern-text';

/** What a value has to be inside a boundary, by the name of its constraint. */
export const SCOPE_CONSTRAINTS = [
  'key',
  'region',
  'zone',
  'country',
  'arn',
  'bucket',
  'output',
  'model',
  'account',
  'endpoint',
] as const;
export type ScopeConstraint = (typeof SCOPE_CONSTRAINTS)[number];
/** Sources of regular expressions that literal values match which are inside one scope. */
type ScopePatterns = Readonly<Record<ScopeConstraint, string>>;

/** What somebody writes where no key is meant. */
const NO_KEYS = ['none', 'null', 'default', 'false', 'undefined'];
const KEY_NAME = '(?:key|alias)/';
const NUMBER = '(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])';
const GROUP = '[0-9a-f]{1,4}';
const LOCAL_GROUP = 'f(?:[cd][0-9a-f]|e[89ab])[0-9a-f]';
const PRIVATE_IPV6 = `(?:${LOCAL_GROUP}(?:(?::${GROUP}){0,6}::(?:${GROUP}(?::${GROUP}){0,5})?|(?::${GROUP}){7})|::1)`;
/** Hosts that stay inside a network; Guard has no reader of addresses, so that the ranges of `isPrivateHost` are written out. */
const PRIVATE = [
  `(?:(?:10|127)\\.${NUMBER}|192\\.168|169\\.254|172\\.(?:1[6-9]|2[0-9]|3[01])|100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))(?:\\.${NUMBER}){2}`,
  PRIVATE_IPV6,
  `\\[${PRIVATE_IPV6}\\]`,
  'localhost',
  '[a-z0-9.-]+\\.internal',
];
/** Ids of inference profiles that AWS spreads over several Regions. */
const SPREAD = `(?:^|/)(?:${PROFILE_GEOGRAPHIES.join('|')})\\.`;

/** The patterns of a scope, for literals alone: whatever deployment has settled. */
export function scopePatterns(scope: Scope): ScopePatterns {
  const regions = named(scope.regions);
  const accounts = scope.accounts ? named(scope.accounts) : '[^:]*';
  const buckets = [...(scope.buckets ?? [])].filter(([, region]) => scope.regions.has(region)).map(([name]) => name);
  const ownBucket = `^(?:arn:[^:]*:s3:[^:]*:[^:]*:|s3://)?${named(buckets)}(?:/|$)`;
  // Without a deployment nobody knows whose bucket it is; a service of the site writes to one of the site.
  const output = scope.accounts ? ownBucket : '^';
  const arn = [
    '^[^:]*$',
    `^arn:[^:]*:(?!s3:)[^:]*:(?:|${regions}|(?![a-z]{2,10}(?:-[a-z]+)+-[0-9]+:|\\*:)[^:]*):(?:|${accounts})(?::|$)`,
    scope.accounts ? `(?=arn:)${ownBucket}` : '^arn:[^:]*:s3:',
  ].join('|');
  const organization = scope.organization ?? 'o-[a-z0-9]{10,32}';
  return {
    key: [
      ...[...scope.externalKeys].map((key) => `^${literal(key)}$`),
      `^arn:[^:]*:kms:[^:]*:${accounts}:(?!key/mrk-|(?:key/)?(?:alias/)?aws/)${KEY_NAME}.`,
      `^(?!arn:|(?:key/)?(?:alias/)?aws/|(?:key/)?mrk-|(?:key/)?${oneOf(['', ...NO_KEYS].map(anyCase))}$).`,
    ].join('|'),
    region: `^${regions}$`,
    zone: zonePattern(scope),
    country: `^${named(scope.countries)}$`,
    arn,
    bucket: ownBucket,
    output,
    model: `^(?!.*${SPREAD})(?:(?!arn:)|(?:${arn}))`,
    account: [
      '^[a-z0-9.-]+\\.amazonaws\\.(?:com|eu)$',
      scope.accounts ? `^(?:arn:[^:]*:(?:iam|sts)::)?${accounts}(?::|$)` : NOTHING,
      `(?:^|/)${organization}(?:/|$)`,
    ].join('|'),
    endpoint: endpointPattern(regions),
  };
}

/** Names of the buckets that take access logs, which S3 delivers under no key of a customer. */
export function accessLogBuckets({ deployment }: Scope): readonly string[] {
  return deployment ? Object.keys(deployment.sites).map((id) => siteNames(deployment, id).bucket('access-logs')) : [];
}

/** A zone by name, `eu-west-1a`, or by id, `euw1-az1`; Local Zones by name. */
function zonePattern(scope: Scope): string {
  const local = Object.keys(LOCAL_ZONES).filter((zone) => admitsZone(scope, zone));
  const codes = [...scope.regions].map(codeOf);
  return `^(?:${named(scope.regions)}[a-z]|${named(codes)}-az[0-9]|${named(local)})$`;
}

/** Hosts and URLs in lower case, separated by commas, each at a private address or an AWS host of the Regions. */
function endpointPattern(regions: string): string {
  const aws = `(?:[a-z0-9.-]*\\.)?${regions}\\.(?:[a-z0-9-]+\\.)*(?:amazonaws\\.(?:com|eu)|api\\.aws|on\\.aws)`;
  const host = `(?:${[...PRIVATE, aws].join('|')})`;
  const url = ` *(?:[a-zA-Z0-9+.:-]*://)?(?:[^/?#\\\\@,]*@)?${host}(?::[0-9]+)?(?:[/?#\\\\][^,]*)? *`;
  return `^(?!.*,$)(?:${url}(?:,|$))+$`;
}

function named(values: Iterable<string>): string {
  return oneOf([...values].map(literal));
}
