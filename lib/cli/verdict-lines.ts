import type { Deployment } from '../deployment/deployment-types';
import { locationOf } from '../deployment/location';
import { teamsOf } from '../deployment/people';
import { countryName } from '../world/countries';
import { partitionOf } from '../world/partition';
import { EEA } from '../world/regions';

/** Where user data rests, in words of countries, with the sites that are meant to be elsewhere. */
export function restsIn({ sites }: Pick<Deployment, 'sites'>): string {
  const byCountry = new Map<string, string[]>();
  for (const site of Object.values(sites)) {
    const { country, how } = locationOf(site).data;
    const meant = country !== undefined && country !== site.country ? `, meant for ${nameOf(site.country)}` : '';
    const place = country === undefined ? 'a place that is not known' : nameOf(country);
    const named = `${site.name}${meant}${how === 'attested' ? ', as attested' : ''}`;
    byCountry.set(place, [...(byCountry.get(place) ?? []), named]);
  }
  return listed([...byCountry].map(([country, names]) => `${country} (${names.join('; ')})`));
}

/** Who the deployment lets reach user data. */
export function reachedBy(deployment: Deployment): string {
  const { operators, workloads } = deployment;
  const roles = new Set([...operators.dataReaders, ...operators.dataWriters]);
  const teams = teamsOf(deployment).filter((team) => team.roles.some((role) => roles.has(role)));
  const people =
    teams.length > 0 ? teams.map(({ id, countries }) => `team ${id} (${countries.join(', ')})`) : [...roles];
  return listed([...people, ...Object.keys(workloads).map((id) => `workload ${id}`)]);
}

/** Who has access from outside the EEA on a declared basis, and what AWS keeps there. */
export function abroad(deployment: Deployment): string {
  const { auditor, sites } = deployment;
  const parties = [
    { name: 'the auditor, without user data,', countries: [auditor.country], until: auditor.transfer?.until },
    ...teamsOf(deployment).map(({ id, countries, transfer, until }) => ({
      ...{ name: `team ${id}`, countries },
      until: [until, transfer?.until ?? until].sort()[0],
    })),
  ].flatMap(({ name, countries, until }) => {
    const outside = countries.filter((country) => !EEA.includes(country)).map(nameOf);
    if (outside.length === 0) return [];
    return [`${name} from ${listed(outside)}${until === undefined ? '' : ` until ${until}`}`];
  });
  const metadata = Object.values(sites).some(({ region }) => partitionOf(region) === 'aws')
    ? ['metadata that global services of AWS keep in the United States']
    : [];
  const all = [...parties, ...metadata];
  return all.length === 0 ? 'nothing outside the EEA that is declared or known' : all.join('; ');
}

/** The next thing of a deployment that ends on its own. */
export function nextEnd(deployment: Deployment, today: string): string | undefined {
  const { auditor, migrations, omissions, permits, identity } = deployment;
  const ends = [
    { what: 'the mandate of the auditor', on: auditor.mandate.until },
    ...(auditor.transfer ? [{ what: "the basis of the auditor's access", on: auditor.transfer.until }] : []),
    ...migrations.map(({ id, closes }) => ({ what: `migration ${id}`, on: closes })),
    ...omissions.map(({ feature, expires }) => ({ what: `omission ${feature}`, on: expires })),
    ...permits.map(({ id, until }) => ({ what: `permit ${id}`, on: until.slice(0, 10) })),
    ...(identity ? [{ what: 'the attestation of where people work', on: identity.attestation.expires }] : []),
    ...teamsOf(deployment).flatMap(({ id, until, transfer }) => [
      { what: `access of team ${id}`, on: until },
      ...(transfer ? [{ what: `the basis of access of team ${id}`, on: transfer.until }] : []),
    ]),
    ...Object.values(deployment.sites).flatMap(({ name, placement }) =>
      placement.kind === 'outpost'
        ? [{ what: `the attestation of the rack of ${name}`, on: placement.attestation.expires }]
        : [],
    ),
  ]
    .filter(({ on }) => on >= today)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const [first] = ends;
  return first && `${first.what} on ${first.on}`;
}

const nameOf = (country: string): string => countryName(country) ?? country;

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
