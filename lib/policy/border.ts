import type { Deployment } from '../config/deployment';
import { countriesOf, LOCAL_ZONES, REGIONS, regionsWithin } from '../config/places';

/** What user data may not leave: the Regions of a boundary and, where a deployment is known, its accounts. */
export interface Border {
  /** Jurisdictions and countries, as the user wrote them. */
  readonly boundary: readonly string[];
  readonly countries: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** Accounts of the sites and of the organization; absent where no deployment is known. */
  readonly accounts?: ReadonlySet<string>;
  readonly organization?: string;
  /** Account of the auditor, who may look. */
  readonly auditor?: string;
  /** Keys held outside AWS that the deployment names. */
  readonly externalKeys: ReadonlySet<string>;
}

/** The border of a boundary alone: for templates without a deployment. */
export function borderOf(boundary: readonly string[]): Border {
  return {
    boundary,
    countries: countriesOf(boundary),
    regions: new Set(regionsWithin(boundary)),
    externalKeys: new Set(),
  };
}

/** The border that a deployment file draws. */
export function borderOfDeployment(deployment: Deployment): Border {
  const sites = Object.values(deployment.sites);
  return {
    ...borderOf(deployment.boundary),
    accounts: new Set([...sites.map((site) => site.account), deployment.organization.managementAccount]),
    organization: deployment.organization.id,
    auditor: deployment.auditor.account,
    externalKeys: new Set(sites.flatMap((site) => site.externalDataKeyArn ?? [])),
  };
}

/** Whether a zone name, such as `eu-west-1a` or `eu-north-1-cph-1a`, lies in a country of the border. */
export function admitsZone(border: Border, zone: string): boolean {
  const local = LOCAL_ZONES[zone];
  if (local) return border.countries.has(local.country);
  const region = /^([a-z]{2,4}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone)?.[1];
  return region !== undefined && border.regions.has(region) && REGIONS[region] !== undefined;
}
