import { ownOf } from '../../common/own';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { BY_USE, type Charge, FREE, IDLE, NO_PRICE } from './by-type';
import { ASSUMED, PRICES, type PriceName } from './prices';

/** What one thing of a site costs in a month. */
export interface Line {
  readonly price: PriceName;
  readonly quantity: number;
  readonly usd: number;
}

/** What a site costs in a month. */
export interface SiteCost {
  readonly site: string;
  readonly idle: readonly Line[];
  readonly usd: number;
  /** What comes on top once keys were rotated. */
  readonly later: number;
  readonly perMillionCalls: number;
  /** Of user data in a Region, copies included; that on a rack is in the price of the rack. */
  readonly perGigabyte: number;
  /** Whether user data is on a rack. */
  readonly onRack: boolean;
  /** Regions of its stacks. */
  readonly regions: readonly string[];
}

/** What an assembly costs, site by site. */
export interface Cost {
  readonly sites: readonly SiteCost[];
  readonly usd: number;
  readonly later: number;
  /** Types that are billed and have no price here, or that nobody has looked at, each with what is known. */
  readonly told: Readonly<Record<string, string>>;
}

/** Estimates what the resources of an assembly cost. */
export function costOf(assembly: Assembly): Cost {
  const bySite = new Map<string, Resource[]>();
  const told = new Map<string, string>();
  for (const resource of assembly.resources) {
    const site = siteOf(resource);
    bySite.set(site, [...(bySite.get(site) ?? []), resource]);
    const reason = toldOf(resource.type);
    if (reason !== undefined) told.set(resource.type, reason);
  }
  // What costs nothing anywhere, such as policies of an organization, is no site.
  const sites = [...bySite]
    .filter(([, resources]) => resources.some(({ type }) => !Object.hasOwn(FREE, type)))
    .map(([site, resources]) => siteCost(site, resources));
  return {
    sites,
    usd: sum(sites.map(({ usd }) => usd)),
    later: sum(sites.map(({ later }) => later)),
    told: Object.fromEntries([...told].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** What has to be said of a type that is neither priced nor free. */
function toldOf(type: string): string | undefined {
  if (Object.hasOwn(NO_PRICE, type)) return ownOf(NO_PRICE, type);
  const known = [IDLE, BY_USE, FREE].some((table) => Object.hasOwn(table, type));
  return known ? undefined : 'nobody has looked at what it costs';
}

function siteOf({ template }: Resource): string {
  return template.constructPath?.split('/')[0] ?? template.stackName;
}

function siteCost(site: string, resources: readonly Resource[]): SiteCost {
  const charges = resources.flatMap((resource) => ownOf(IDLE, resource.type)?.(resource) ?? []);
  const idle = linesOf(charges.filter(({ later }) => !later));
  const regions = new Set(resources.flatMap(({ template }) => template.region ?? []));
  const later = linesOf(charges.filter((charge) => charge.later));
  return {
    site,
    idle,
    usd: sum(idle.map(({ usd }) => usd)),
    later: sum(later.map(({ usd }) => usd)),
    ...byUse(resources),
    regions: [...regions],
  };
}

/** Every call is an event, a line of the log and a thing that GuardDuty looks at; every GB is held again by each copy and backup. */
function byUse(resources: readonly Resource[]): Pick<SiteCost, 'perMillionCalls' | 'perGigabyte' | 'onRack'> {
  const has = (type: string) => resources.some((resource) => resource.type === type);
  const states = (path: string) =>
    resources.some((resource) => resource.select(path).some(({ value }) => value !== undefined));
  const trail = has('AWS::CloudTrail::Trail');
  // The buckets of such a site are those of its logs.
  const onRack = has('AWS::S3Outposts::Bucket');
  const copies = (path: string) => (states(path) ? 2 : 1);
  return {
    onRack,
    perMillionCalls: sum([
      trail ? PRICES.dataEvents.usd : 0,
      trail ? PRICES.logs.usd * ASSUMED.gigabytesOfLogsInMillionCalls : 0,
      has('AWS::GuardDuty::Detector') ? PRICES.guardDutyObjects.usd : 0,
    ]),
    perGigabyte: onRack
      ? 0
      : sum([
          has('AWS::S3::Bucket') ? PRICES.bucket.usd * copies('ReplicationConfiguration.Rules[]') : 0,
          has('AWS::Backup::BackupPlan') ? PRICES.backup.usd * copies('BackupPlan.BackupPlanRule[].CopyActions[]') : 0,
        ]),
  };
}

function linesOf(charges: readonly Charge[]): readonly Line[] {
  const quantities = new Map<PriceName, number>();
  for (const { price, quantity } of charges) quantities.set(price, (quantities.get(price) ?? 0) + quantity);
  return [...quantities]
    .map(([price, quantity]) => ({ price, quantity, usd: cents(quantity * PRICES[price].usd) }))
    .sort((one, other) => other.usd - one.usd);
}

function sum(figures: readonly number[]): number {
  return cents(figures.reduce((all, figure) => all + figure, 0));
}

/** Without what binary fractions add; a GB costs parts of a cent. */
function cents(usd: number): number {
  return Math.round(usd * 1000) / 1000;
}
