import type { Site } from './deployment-types';

/** What a customer managed key encrypts: `alerts` are those to the auditor, `alerts-operators` those to operators. */
export const KEY_PURPOSES = ['data', 'logs', 'backup', 'alerts', 'alerts-operators'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];
export const BUCKET_PURPOSES = ['data', 'archive', 'access-logs', 'config'] as const;
export type BucketPurpose = (typeof BUCKET_PURPOSES)[number];
export type LogPurpose =
  | 'trail'
  | 'flow-logs'
  | 'dns-queries'
  | 'alerts'
  | 'sessions'
  | `lane-${string}`
  | `app-${string}/${string}`;
export const ROLE_PURPOSES = [
  ...(['gateway-read', 'gateway-write', 'replication', 'backup', 'restore', 'auditor'] as const),
  ...(['alerts', 'alerts-forward', 'alerts-archive', 'hooks', 'drift', 'bastion', 'api-logs'] as const),
] as const;
type MigrationRolePurpose = `lane-${string}-${'in' | 'out'}`;
/** The role of a workload, by its id. */
type WorkloadRolePurpose = `app-${string}`;
/** The gateway role of a team that reaches some classes of user data, by the id of the team. */
export type TeamRolePurpose = `team-${string}`;
export type RolePurpose = (typeof ROLE_PURPOSES)[number] | MigrationRolePurpose | WorkloadRolePurpose | TeamRolePurpose;
/** Topics, queues and streams of the alerts; the guardrails match them by `alerts` in their names. */
const CHANNEL_PARTS = ['auditor', 'auditor-dead', 'operators', 'operators-dead', 'archive'] as const;
export type ChannelPart = (typeof CHANNEL_PARTS)[number];

/**
 * Deterministic physical names of one site: other sites and policies name its resources by them, without a reference.
 */
export interface SiteNames {
  readonly site: string;
  readonly account: string;
  readonly region: string;
  stack(kind: string): string;
  /** Globally unique: it carries the account and the Region. */
  bucket(purpose: BucketPurpose): string;
  /** With the prefix `alias/`. */
  keyAlias(purpose: KeyPurpose): string;
  /** With a leading slash; `*` stands for all log groups of the site. */
  logGroup(purpose: LogPurpose | '*'): string;
  /** At most 64 characters; `*` stands for all roles of the site. */
  role(purpose: RolePurpose | '*'): string;
  /** A topic, queue or stream of the alerts. */
  channel(part: ChannelPart): string;
  /** The rule and the alarm of a detection; `*` stands for all of them. At most 64 characters. */
  detection(id: string): string;
  readonly table: string;
  readonly vault: string;
  readonly trail: string;
  /** The AWS Config rule that detects drift of stacks. */
  readonly driftRule: string;
}

/** The key of the alerts to each recipient: no change of one key policy silences both. */
export const KEY_OF_PATH = { auditor: 'alerts', operators: 'alerts-operators' } as const satisfies Readonly<
  Record<'auditor' | 'operators', KeyPurpose>
>;

/** The part of a deployment on which its names depend. */
interface NamedSites {
  readonly name: string;
  readonly sites: Readonly<Record<string, Pick<Site, 'account' | 'region'>>>;
}

/** Names of the site `id`; the one place that makes them. */
export function siteNames(deployment: NamedSites, id: string): SiteNames {
  const site = Object.hasOwn(deployment.sites, id) ? deployment.sites[id] : undefined;
  if (!site)
    throw new Error(
      `no site "${id}" in deployment "${deployment.name}", expected one of ${Object.keys(deployment.sites).join(', ')}`,
    );
  const prefix = `${deployment.name}-${id}`;
  return {
    site: id,
    account: site.account,
    region: site.region,
    stack: (kind) => `${prefix}-${kind}`,
    bucket: (purpose) => `${prefix}-${purpose}-${site.account}-${site.region}`,
    keyAlias: (purpose) => `alias/${prefix}/${purpose}`,
    logGroup: (purpose) => `/${deployment.name}/${id}/${purpose}`,
    role: (purpose) => `${prefix}-${purpose}`,
    channel: (part) => `${prefix}-alerts-${part}`,
    detection: (id) => `${prefix}-detect-${id}`,
    table: `${prefix}-records`,
    vault: `${prefix}-vault`,
    trail: `${prefix}-trail`,
    driftRule: `${prefix}-drift`,
  };
}

/** Names of what a site makes for logs, settings and alerts: nothing that users gave is kept in it. */
export function recordNames({ bucket, channel }: SiteNames): ReadonlySet<string> {
  const buckets = BUCKET_PURPOSES.filter((purpose) => purpose !== 'data').map(bucket);
  return new Set([...buckets, ...CHANNEL_PARTS.map(channel)]);
}
