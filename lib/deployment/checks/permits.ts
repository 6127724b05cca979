import type { Draft } from '../draft';
import { PERMIT_HOURS, PERMITS } from '../permit';
import { type Problem, quote } from '../problem';

type DraftPermit = NonNullable<NonNullable<Draft['permits']>[number]>;

/** Permits are of emergency teams, for hours, of two people, and one at a time. */
export function permitProblems({ permits = [], people = {}, operators = {} }: Draft): readonly Problem[] {
  const emergency = operators.breakGlass ?? [];
  const all = permits.flatMap((permit, index) => (permit ? [{ permit, index }] : []));
  return [
    ...Object.entries(people).flatMap(([id, team]): readonly Problem[] =>
      team?.byPermit === true && !team.roles?.some((role) => role !== undefined && emergency.includes(role))
        ? [
            {
              path: ['people', id, 'byPermit'],
              expected: 'a team of emergency roles',
              found: (team.roles ?? []).join(', ') || 'no role',
              fix: 'remove it: permits are for exceptions, and `from` and `until` bound the access of other teams',
              restsOn: [['operators', 'breakGlass']],
            },
          ]
        : [],
    ),
    ...(permits.length > PERMITS
      ? [
          {
            path: ['permits'],
            expected: `at most ${PERMITS} permits`,
            found: `${permits.length}`,
            fix: 'remove those that have ended: the history of the file keeps them',
          },
        ]
      : []),
    ...all.flatMap(({ permit, index }) => [
      ...teamProblems(permit, index, people),
      ...timeProblems(permit, index, people),
      ...peopleProblems(permit, index),
      ...supportProblems(permit, index),
    ]),
    ...all.flatMap(({ permit, index }, at): readonly Problem[] => {
      const before = all.slice(0, at).map((one) => one.permit);
      if (before.some(({ id }) => id !== undefined && id === permit.id))
        return [
          {
            path: ['permits', index, 'id'],
            expected: 'an id that no other permit has',
            found: quote(permit.id ?? ''),
            fix: 'rename it',
          },
        ];
      const other = before.find((one) => one.team === permit.team && overlap(one, permit));
      return other
        ? [
            {
              path: ['permits', index, 'from'],
              expected: `a time at which no other permit of ${permit.team} holds`,
              found: `${permit.from}, within permit ${other.id}`,
              fix: 'make it one permit after the other: each is of one person',
            },
          ]
        : [];
    }),
  ];
}

function overlap(one: DraftPermit, other: DraftPermit): boolean {
  if (!one.from || !one.until || !other.from || !other.until) return false;
  return one.from < other.until && other.from < one.until;
}

function teamProblems({ team }: DraftPermit, index: number, people: NonNullable<Draft['people']>): readonly Problem[] {
  if (team === undefined) return [];
  const found = Object.hasOwn(people, team) ? people[team] : undefined;
  const candidates = Object.entries(people).flatMap(([id, one]) => (one?.byPermit === true ? [id] : []));
  return found?.byPermit === true
    ? []
    : [
        {
          path: ['permits', index, 'team'],
          expected: candidates.length > 0 ? `one of ${candidates.join(', ')}` : 'a team with `byPermit: true`',
          found: quote(team),
          fix: found ? `set people.${team}.byPermit to true` : 'name a team of emergency roles',
          restsOn: [['people']],
        },
      ];
}

function timeProblems(
  { from, until, team }: DraftPermit,
  index: number,
  people: NonNullable<Draft['people']>,
): readonly Problem[] {
  if (from === undefined || until === undefined) return [];
  const path = ['permits', index, 'until'];
  const hours = (Date.parse(until) - Date.parse(from)) / 3_600_000;
  if (!(hours > 0 && hours <= PERMIT_HOURS))
    return [
      {
        path,
        expected: `a time after ${from}, at most ${PERMIT_HOURS} hours later`,
        found: until,
        fix: 'shorten it; what takes longer takes another permit',
      },
    ];
  const period = team !== undefined && Object.hasOwn(people, team) ? people[team] : undefined;
  const [begins, ends] = [period?.from, period?.until];
  return (begins !== undefined && from.slice(0, 10) < begins) || (ends !== undefined && until.slice(0, 10) > ends)
    ? [
        {
          path,
          expected: `a time within that of the team, ${begins} to ${ends}`,
          found: `${from} to ${until}`,
          fix: `correct it, or people.${team}.from and until`,
        },
      ]
    : [];
}

/** Two people: who approves neither asks nor acts. */
function peopleProblems({ requestedBy, approvedBy, person }: DraftPermit, index: number): readonly Problem[] {
  const same = (one: string | undefined) => one?.trim().toLowerCase() === approvedBy?.trim().toLowerCase();
  return approvedBy !== undefined && (same(requestedBy) || same(person))
    ? [
        {
          path: ['permits', index, 'approvedBy'],
          expected: 'somebody else than who asked for it, or acts',
          found: quote(approvedBy),
          fix: 'have a second person approve it',
        },
      ]
    : [];
}

function supportProblems({ support, until }: DraftPermit, index: number): readonly Problem[] {
  return support?.until !== undefined && until !== undefined && support.until < until.slice(0, 10)
    ? [
        {
          path: ['permits', index, 'support', 'until'],
          expected: `${until.slice(0, 10)} or after, when the permit ends`,
          found: support.until,
          fix: 'renew the basis of transfer, or give AWS Support no access',
        },
      ]
    : [];
}
