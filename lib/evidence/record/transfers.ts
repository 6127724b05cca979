import type { Deployment, Permit } from '../../deployment/deployment';
import { bringsTags, type NamedTeam, teamsOf } from '../../deployment/people';
import { countryText } from '../../world/countries';
import { partitionOf } from '../../world/partition';
import { EEA } from '../../world/regions';
import type { CrossingEvidence, SiteEvidence, TransferEvidence } from '../schema/places';
import { auditorBasis, basisFor, transferText } from './basis';

/**
 * The register of transfers out of the EEA: what the deployment declares of auditor, teams and permits, what leaves by
 * services, and what AWS and its staff hold and see.
 */
export function transfersOf(
  deployment: Deployment | undefined,
  sites: readonly SiteEvidence[],
  crossings: readonly CrossingEvidence[] = [],
): readonly TransferEvidence[] {
  return [
    ...(deployment ? auditorTransfer(deployment.auditor) : []),
    ...(deployment ? teamsOf(deployment).flatMap((team) => teamTransfers(deployment, team)) : []),
    ...(deployment ? deployment.permits.flatMap((permit) => permitTransfers(deployment, permit)) : []),
    ...sites.flatMap(siteTransfer),
    ...crossings.flatMap(crossingTransfer),
    ...globalMetadataTransfer(sites),
    ...staffTransfer(sites),
  ];
}

const CONTRACT =
  'that of the contract with AWS: the adequacy decision for the EU-US Data Privacy Framework, GDPR article 45, or standard contractual clauses, article 46(2)(c)';

function auditorTransfer(auditor: Deployment['auditor']): readonly TransferEvidence[] {
  const { name, country, transfer, sourceAddresses } = auditor;
  if (EEA.includes(country)) return [];
  const { text } = auditorBasis(auditor);
  const what = 'access from there to configuration, logs and metadata of every site';
  const safeguard = `its role reads no user data and uses no key for it; it is assumed from ${sourceAddresses.join(', ')} alone`;
  return [{ recipient: name, country, what, basis: text, safeguard, until: transfer?.until, how: 'declared' }];
}

/** One entry for each country outside the EEA in which a team works. */
function teamTransfers(deployment: Deployment, team: NamedTeam): readonly TransferEvidence[] {
  const { employer, countries, purpose, transfer, until, id, classes } = team;
  if (transfer === undefined) return [];
  const reached = classes ? [...new Set([...classes.read, ...classes.write])] : [];
  const place = `the ${bringsTags(deployment, team) ? 'country' : 'address'} is checked on every request`;
  const safeguard = [place, transfer.assessment && `assessment ${transfer.assessment}`].filter(Boolean).join('; ');
  return countries
    .filter((country) => !EEA.includes(country))
    .map((country) => ({
      recipient: employer,
      country,
      what: `access from there by the team ${id}: ${purpose}${reached.length > 0 ? ` (${reached.join(', ')})` : ''}`,
      basis: transferText(transfer, country),
      safeguard,
      until: [transfer.until, until].sort()[0],
      how: 'declared',
    }));
}

const STAFF = 'Amazon Web Services, staff of AWS Support';

/**
 * Access during a permit: from each country outside the EEA in which its team works, and by AWS Support where the permit
 * is for it, too, which names no country for its staff.
 */
function permitTransfers({ people }: Deployment, permit: Permit): readonly TransferEvidence[] {
  const { id, team, support, from, until, approvedBy, what } = permit;
  const period = `during permit ${id}, ${from} to ${until}: ${what}`;
  const entry = (of: Pick<TransferEvidence, 'recipient' | 'country' | 'what' | 'basis'>, safeguard: string) => ({
    ...of,
    ...{ safeguard: `approved by ${approvedBy}; ${safeguard}`, until: until.slice(0, 10), how: 'declared' as const },
  });
  const { employer: recipient, countries, transfer } = people[team] ?? { employer: team, countries: [] };
  const outside = countries.filter((country) => !EEA.includes(country));
  return [
    ...(transfer
      ? outside.map((country) =>
          entry(
            {
              ...{ recipient, country, what: `access from there by ${team} ${period}` },
              basis: transferText(transfer, country),
            },
            'everything is denied at other times, and to anybody but the person whom the permit names',
          ),
        )
      : []),
    ...(support
      ? [
          entry(
            { recipient: STAFF, what: `what case ${support.case} needs, ${period}`, basis: transferText(support, '') },
            'a permit of AWS Support is signed with a key of the customer, and the trail has each look',
          ),
        ]
      : []),
  ];
}

/** A boundary can name countries outside the EEA. */
function siteTransfer({ name, data }: SiteEvidence): readonly TransferEvidence[] {
  const { country } = data;
  if (country === undefined || EEA.includes(country)) return [];
  const { text, until } = basisFor(country);
  const what = `user data of the site, which rests in ${countryText(country)}`;
  const safeguard = 'encrypted under a key of the customer';
  return [{ recipient: name, country, what, basis: text, safeguard, until, how: 'declared' }];
}

/** Services that process elsewhere: what a template sends out of the boundary. Who reaches in is told by people and auditor. */
function crossingTransfer({ kind, direction, to, what, basis, until }: CrossingEvidence): readonly TransferEvidence[] {
  if (direction !== 'outward' || kind === 'principal' || kind === 'auditor') return [];
  if (to.country !== undefined && EEA.includes(to.country)) return [];
  return [
    {
      recipient: to.name,
      ...(to.country !== undefined && { country: to.country }),
      ...{ what, basis, safeguard: 'none is known' },
      ...(until !== undefined && { until }),
      how: 'declared',
    },
  ];
}

function globalMetadataTransfer(sites: readonly SiteEvidence[]): readonly TransferEvidence[] {
  const countries = [...new Set(sites.flatMap(({ globalMetadata }) => globalMetadata.map(({ country }) => country)))];
  return countries.map((country) => ({
    recipient: 'Amazon Web Services',
    country,
    what: 'names, tags, policies and usage that global control planes keep there; the list of global services of each site names them',
    basis: CONTRACT,
    safeguard: 'no user data is among it, as long as names and tags hold none',
    how: 'not-assertable',
  }));
}

/**
 * A service-linked role through which AWS Support reads metadata in every account, and which no service control policy
 * binds (AWS Support User Guide, "Using service-linked roles for AWS Support").
 */
function staffTransfer(sites: readonly SiteEvidence[]): readonly TransferEvidence[] {
  // The staff of the European Sovereign Cloud are residents of the EU, as AWS says.
  if (!sites.some(({ region }) => partitionOf(region) === 'aws')) return [];
  return [
    {
      recipient: STAFF,
      what: 'metadata of resources, which the role AWSServiceRoleForSupport reads in every account, without a permit',
      basis: CONTRACT,
      safeguard: 'what might hold user data takes a permit, as AWS says; calls of the role are in the trail',
      how: 'not-assertable',
    },
  ];
}
