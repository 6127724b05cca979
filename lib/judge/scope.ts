import { ownOf } from '../common/own';
import { deployOrder } from '../deployment/deploy-order';
import type { Deployment, Site } from '../deployment/deployment-types';
import { type BucketPurpose, siteNames } from '../deployment/names';
import type { Omission } from '../deployment/omissions';
import { partitionOf } from '../world/partition';
import { countriesOf, LOCAL_ZONES, REGIONS, regionsWithin } from '../world/regions';
import type { CatalogueAdditions } from './catalogue/additions';

/** What user data may not leave: the Regions of a boundary and, where a deployment is known, its accounts. */
export interface Scope {
  /** Jurisdictions and countries, as the user wrote them. */
  readonly boundary: readonly string[];
  readonly countries: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** Accounts of the sites and of the organization; absent where no deployment is known. */
  readonly accounts?: ReadonlySet<string>;
  /** Accounts that whoever checks templates without a deployment counts as inside, beside each stack's own; absent where none were said. */
  readonly trusted?: ReadonlySet<string>;
  readonly organization?: string;
  /** The deployment that drew it; absent for templates without one. */
  readonly deployment?: Deployment;
  /** Account of the auditor, who may look. */
  readonly auditor?: string;
  /** Accounts from which data migrates into a site. */
  readonly sources?: ReadonlySet<string>;
  /** Region by name of each bucket of the deployment's sites; absent where no deployment is known. */
  readonly buckets?: ReadonlyMap<string, string>;
  /** Keys held outside AWS that the deployment names. */
  readonly externalKeys: ReadonlySet<string>;
  /** Accounts in the order in which they are deployed: those of a wave wait for those before. */
  readonly waves?: readonly (readonly string[])[];
  /** Types of which an account has a resource that no template makes, by account, as the deployment says. */
  readonly existing?: ReadonlyMap<string, readonly string[]>;
  /** What the project adds to the catalogue. */
  readonly additions?: CatalogueAdditions;
  /** What the deployment does without, and why. */
  readonly omissions?: readonly Omission[];
}

/** The scope of a boundary alone: for templates without a deployment. */
export function scopeOf(boundary: readonly string[]): Scope {
  return {
    boundary,
    countries: countriesOf(boundary),
    regions: new Set(regionsWithin(boundary)),
    externalKeys: new Set(),
  };
}

const BUCKET_PURPOSES: readonly BucketPurpose[] = ['data', 'archive', 'access-logs', 'config'];

/** The scope that a deployment file draws. */
export function scopeOfDeployment(deployment: Deployment): Scope {
  const sites = Object.values(deployment.sites);
  return {
    ...scopeOf(deployment.boundary),
    regions: new Set(regionsWithin(deployment.boundary, partitionOf(deployment.organization.homeRegion))),
    accounts: new Set([...sites.map((site) => site.account), deployment.organization.managementAccount]),
    organization: deployment.organization.id,
    deployment,
    auditor: deployment.auditor.account,
    sources: new Set(deployment.migrations.map((migration) => migration.source.account)),
    buckets: new Map(
      Object.keys(deployment.sites)
        .map((id) => siteNames(deployment, id))
        .flatMap((names) => BUCKET_PURPOSES.map((purpose): [string, string] => [names.bucket(purpose), names.region])),
    ),
    externalKeys: new Set(sites.flatMap((site) => site.externalDataKeyArn ?? [])),
    waves: [
      ...deployOrder(deployment).map((ids) => ids.flatMap((id) => deployment.sites[id]?.account ?? [])),
      [deployment.organization.managementAccount],
    ],
    existing: new Map(sites.map((site) => [site.account, existingIn(site)])),
    omissions: deployment.omissions,
  };
}

/** What exists once in an account and Region, and the deployment leaves alone. */
function existingIn({ accountServices }: Site): readonly string[] {
  const { config, guardDuty, accessAnalyzer, blockPublicAccess } = accountServices;
  return [
    ...(config === 'existing' ? ['AWS::Config::ConfigurationRecorder', 'AWS::Config::DeliveryChannel'] : []),
    ...(guardDuty === 'existing' ? ['AWS::GuardDuty::Detector'] : []),
    ...(accessAnalyzer === 'existing' ? ['AWS::AccessAnalyzer::Analyzer'] : []),
    ...(blockPublicAccess === 'existing' ? ['AWS::EC2::VPCBlockPublicAccessOptions'] : []),
  ];
}

/** Whether a zone, by name (`eu-west-1a`, `eu-north-1-cph-1a`) or id (`euw1-az1`, `eun1-cph1-az1`), lies in a country of the scope. */
export function admitsZone(scope: Scope, zone: string): boolean {
  const local =
    ownOf(LOCAL_ZONES, zone) ?? ownOf(LOCAL_ZONES, localZoneById.get(zone) ?? '') ?? ownOf(LOCAL_ZONES, `${zone}a`);
  if (local) return scope.countries.has(local.country);
  const region = /^([a-z]{2,4}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone)?.[1] ?? regionByCode.get(zone.split('-az')[0] ?? '');
  return region !== undefined && scope.regions.has(region) && Object.hasOwn(REGIONS, region);
}

/** Whether every zone of a Region, Local Zones included, lies in a country of the scope. */
export function admitsEveryZone(scope: Scope, region: string): boolean {
  return (
    scope.regions.has(region) &&
    Object.values(LOCAL_ZONES).every((zone) => zone.region !== region || scope.countries.has(zone.country))
  );
}

/** `euw1` for eu-west-1: how zone ids begin. */
export function codeOf(region: string): string {
  const [area = '', ...rest] = region.split('-');
  const number = rest.pop() ?? '';
  return `${area}${rest.map((direction) => direction.replace(/^(north|south)(?=east|west)/, '$1-').replace(/(^|-)([a-z])[a-z]*/g, '$2')).join('')}${number}`;
}

const regionByCode: ReadonlyMap<string, string> = new Map(
  Object.keys(REGIONS).map((region) => [codeOf(region), region]),
);

/** `eu-central-1-ist-1a` for its id, euc1-ist1-az1. */
const localZoneById: ReadonlyMap<string, string> = new Map(
  Object.entries(LOCAL_ZONES).map(([name, { id }]) => [id, name]),
);
