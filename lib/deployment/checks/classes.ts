import { nearestName } from '../../common/suggest';
import { countryName, countryText } from '../../world/countries';
import { countriesOf, EEA } from '../../world/regions';
import type { Draft } from '../draft';
import { ROLE_PURPOSES } from '../names';
import { type Path, type Problem, quote } from '../problem';
import { classesOfWorkload } from './classes-of-workloads';

type Classes = NonNullable<Draft['classes']>;
type DraftTeam = NonNullable<NonNullable<Draft['people']>[string]>;
type Named = NonNullable<DraftTeam['classes']>;

/** Classes of user data are told apart by prefixes, and whoever reaches user data names those that it reaches. */
export function classProblems(draft: Draft): readonly Problem[] {
  const { classes = {}, people = {}, workloads = {}, operators = {}, boundary = [] } = draft;
  const declared = Object.keys(classes).length > 0;
  const duties = { readers: operators.dataReaders ?? [], writers: operators.dataWriters ?? [] };
  // Access from inside the EEA is no transfer, wherever user data may rest.
  const inside = [...EEA, ...countriesOf(boundary)];
  const teams = Object.entries(people).flatMap(([id, team]) => (team ? [{ id, team }] : []));
  return [
    ...Object.entries(classes).flatMap(([id, one]) => (one ? emptyProblems(id, one) : [])),
    ...(['objects', 'records'] as const).flatMap((what) => overlapProblems(classes, what)),
    ...(declared && teams.length === 0 && draft.people !== undefined ? [noTeams] : []),
    ...teams.flatMap(({ id, team }) => [
      ...unknownProblems(['people', id, 'classes'], team.classes, classes),
      ...(declared ? teamProblems({ id, team, classes, inside, ...duties }) : []),
    ]),
    ...(declared && teams.length > 0 ? everythingProblems(teams, classes, duties) : []),
    ...Object.entries(workloads).flatMap(([id, workload]) =>
      workload
        ? [
            ...unknownProblems(['workloads', id, 'classes'], workload.classes, classes),
            ...(declared ? classesOfWorkload(id, workload, classes) : []),
          ]
        : [],
    ),
  ];
}

const noTeams: Problem = {
  path: ['classes'],
  part: 'key',
  expected: 'teams under people, who reach them',
  found: 'none',
  fix: 'declare people, each with the classes that they reach, or remove classes',
};

function emptyProblems(id: string, { objects = [], records = [] }: NonNullable<Classes[string]>): readonly Problem[] {
  return objects.length + records.length > 0
    ? []
    : [
        {
          path: ['classes', id],
          expected: 'where its data is',
          found: 'neither objects nor records',
          fix: 'name prefixes of objects, or beginnings of the partition keys of records',
          restsOn: [
            ['classes', id, 'objects'],
            ['classes', id, 'records'],
          ],
        },
      ];
}

/** What lies in two classes would be reached by whoever may reach one of them. */
function overlapProblems(classes: Classes, what: 'objects' | 'records'): readonly Problem[] {
  const all = Object.entries(classes).flatMap(([id, one]) =>
    (one?.[what] ?? []).flatMap((prefix, index) => (prefix === undefined ? [] : [{ id, index, prefix }])),
  );
  return all.flatMap(({ id, index, prefix }, at): readonly Problem[] => {
    const before = all.slice(0, at).find((one) => one.prefix.startsWith(prefix) || prefix.startsWith(one.prefix));
    return before === undefined
      ? []
      : [
          {
            path: ['classes', id, what, index],
            expected: 'prefixes of which none is within another',
            found: `${quote(prefix)}, beside ${quote(before.prefix)} of ${before.id}`,
            fix: 'give each class prefixes of its own',
          },
        ];
  });
}

function unknownProblems(path: Path, named: Named | undefined, classes: Classes): readonly Problem[] {
  return (['read', 'write'] as const).flatMap((way) =>
    (named?.[way] ?? []).flatMap((id, index): readonly Problem[] => {
      if (id === undefined || Object.hasOwn(classes, id)) return [];
      const near = nearestName(id, Object.keys(classes));
      return [
        {
          path: [...path, way, index],
          expected: Object.keys(classes).length > 0 ? `one of ${Object.keys(classes).join(', ')}` : 'no class',
          found: quote(id),
          fix: near ? `did you mean ${near}` : 'declare it under classes',
          restsOn: [['classes']],
        },
      ];
    }),
  );
}

interface CheckedTeam {
  readonly id: string;
  readonly team: DraftTeam;
  readonly classes: Classes;
  readonly readers: readonly string[];
  readonly writers: readonly string[];
  /** Codes of the countries of the EEA and the boundary. */
  readonly inside: readonly string[];
}

function teamProblems({ id, team, classes, readers, writers, inside }: CheckedTeam): readonly Problem[] {
  const path = ['people', id, 'classes'];
  const { roles = [], classes: named, countries = [] } = team;
  const some = (duty: readonly string[]) => roles.filter((role) => role !== undefined && duty.includes(role));
  const [reading, writing] = [some(readers), some(writers)];
  const { read = [], write = [] } = named ?? {};
  const all = [...read, ...write].flatMap((one) => one ?? []);
  if (reading.length + writing.length === 0)
    return named === undefined
      ? []
      : [
          {
            path,
            part: 'key',
            expected: 'no classes, because no role of the team reads or writes user data',
            found: 'some',
            fix: 'remove it, or name its role under operators.dataReaders or dataWriters',
          },
        ];
  if (all.length === 0)
    return [
      {
        path,
        expected: `the classes of user data that ${[...new Set([...reading, ...writing])].join(' and ')} reach`,
        found: named === undefined ? 'nothing' : 'none',
        fix: `add classes: { read: [${Object.keys(classes).join(', ')}] }, with those that they need`,
      },
    ];
  const limited =
    !Object.keys(classes).every((one) => read.includes(one)) ||
    (writing.length > 0 && !Object.keys(classes).every((one) => write.includes(one)));
  const taken = ROLE_PURPOSES.find((purpose) => id === purpose || id.endsWith(`-${purpose}`));
  const readOnly = reading.filter((role) => !writing.includes(role));
  const away = countries.flatMap((country) =>
    country === undefined || inside.includes(country) || !countryName(country) ? [] : [country],
  );
  const refused = [...new Set(all)].filter((one) => classes[one] !== undefined && classes[one]?.outside !== 'transfer');
  return [
    ...(write.length > 0 && writing.length === 0
      ? [
          {
            path: [...path, 'write'],
            part: 'key' as const,
            expected: 'no classes to write, because no role of the team is in operators.dataWriters',
            found: write.join(', '),
            fix: 'remove them, or name its role under operators.dataWriters',
          },
        ]
      : []),
    ...(limited && write.length > 0 && readOnly.length > 0 && writing.length > 0
      ? [
          {
            path: ['people', id, 'roles'],
            expected: 'roles that all write, since the team has one gateway role',
            found: `${readOnly.join(', ')}, which only reads`,
            fix: 'make two teams, one that reads and one that writes',
          },
        ]
      : []),
    ...(limited && taken !== undefined
      ? [
          {
            path: ['people', id],
            part: 'key' as const,
            expected: `an id that does not end in ${taken}, as a role of each site does, which policies know by this end`,
            found: quote(id),
            fix: 'rename the team',
          },
        ]
      : []),
    ...(away.length > 0 && refused.length > 0
      ? [
          {
            path,
            expected: `classes that people outside the EEA and the boundary may reach, because the team works in ${away.map(countryText).join(' and ')}`,
            found: `${refused.join(' and ')}, refused to them`,
            fix: `remove ${refused.length === 1 ? 'it' : 'them'}, or set classes.${refused[0]}.outside to transfer`,
            restsOn: [['people', id, 'countries'], ['people', id, 'transfer'], ['boundary']],
          },
        ]
      : []),
  ];
}

/** Somebody reads, and somebody writes, what lies in no class. */
function everythingProblems(
  teams: readonly { readonly id: string; readonly team: DraftTeam }[],
  classes: Classes,
  { readers, writers }: { readonly readers: readonly string[]; readonly writers: readonly string[] },
): readonly Problem[] {
  const ids = Object.keys(classes);
  const has = (duty: readonly string[], way: 'read' | 'write') =>
    teams.some(
      ({ team }) =>
        team.roles?.some((role) => role !== undefined && duty.includes(role)) === true &&
        ids.every((id) => team.classes?.read?.includes(id) === true) &&
        (way === 'read' || ids.every((id) => team.classes?.write?.includes(id) === true)),
    );
  const problem = (duty: string, way: string): Problem => ({
    path: ['classes'],
    part: 'key',
    expected: `a team with a role of operators.${duty} that ${way} every class`,
    found: 'none',
    fix: 'name every class in the team that answers for all user data: a gateway role of each site is for it',
    restsOn: [['people']],
  });
  return [
    ...(has(readers, 'read') ? [] : [problem('dataReaders', 'reads')]),
    ...(has(writers, 'write') ? [] : [problem('dataWriters', 'reads and writes')]),
  ];
}
