import type { Deployment } from '../../deployment/deployment';
import { type NamedTeam, teamsOf } from '../../deployment/people';
import { countryText } from '../../world/countries';
import { EEA } from '../../world/regions';
import type { SiteEvidence, TransferEvidence } from '../schema/places';
import { auditorBasis, basisFor, transferText } from './basis';

/** The register of transfers out of the EEA: what the deployment declares, and what AWS global services hold outside the EU. */
export function transfersOf(
  deployment: Deployment | undefined,
  sites: readonly SiteEvidence[],
): readonly TransferEvidence[] {
  return [
    ...(deployment ? auditorTransfer(deployment.auditor) : []),
    ...(deployment ? teamsOf(deployment).flatMap(teamTransfers) : []),
    ...sites.flatMap(siteTransfer),
    ...globalMetadataTransfer(sites),
  ];
}

function auditorTransfer(auditor: Deployment['auditor']): readonly TransferEvidence[] {
  const { name, country, transfer } = auditor;
  if (EEA.includes(country)) return [];
  const { text } = auditorBasis(auditor);
  const what = 'access from there to configuration, logs and metadata of every site';
  return [{ recipient: name, country, what, basis: text, until: transfer?.until, how: 'declared' }];
}

/** One entry for each country outside the EEA in which a team works. */
function teamTransfers(team: NamedTeam): readonly TransferEvidence[] {
  const { employer, countries, purpose, transfer, until, id } = team;
  if (transfer === undefined) return [];
  return countries
    .filter((country) => !EEA.includes(country))
    .map((country) => ({
      recipient: employer,
      country,
      what: `access from there by the team ${id}: ${purpose}`,
      basis: transferText(transfer, country),
      until: [transfer.until, until].sort()[0],
      how: 'declared',
    }));
}

/** A boundary can name countries outside the EEA. */
function siteTransfer({ name, data }: SiteEvidence): readonly TransferEvidence[] {
  const { country } = data;
  if (country === undefined || EEA.includes(country)) return [];
  const { text, until } = basisFor(country);
  const what = `user data of the site, which rests in ${countryText(country)}`;
  return [{ recipient: name, country, what, basis: text, until, how: 'declared' }];
}

function globalMetadataTransfer(sites: readonly SiteEvidence[]): readonly TransferEvidence[] {
  const countries = [...new Set(sites.flatMap(({ globalMetadata }) => globalMetadata.map(({ country }) => country)))];
  return countries.map((country) => ({
    recipient: 'Amazon Web Services',
    country,
    what: 'names, tags, policies and usage that global control planes keep there; the list of global services of each site names them',
    basis:
      'that of the contract with AWS: the adequacy decision for the EU-US Data Privacy Framework, GDPR article 45, or standard contractual clauses, article 46(2)(c)',
    how: 'not-assertable',
  }));
}
