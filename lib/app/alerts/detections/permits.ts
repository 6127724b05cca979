import type { Permit } from '../../../deployment/deployment';
import { permissionSetOf } from '../../../deployment/operator-roles';
import { onceOf } from './calls';
import type { Detection } from './detection';
import { daysOf, during, restOfDays } from './permit-times';
import type { WatchedSite } from './watched-site';

/** A filter pattern takes as many characters (CloudWatch Logs API, PutMetricFilter). */
const MOST = 1024;
/** How many of them say who acted, at most: the rest is for times. */
const MOST_OF_ROLES = 400;

/** Filters of the trail for uses of emergency roles of which no permit says that they may be. */
export function usesWithoutPermit({ breakGlass, byPermit }: WatchedSite): readonly string[] {
  const bound = new Set(byPermit.flatMap(({ roles }) => roles));
  return [
    ...divided(breakGlass.filter((role) => !bound.has(role)).flatMap(usesOf), MOST - 4).map(pattern),
    ...byPermit.flatMap(({ roles, permits }) =>
      actors(roles).flatMap((actor) => [
        pattern([actor, ...daysOf(permits).map((day) => `($.eventTime != "${day}*")`)].join(' && ')),
        ...at(restOfDays(permits), actor),
        ...permits.flatMap((permit) => at(during([permit]), actor, isNot(permit.person))),
      ]),
    ),
  ];
}

/** Filters of the trail for uses of emergency roles by the person of a permit, while it holds. */
export function usesByPermit({ byPermit }: WatchedSite): readonly string[] {
  return byPermit.flatMap(({ roles, permits }) =>
    actors(roles).flatMap((actor) => permits.flatMap((permit) => at(during([permit]), actor, is(permit.person)))),
  );
}

/** The permits of a site in an alert, without what people wrote into them. */
export function permitLines({ byPermit }: WatchedSite): readonly string[] {
  return byPermit.flatMap(({ permits }) =>
    permits.map(({ id, team, from, until }) => `permit ${id} of ${team}, ${from} to ${until}, in the deployment file`),
  );
}

/** What tells of a use within a permit; nothing where there is none. */
export function permitDetections(site: WatchedSite): readonly Detection[] {
  const uses = usesByPermit(site);
  if (uses.length === 0) return [];
  return [
    {
      id: 'permit-used',
      what: 'an emergency role was used while a permit holds, by the person whom it names',
      why: 'two people agreed on what it is for: whether that was done and nothing else, somebody reviews',
      severity: 'medium',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [...permitLines(site), 'every call of the session in the trail, by its source identity'],
      response: 'have somebody who neither acted nor asked compare the calls with the permit, and keep the result',
      source: onceOf(uses),
    },
  ];
}

/** Terms of a filter, of which one is so when a role acts or is assumed. */
function usesOf(role: string): readonly string[] {
  return [
    `($.userIdentity.sessionContext.sessionIssuer.userName = "${role}")`,
    // A text is compared with one wildcard; sessions of Identity Center are known by what they do.
    ...(permissionSetOf(role) === undefined ? [`($.requestParameters.roleArn = "*/${role}")`] : []),
  ];
}

function actors(roles: readonly string[]): readonly string[] {
  return divided(roles.flatMap(usesOf), MOST_OF_ROLES).map((terms) => `(${terms})`);
}

/** Filters of which an event of an actor at one of these times, and of this person, matches one. */
function at(times: readonly string[], actor: string, person?: string): readonly string[] {
  const rest = person === undefined ? '' : ` && ${person}`;
  const room = MOST - pattern(`${actor} && ()${rest}`).length;
  return divided(
    times.map((time) => `($.eventTime = "${time}*")`),
    room,
  ).map((terms) => pattern(`${actor} && (${terms})${rest}`));
}

/**
 * The source identity is part of every session, and of the call that begins one (IAM User Guide, "Monitor and control
 * actions taken with assumed roles").
 */
const IDENTITIES = ['$.userIdentity.sessionContext.sourceIdentity', '$.requestParameters.sourceIdentity'];

function is(person: Permit['person']): string {
  return `(${IDENTITIES.map((field) => `(${field} = "${person}")`).join(' || ')})`;
}

/** Whether `!=` holds of what is absent is not documented: that it is absent is asked for itself. */
function isNot(person: Permit['person']): string {
  return IDENTITIES.map((field) => `((${field} NOT EXISTS) || (${field} != "${person}"))`).join(' && ');
}

function pattern(terms: string): string {
  return `{ ${terms} }`;
}

/** Alternatives joined into as few texts as there is room for. */
function divided(terms: readonly string[], room: number): readonly string[] {
  const parts: string[] = [];
  for (const term of terms) {
    const last = parts.at(-1);
    const joined = last === undefined ? term : `${last} || ${term}`;
    if (last !== undefined && joined.length <= room) parts[parts.length - 1] = joined;
    else parts.push(term);
  }
  return parts;
}
