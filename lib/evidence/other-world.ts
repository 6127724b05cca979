import { wrapped } from '../common/wrap';
import { checkDeployment } from '../deployment/check-deployment';
import type { Deployment, Site } from '../deployment/deployment-types';
import { goesWithout } from '../deployment/omissions';
import { pathText } from '../deployment/problem';
import type { Assembly } from '../judge/template/assembly';
import { countryText } from '../world/countries';
import { FEATURE_IDS, FEATURES, offerIn } from '../world/features';
import { partitionOf } from '../world/partition';
import { REGIONS } from '../world/regions';
import { sitesOf } from './record/sites';
import { Subjects } from './record/subjects';
import { transfersOf } from './record/transfers';
import type { SiteEvidence, TransferEvidence } from './schema/places';

/** Worlds in which the same deployment could stand. */
export const WORLDS = {
  'aws-eusc': 'in the AWS European Sovereign Cloud',
  outpost: 'on Outposts racks, where the sites are meant to be',
} as const;

/** What would be otherwise if every site of a deployment stood elsewhere. */
export interface OtherWorld {
  readonly world: keyof typeof WORLDS;
  /** Where user data, keys and logs of each site would be, and are. */
  readonly sites: readonly {
    readonly site: string;
    readonly data: Change;
    readonly keys: Change;
    readonly controlPlane: Change;
  }[];
  /** Global services that keep metadata outside the EU: those that end, and those that stay. */
  readonly metadata: { readonly ends: readonly string[]; readonly stays: readonly string[] };
  readonly transfers: {
    readonly ends: readonly TransferEvidence[];
    readonly stays: readonly TransferEvidence[];
    readonly begins: readonly TransferEvidence[];
  };
  /** What has no equivalent there that is known, what that means, and how sure it is. */
  readonly lacks: readonly { readonly what: string; readonly without: string; readonly status: string }[];
  /** What of the deployment file would be refused there, a sentence each. */
  readonly toDecide: readonly string[];
}

interface Change {
  readonly now: string;
  readonly there: string;
}

/** Compares a deployment, as an assembly has it, with the same one in another world. No template is made of the other. */
export function otherWorld(
  world: keyof typeof WORLDS,
  assembly: Assembly,
  deployment: Deployment,
  today: string,
): OtherWorld {
  const there = moved(deployment, world);
  const subjects = new Subjects(assembly, deployment);
  const [now, then] = [sitesOf(subjects, deployment, []), sitesOf(subjects, there, [])];
  const before = transfersOf(deployment, now);
  const after = transfersOf(there, then);
  const kept = new Set(after.map(keyOf));
  const had = new Set(before.map(keyOf));
  const services = (sites: readonly SiteEvidence[]) => [
    ...new Set(sites.flatMap(({ globalMetadata }) => globalMetadata.map(({ service }) => service))),
  ];
  const stays = services(then);
  return {
    world,
    sites: now.map((site, index) => {
      const other = then[index];
      const change = (part: 'data' | 'keys' | 'controlPlane'): Change => ({
        now: site[part].place,
        there: other?.[part].place ?? 'not known',
      });
      return { site: site.name, data: change('data'), keys: change('keys'), controlPlane: change('controlPlane') };
    }),
    metadata: { ends: services(now).filter((service) => !stays.includes(service)), stays },
    transfers: {
      ends: before.filter((each) => !kept.has(keyOf(each))),
      stays: before.filter((each) => kept.has(keyOf(each))),
      begins: after.filter((each) => !had.has(keyOf(each))),
    },
    lacks: [...lacksOf(deployment, there), ...(world === 'outpost' ? ON_RACKS : [])],
    toDecide: problemsOf(there, today),
  };
}

/** What a rack has instead of what a Region has: no DynamoDB runs on one (AWS Outposts User Guide, services on racks). */
const ON_RACKS: OtherWorld['lacks'] = [
  {
    ...{ what: 'the DynamoDB table of each site', status: 'not-offered' },
    without: 'records are in PostgreSQL on the rack (RDS on Outposts), and have to change their form',
  },
];

const keyOf = ({ recipient, country, what }: TransferEvidence): string => JSON.stringify([recipient, country, what]);

/** The deployment with every site in another world. What nobody knows of it yet, such as ids of racks, is a placeholder. */
function moved(deployment: Deployment, world: keyof typeof WORLDS): Deployment {
  const region = 'eusc-de-east-1';
  const sites = Object.entries(deployment.sites).map(([id, site]): [string, Site] => {
    if (world === 'outpost') return [id, onRack(site)];
    const zones = (REGIONS[region]?.zones ?? []).map((letter) => `${region}${letter}`);
    const { externalDataKeyArn: _, ...rest } = site;
    return [id, { ...rest, region, placement: { kind: 'region', zones } }];
  });
  const { organization } = deployment;
  return {
    ...deployment,
    sites: Object.fromEntries(sites),
    ...(world === 'aws-eusc' && { organization: { ...organization, homeRegion: region } }),
  };
}

function onRack(site: Site): Site {
  if (site.placement.kind === 'outpost') return site;
  const partition = partitionOf(site.region);
  return {
    ...site,
    placement: {
      kind: 'outpost',
      outpostArn: `arn:${partition}:outposts:${site.region}:${site.account}:outpost/op-00000000000000000`,
      zone: site.placement.zones[0] ?? '',
      attestation: {
        ...{
          by: 'somebody who answers for it',
          on: '2000-01-01',
          reference: 'a contract',
          place: 'a place of your own',
        },
        ...{ country: site.country, expires: '2100-01-01' },
      },
      database: { instanceClass: 'db.m5.large', storageGiB: 100 },
    },
  };
}

/** Features that the Regions of the other world are not known to offer, and those of this one are. */
function lacksOf(here: Deployment, there: Deployment): OtherWorld['lacks'] {
  const regionsOf = ({ sites, organization }: Deployment, of: 'site' | 'organization') =>
    of === 'organization' ? [organization.homeRegion] : Object.values(sites).map(({ region }) => region);
  return FEATURE_IDS.flatMap((id) => {
    const { of, title, without } = FEATURES[id];
    const worst = (deployment: Deployment) =>
      regionsOf(deployment, of)
        .map((region) => offerIn(region, id).status)
        .find((status) => status !== 'offered');
    const status = worst(there);
    if (status === undefined || worst(here) === status) return [];
    return [{ what: `${title} (${goesWithout(there, id)})`, without, status }];
  });
}

/** What the loader would say of the file, without what only placeholders cause. */
function problemsOf(there: Deployment, today: string): readonly string[] {
  const isOfPlaceholder = (path: string) => /\.(?:outpostArn|attestation|database|zone)\b/.test(path);
  return checkDeployment(there, today)
    .map(({ path, ...problem }) => ({ path: pathText(path), ...problem }))
    .filter(({ path }) => !isOfPlaceholder(path))
    .map(({ path, expected, found }) => `${path}: expected ${expected}; found ${found}`);
}

/** A comparison for people, in lines of at most 100 characters. */
export function otherWorldText({ world, sites, metadata, transfers, lacks, toDecide }: OtherWorld): string {
  const change = (what: string, { now, there }: Change) =>
    wrapped(`    ${what.padEnd(16)}`, now === there ? `as now: ${now}` : `${there}; now ${now}`);
  const list = (heading: string, lines: readonly string[], none: string) => [
    '',
    heading,
    ...(lines.length === 0 ? [`  ${none}`] : lines.flatMap((line) => wrapped('  - ', line))),
  ];
  return `${[
    `If every site were ${WORLDS[world]}`,
    ...sites.flatMap(({ site, data, keys, controlPlane }) => {
      const isOne = [keys, controlPlane].every(({ now, there }) => now === data.now && there === data.there);
      if (isOne) return [`  ${site}`, ...change('everything', data)];
      return [
        `  ${site}`,
        ...change('user data', data),
        ...change('keys', keys),
        ...change('logs, metadata', controlPlane),
      ];
    }),
    ...list('Metadata outside the EU that ends', metadata.ends, 'none'),
    ...list('Metadata outside the EU that stays', metadata.stays, 'none that is known'),
    ...list('Transfers that end', transfers.ends.map(transferText), 'none'),
    ...list('Transfers that begin', transfers.begins.map(transferText), 'none'),
    ...list('Transfers that stay', transfers.stays.map(transferText), 'none'),
    ...list(
      'Without an equivalent that is known',
      lacks.map(
        ({ what, without, status }) =>
          `${what}, ${status === 'not-offered' ? 'not offered' : 'not settled'}: ${without}`,
      ),
      'nothing that Trefoil uses',
    ),
    ...list('To decide first, since the deployment file would be refused', toDecide, 'nothing'),
    '',
    'Who can reach what follows from the same policies. Write the file of the other world, synthesize it and',
    'compare: trefoil diff cdk.out other.out',
  ].join('\n')}\n`;
}

function transferText({ recipient, country, what, until }: TransferEvidence): string {
  const where = country === undefined ? '' : ` in ${countryText(country)}`;
  return `${recipient}${where}${until === undefined ? '' : `, until ${until}`}: ${what}`;
}

/** What of the United States is in the way of data, and what another partition changes about it. */
export function withoutUsText(now: OtherWorld): string {
  const isOfUs = ({ country, recipient }: TransferEvidence) => country === 'US' || recipient.startsWith('Amazon Web');
  const ends = now.transfers.ends.filter(isOfUs).map(transferText);
  const stays = now.transfers.stays.filter(isOfUs).map(transferText);
  const lines = (heading: string, all: readonly string[], none: string) => [
    heading,
    ...(all.length === 0 ? [`  ${none}`] : all.flatMap((line) => wrapped('  - ', line))),
    '',
  ];
  return `${[
    'What goes to the United States, or to who is there',
    '',
    ...lines(
      `Ends ${WORLDS['aws-eusc']}`,
      [...ends, ...now.metadata.ends.map((service) => `metadata: ${service}`)],
      'nothing',
    ),
    ...lines(
      'Stays there too',
      [...stays, ...now.metadata.stays.map((service) => `metadata: ${service}`)],
      'nothing that is known',
    ),
    ...wrapped(
      '',
      'Who owns the provider is in no template: trefoil frameworks sovereignty has what AWS claims of it, with dates. Without AWS: trefoil what-if --leave.',
    ),
  ].join('\n')}\n`;
}
