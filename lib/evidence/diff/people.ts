import { EEA } from '../../world/regions';
import type { Evidence } from '../schema';
import type { TeamEvidence } from '../schema/people';
import { type Change, strengthOf } from './change';
import { lasting } from './crossings';

/** Teams that came, left, work elsewhere, may more or for longer; and whether anything says where people work at all. */
export function peopleChanges(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map((base.people?.teams ?? []).map((team) => [team.id, team]));
  const after = new Map((head.people?.teams ?? []).map((team) => [team.id, team]));
  return [
    ...statedChanges(base, head),
    ...[...after.values()].flatMap((team): readonly Change[] => {
      const old = before.get(team.id);
      return old ? teamChanges(old, team) : [change(team, 'weakened', 'a team was added', undefined, textOf(team))];
    }),
    ...permitChanges(base, head),
    ...[...before.values()]
      .filter(({ id }) => !after.has(id))
      .map((team) => change(team, 'strengthened', 'a team was removed', textOf(team), undefined)),
  ];
}

/** Permits that were made, and emergency roles that serve at any time again. */
function permitChanges({ people: before }: Evidence, { people: after }: Evidence): readonly Change[] {
  const known = new Set((before?.permits ?? []).map((permit) => JSON.stringify(permit)));
  return (after?.permits ?? [])
    .filter((permit) => !known.has(JSON.stringify(permit)))
    .map(({ id, person, team, from, until, approvedBy }) => ({
      ...{ strength: 'weakened', topic: 'people', subject: `permit ${id}`, what: 'a permit was made' },
      after: `${person} of ${team}, ${from} to ${until}, approved by ${approvedBy}`,
    }));
}

function statedChanges({ people: before }: Evidence, { people: after }: Evidence): readonly Change[] {
  const about = { topic: 'people', subject: 'people' } as const;
  if (before && !after) return [{ ...about, strength: 'weakened', what: 'nothing says any more where people work' }];
  if (!before && after)
    return [{ ...about, strength: 'strengthened', what: 'the deployment file says where people work' }];
  return before && after ? lasting('people', `attestation of ${after.provider}`, before.expires, after.expires) : [];
}

function teamChanges(old: TeamEvidence, team: TeamEvidence): readonly Change[] {
  const list = (what: string, one: readonly string[], other: readonly string[], worse: (more: string) => boolean) => {
    const [more, less] = [other.filter((each) => !one.includes(each)), one.filter((each) => !other.includes(each))];
    if (more.length + less.length === 0) return [];
    return [change(team, strengthOf(more.some(worse), less.length > 0), what, one.join(', '), other.join(', '))];
  };
  return [
    ...list('works in other countries', old.countries, team.countries, (country) => !EEA.includes(country)),
    ...list('has other roles', old.roles, team.roles, () => true),
    ...list('may other things', old.may, team.may, () => true),
    ...(old.employer === team.employer
      ? []
      : [change(team, 'neutral', 'has another employer', old.employer, team.employer)]),
    ...(old.placeShows === team.placeShows
      ? []
      : [
          change(
            team,
            strengthOf(team.placeShows === 'trust-policy-only', old.placeShows === 'trust-policy-only'),
            'its location is checked otherwise',
            old.placeShows,
            team.placeShows,
          ),
        ]),
    ...(old.byPermit === team.byPermit
      ? []
      : [
          change(
            team,
            strengthOf(team.byPermit !== true, true),
            'its emergency roles act otherwise',
            old.byPermit === true ? 'by permit' : 'at any time',
            team.byPermit === true ? 'by permit' : 'at any time',
          ),
        ]),
    ...lasting('people', team.id, old.until, team.until),
  ];
}

function change(
  { id }: TeamEvidence,
  strength: Change['strength'],
  what: string,
  before: string | undefined,
  after: string | undefined,
): Change {
  return { strength, topic: 'people', subject: id, what, ...(before && { before }), ...(after && { after }) };
}

function textOf({ employer, countries, may, until }: TeamEvidence): string {
  return `${employer}, in ${countries.join(', ')}: ${may.join(', ')}, until ${until}`;
}
