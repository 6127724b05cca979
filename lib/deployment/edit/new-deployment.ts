import { siteDefaults } from './site-defaults';

/** A site of a new deployment. */
export interface NewSite {
  readonly id: string;
  readonly region: string;
  readonly account: string;
}

/** What a new deployment file is made of; everything else in it is a default that its comments explain. */
export interface NewDeployment {
  readonly name: string;
  readonly sites: readonly NewSite[];
  readonly organization: { readonly id: string; readonly managementAccount: string; readonly unit: string };
  readonly auditor: {
    readonly name: string;
    readonly account: string;
    readonly country: string;
    /** Public IPv4 ranges. */
    readonly addresses: readonly string[];
    readonly externalId: string;
  };
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The text of a new deployment file. Whether it is usable, the loader says. */
export function newDeployment({ name, sites, organization, auditor, today }: NewDeployment): string {
  const people = name
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
  const ranges: string[] = [];
  const written = sites.map((site, index) => {
    const values = new Map([['region', site.region]]);
    const fields = siteDefaults(site.id, values, ranges);
    const range = fields.get('addressRange') ?? '';
    ranges.push(range);
    const next = sites[index + 1];
    return [
      `  ${site.id}:`,
      `    name: ${fields.get('name')}`,
      `    country: ${quoted(fields.get('country') ?? 'XX')}`,
      `    region: ${site.region}`,
      `    account: "${site.account}"`,
      `    placement: { kind: region, zones: [${(fields.get('placement.zones') ?? '').split(',').join(', ')}] }`,
      `    addressRange: ${range}`,
      ...(next ? [`    replicatesTo: [${next.id}]`] : []),
    ].join('\n');
  });
  const until = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
  return `# What this deployment is: sites, who works with them, who audits them. docs/deployment-file.md of trefoil has every field.
name: ${name}
boundary: [EEA]

organization:
  id: ${organization.id}
  managementAccount: "${organization.managementAccount}"
  homeRegion: ${sites[0]?.region ?? ''}
  sitesOrganizationalUnit: ${organization.unit}

# Each site is an account of its own, with its own keys, network, storage and logs. A copy of what is written at one goes to
# those in replicatesTo. Another site: trefoil new site <id> region=... account=...
sites:
${written.join('\n')}

# IAM roles that exist in the account of each site; policies name them, and trefoil does not make them.
operators:
  keyAdministrators: [${people}KeyAdministrator]
  deployers: [${people}Deployer]
  dataReaders: [${people}DataReader]
  dataWriters: [${people}DataWriter]
  breakGlass: [${people}BreakGlass]

# Sees everything, takes nothing, until the mandate ends.
auditor:
  name: ${JSON.stringify(auditor.name)}
  account: "${auditor.account}"
  externalId: ${auditor.externalId}
  country: ${quoted(auditor.country)}
  mandate: { from: ${today}, until: ${until} }
  sourceAddresses: [${auditor.addresses.join(', ')}]

retention:
  logsDays: 731
  backupDays: 35
  noncurrentVersionDays: 90
`;
}

/** Norway's code is a boolean to readers of YAML 1.1. */
const quoted = (country: string): string => (country === 'NO' ? '"NO"' : country);
