import { countryName } from '../../world/countries';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';
import { addressProblems } from './auditor';
import { named, suggestion } from './boundary';
import { basisProblems } from './transfer';

type DraftTeam = NonNullable<NonNullable<Draft['people']>[string]>;

/**
 * Every role of `operators` belongs to a team with countries, a last day and, outside the EEA, a valid basis of
 * transfer.
 */
export function peopleProblems(draft: Draft, today: string): readonly Problem[] {
  const { people = {}, operators = {} } = draft;
  const teams = Object.entries(people).flatMap(([id, team]) => (team ? [[id, team] as const] : []));
  if (teams.length === 0) return draft.identity ? [unused] : [];
  return [
    ...(draft.identity ? attestationProblems(draft.identity, today) : [missing]),
    ...teams.flatMap(([id, team]) => [
      ...countryProblems(id, team),
      ...periodProblems(id, team, today),
      ...transferProblems(id, team, today),
      ...addressesOf(id, team, operators.breakGlass ?? []),
    ]),
    ...roleProblems(teams, operators),
  ];
}

const unused: Problem = {
  path: ['identity'],
  part: 'key',
  expected: 'people, whose place it tells',
  found: 'none',
  fix: 'declare teams under people, or remove identity',
};

const missing: Problem = {
  path: ['identity'],
  expected: 'how AWS learns where people work',
  found: 'nothing',
  fix: 'add identity: { provider: …, country: …, attestation: … }; docs/deployment-file.md says what each is',
};

function attestationProblems({ attestation }: NonNullable<Draft['identity']>, today: string): readonly Problem[] {
  const path = ['identity', 'attestation'];
  if (attestation?.on && attestation.on > today)
    return [
      {
        path: [...path, 'on'],
        expected: `a day that has come, ${today} or before`,
        found: attestation.on,
        fix: 'write the day on which it was attested',
      },
    ];
  return attestation?.expires && attestation.expires < today
    ? [
        {
          path: [...path, 'expires'],
          expected: `a day that has not passed, ${today} or after`,
          found: attestation.expires,
          fix: 'have somebody attest the attributes anew',
        },
      ]
    : [];
}

function countryProblems(id: string, { countries = [] }: DraftTeam): readonly Problem[] {
  return countries.flatMap((code, index): readonly Problem[] => {
    if (code === undefined) return [];
    const path = ['people', id, 'countries', index];
    if (!countryName(code))
      return [{ path, expected: 'the code of a country', found: named(code), fix: suggestion(code) }];
    return countries.indexOf(code) < index
      ? [{ path, expected: 'each country once', found: `${quote(code)} a second time`, fix: 'remove it' }]
      : [];
  });
}

function periodProblems(id: string, { from, until }: DraftTeam, today: string): readonly Problem[] {
  const path = ['people', id, 'until'];
  if (from && until && from >= until)
    return [{ path, expected: `a day after ${from}`, found: until, fix: `correct people.${id}.from or until` }];
  return until && until < today
    ? [
        {
          path,
          expected: `a day that has not passed, ${today} or after`,
          found: until,
          fix: 'renew it, or remove the team and its roles: AWS refuses whatever they do since then',
        },
      ]
    : [];
}

function transferProblems(id: string, team: DraftTeam, today: string): readonly Problem[] {
  const { countries = [], transfer, until } = team;
  const known = countries.flatMap((code) => (code !== undefined && countryName(code) ? [code] : []));
  if (known.length === 0 || known.length < countries.length) return [];
  const path = ['people', id, 'transfer'];
  const access = { path: ['people', id, 'until'], is: 'the access of the team', ...(until && { until }) };
  const found = basisProblems({ path, countries: known, ...(transfer && { transfer }), access }, today);
  if (found.length > 0 || !transfer?.basis || transfer.basis === 'adequacy' || transfer.assessment) return found;
  return [
    {
      path: [...path, 'assessment'],
      expected: `the transfer impact assessment that ${transfer.basis} need`,
      found: 'nothing',
      fix: 'assess the law of the country (EDPB Recommendations 01/2020), and name the assessment',
    },
  ];
}

/** Emergency roles have to work while the identity provider does not: AWS sees their address alone. */
function addressesOf(id: string, team: DraftTeam, emergency: readonly string[]): readonly Problem[] {
  const path = ['people', id, 'addresses'];
  const { roles = [], addresses } = team;
  const urgent = roles.filter((role) => role !== undefined && emergency.includes(role));
  return [
    ...(urgent.length > 0 && addresses === undefined
      ? [
          {
            path,
            expected: `the public addresses from which people use ${urgent.join(' and ')}, an emergency role`,
            found: 'nothing',
            fix: 'add addresses: emergency roles bring no session tags, since they serve while the identity provider does not',
          },
        ]
      : []),
    ...(urgent.length > 0 && urgent.length < roles.length
      ? [
          {
            path: ['people', id, 'roles'],
            expected: 'emergency roles alone, or none',
            found: roles.join(', '),
            fix: 'make two teams: emergency roles are bound to addresses, others to session tags',
          },
        ]
      : []),
    ...(addresses ?? []).flatMap((text, index) => addressProblems([...path, index], text, 'the team works')),
  ];
}

function roleProblems(
  teams: readonly (readonly [string, DraftTeam])[],
  operators: NonNullable<Draft['operators']>,
): readonly Problem[] {
  const known = [...new Set(Object.values(operators).flatMap((roles) => roles ?? []))];
  const named = teams.flatMap(([id, { roles = [] }]) =>
    roles.flatMap((role, index) => (role === undefined ? [] : [{ role, path: ['people', id, 'roles', index], id }])),
  );
  const problems = named.flatMap(({ role, path }, at): readonly Problem[] => {
    if (!known.includes(role))
      return [{ path, expected: `one of ${known.join(', ')}`, found: quote(role), fix: 'name it under operators' }];
    const before = named.slice(0, at).find((one) => one.role === role);
    return before
      ? [
          {
            path,
            expected: 'a role that no other team has',
            found: `${quote(role)}, which people.${before.id} has`,
            fix: 'give each team a role of its own: a policy tells people apart by their role',
          },
        ]
      : [];
  });
  const unassigned = Object.entries(operators).flatMap(([duty, roles]) =>
    (roles ?? []).flatMap((role, index): readonly Problem[] =>
      named.some((one) => one.role === role)
        ? []
        : [
            {
              path: ['operators', duty, index],
              expected: 'a role that a team under people has',
              found: quote(role),
              fix: `add it to people.<team>.roles: access from a third country is a transfer, so that everybody has a place`,
              restsOn: [['people']],
            },
          ],
    ),
  );
  return [...problems, ...unassigned];
}
