import type { Deployment, Team } from './deployment-types';
import { momentOf, permitsOf } from './permits';

/** A team with its id. */
export type NamedTeam = Team & { readonly id: string };

/** The part of a deployment that says where people work. */
export type PeopleOf = Pick<Deployment, 'identity' | 'people' | 'operators' | 'permits'>;

/** The teams of a deployment, by id. */
export function teamsOf({ people }: Pick<PeopleOf, 'people'>): readonly NamedTeam[] {
  return Object.entries(people).map(([id, team]) => ({ ...team, id }));
}

/** The team of an entry of `operators`; undefined where the deployment declares nobody. */
export function teamOf(deployment: Pick<PeopleOf, 'people'>, entry: string): NamedTeam | undefined {
  return teamsOf(deployment).find(({ roles }) => roles.includes(entry));
}

/** Whether a team's country is in its session tags; emergency roles are bound to addresses instead. */
export function bringsTags({ operators }: Pick<PeopleOf, 'operators'>, { roles }: Team): boolean {
  return !roles.some((role) => operators.breakGlass.includes(role));
}

/** Condition key of the session tag that says where somebody works. */
export function placeKey({ identity }: PeopleOf): string | undefined {
  return identity && `aws:PrincipalTag/${identity.country}`;
}

/** Keys of the session tags that only the identity provider sets. */
export function attributesOf({ identity }: PeopleOf): readonly string[] {
  return identity ? [identity.country, ...(identity.factor ? [identity.factor.tag] : [])] : [];
}

/** Condition keys and values that each request of a team has; none where nothing says where it works. */
export function sessionOf(deployment: PeopleOf, team: Team): Readonly<Record<string, readonly string[]>> {
  const { identity } = deployment;
  const place = placeKey(deployment);
  if (identity === undefined || place === undefined || !bringsTags(deployment, team)) return {};
  return {
    [place]: team.countries,
    ...(identity.factor && { [`aws:PrincipalTag/${identity.factor.tag}`]: identity.factor.values }),
  };
}

/** When a team's access begins, and when it ends: after its last day. */
export function periodOf({ from, until }: Team): { readonly begins: string; readonly ends: string } {
  return { begins: `${from}T00:00:00Z`, ends: `${nextDay(until)}T00:00:00Z` };
}

/** The day after another; both are written YYYY-MM-DD. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * The condition keys of a request by an entry of `operators`, as the deployment declares them; undefined where it
 * declares no team.
 */
export function declaredSession(deployment: PeopleOf, entry: string): Readonly<Record<string, string>> | undefined {
  const team = teamOf(deployment, entry);
  if (team === undefined) return undefined;
  const tags = Object.entries(sessionOf(deployment, team)).flatMap(([key, [first]]) =>
    first === undefined ? [] : [[key, first]],
  );
  const address = team.addresses?.[0]?.split('/')[0];
  const [permit] = team.byPermit === true ? permitsOf(deployment, team) : [];
  return {
    ...Object.fromEntries(tags),
    ...(address !== undefined && { 'aws:SourceIp': address }),
    ...(permit
      ? { 'aws:CurrentTime': momentOf(permit.from), 'aws:SourceIdentity': permit.person }
      : { 'aws:CurrentTime': `${team.from}T12:00:00Z` }),
  };
}
