import { limitedTeams } from '../../deployment/classes';
import type { Deployment, Team } from '../../deployment/deployment';
import { bringsTags, teamsOf } from '../../deployment/people';
import { EEA } from '../../world/regions';
import type { PeopleEvidence, TeamEvidence } from '../schema/people';
import { transferText } from './basis';

/** What the duties under `operators` are called. */
const DUTIES: Readonly<Record<keyof Deployment['operators'], string>> = {
  keyAdministrators: 'administer keys',
  deployers: 'deploy',
  dataReaders: 'read user data',
  dataWriters: 'write user data',
  breakGlass: 'emergencies',
};

/** Who is behind the roles of operators; undefined where the deployment declares nobody. */
export function peopleOf(deployment: Deployment | undefined): PeopleEvidence | undefined {
  if (!deployment?.identity) return undefined;
  const { provider, attestation } = deployment.identity;
  const permits = deployment.permits.map(({ support, ...permit }) => ({
    ...permit,
    ...(support && { support: support.case }),
  }));
  return {
    ...(permits.length > 0 && { permits }),
    provider,
    attestedBy: attestation.by,
    attestedOn: attestation.on,
    reference: attestation.reference,
    expires: attestation.expires,
    teams: teamsOf(deployment).map((team) => ({
      id: team.id,
      ...teamEvidence(deployment, team, limitsOf(deployment, team.id)),
    })),
  };
}

/** Of which classes a duty with user data is, where it is not of all. */
function limitsOf(deployment: Deployment, id: string): Partial<Record<Duty, readonly string[]>> {
  const limited = limitedTeams(deployment).find((team) => team.id === id);
  return limited?.classes ? { dataReaders: limited.classes.read, dataWriters: limited.classes.write } : {};
}

type Duty = keyof Deployment['operators'];

function teamEvidence(
  deployment: Deployment,
  team: Team,
  limits: ReturnType<typeof limitsOf>,
): Omit<TeamEvidence, 'id'> {
  const { purpose, employer, countries, roles, from, until, wayIn, addresses, transfer } = team;
  return {
    ...{ purpose, employer, wayIn, until },
    countries: [...countries],
    roles: [...roles],
    may: dutiesOf(deployment).flatMap(([duty, entries]) =>
      roles.some((role) => entries.includes(role)) ? [dutyText(duty, limits[duty])] : [],
    ),
    since: from,
    placeShows: bringsTags(deployment, team) ? 'session-tag' : 'address',
    ...(addresses && { addresses: [...addresses] }),
    ...(team.byPermit === true && { byPermit: true }),
    ...(transfer && { basis: transferText(transfer, countries.find((country) => !EEA.includes(country)) ?? '') }),
    ...(transfer?.assessment && { assessment: transfer.assessment }),
  };
}

function dutyText(duty: Duty, classes: readonly string[] | undefined): string {
  return classes ? `${DUTIES[duty]} of ${classes.join(', ')}` : DUTIES[duty];
}

function dutiesOf({ operators }: Deployment): readonly (readonly [keyof Deployment['operators'], readonly string[]])[] {
  const { keyAdministrators, deployers, dataReaders, dataWriters, breakGlass } = operators;
  return [
    ['dataReaders', dataReaders],
    ['dataWriters', dataWriters],
    ['keyAdministrators', keyAdministrators],
    ['deployers', deployers],
    ['breakGlass', breakGlass],
  ];
}
