import { type Edit, edited, problemsOf } from '../problems-of';

const problems = (...edits: readonly Edit[]) => problemsOf(edited('reference', edits, 'people'));
const support = (from: string | RegExp, to: string): Edit => [from, to];
const CLAUSES = '    transfer: { basis: standard-contractual-clauses, until: 2029-03-31, assessment: TIA-2026-11 }\n';
const withTransfer: Edit = [/( {4}wayIn: WorkSpaces.*\n)/, `$1${CLAUSES}`];

test('teams of the EEA need no basis of transfer', () => {
  expect(problems()).toEqual([]);
});

test('nothing has to be said of people', () => {
  expect(problems([/\n# How AWS learns[\s\S]*$/, '\n'])).toEqual([]);
});

test('a team in a third country needs a basis of transfer', () => {
  expect(problems(support('countries: [IE, PL]', 'countries: [IE, CN]'))).toEqual([
    expect.stringMatching(
      /^\d+:\d+ people\.support\.transfer: expected a basis for access from China \(CN\), outside the EEA; got nothing; add transfer/,
    ),
  ]);
});

test('a team in a third country has a basis that holds, with the assessment that it takes', () => {
  const china = support('countries: [IE, PL]', 'countries: [IE, CN]');
  expect(problems(china, withTransfer)).toEqual([]);
  expect(problems(china, withTransfer, [', assessment: TIA-2026-11', ''])).toEqual([
    expect.stringMatching(
      /people\.support\.transfer\.assessment: expected the transfer impact assessment .* got nothing/,
    ),
  ]);
  expect(problems(china, withTransfer, ['basis: standard-contractual-clauses', 'basis: adequacy'])).toEqual([
    expect.stringMatching(
      /people\.support\.transfer\.basis: expected .* access from China \(CN\), outside the EEA; got adequacy/,
    ),
  ]);
  expect(problems(china, withTransfer, ['until: 2029-03-31', 'until: 2026-03-31'])).toEqual([
    expect.stringMatching(/people\.support\.transfer\.until: expected a day that has not passed/),
  ]);
  expect(problems(china, withTransfer, ['until: 2029-03-31', 'until: 2027-03-31'])).toEqual([
    expect.stringMatching(/people\.support\.until: expected 2027-03-31 or before, when the basis of transfer ends/),
  ]);
});

test('one country without a decision is enough to need another basis, and the first decision to end ends it', () => {
  const two = support('countries: [IE, PL]', 'countries: [GB, IN]');
  const adequacy: Edit = [/( {4}wayIn: WorkSpaces.*\n)/, '$1    transfer: { basis: adequacy, until: 2029-03-31 }\n'];
  expect(problems(two, adequacy)).toEqual([
    expect.stringMatching(/transfer\.basis: expected .* for access from India \(IN\), outside the EEA/),
  ]);
  expect(problems(support('countries: [IE, PL]', 'countries: [GB, CH]'), adequacy)).toEqual([]);
  expect(
    problems(support('countries: [IE, PL]', 'countries: [GB, CH]'), adequacy, [
      'until: 2029-03-31',
      'until: 2032-03-31',
    ]),
  ).toEqual([
    expect.stringMatching(/transfer\.until: expected 2031-12-27 or before, when the decision for United Kingdom/),
  ]);
});

test('a basis of transfer is senseless inside the EEA', () => {
  expect(problems(withTransfer)).toEqual([
    expect.stringMatching(
      /people\.support\.transfer: expected no transfer, because Ireland \(IE\) and Poland \(PL\) are in the EEA/,
    ),
  ]);
});

test.each([
  [
    'a code in lower case',
    'countries: [ie, PL]',
    /people\.support\.countries\[0\]: expected a country code of two upper-case/,
  ],
  ['the United Kingdom by its abbreviation', 'countries: [UK, PL]', /got "UK", which is no country; write "GB"/],
  ['Kosovo, which has no code', 'countries: [XK, PL]', /countries\[0\]: expected the code of a country; got "XK"/],
  ['a word for every country', 'countries: [any]', /expected a country code of two upper-case letters/],
  ['a country twice', 'countries: [IE, IE]', /expected each country once; got "IE" a second time/],
  ['no country', 'countries: []', /people\.support\.countries/],
])('%s is refused', (_what, countries, message) => {
  expect(problems(support('countries: [IE, PL]', countries))).toEqual([expect.stringMatching(message)]);
});

const until = (day: string): Edit => [/( {4}wayIn: WorkSpaces.*\n.*\n {4}until: ).*\n/, `$1${day}\n`];

test('a team has an end, which has not passed, after its beginning', () => {
  expect(problems([/( {4}wayIn: WorkSpaces.*\n.*\n) {4}until: .*\n/, '$1'])).toEqual([
    expect.stringMatching(/people\.support\.until/),
  ]);
  expect(problems(until('2026-06-30'))).toEqual([
    expect.stringMatching(/people\.support\.until: expected a day that has not passed/),
  ]);
  expect(problems(until('2025-06-30'))).toEqual([
    expect.stringMatching(/people\.support\.until: expected a day after 2026-01-01/),
  ]);
});

test('a role of operators belongs to one team', () => {
  expect(problems(['roles: [TrefoilDataReader, TrefoilDataWriter]', 'roles: [TrefoilDataReader]'])).toEqual([
    expect.stringMatching(
      /operators\.dataWriters\[0\]: expected a role that a team under people has; got "TrefoilDataWriter"/,
    ),
  ]);
  expect(
    problems(['roles: [TrefoilKeyAdministrator, Tre', 'roles: [TrefoilDataReader, TrefoilKeyAdministrator, Tre']),
  ).toEqual([
    expect.stringMatching(
      /people\.platform\.roles\[0\]: expected a role that no other team has; got "TrefoilDataReader", which people\.support has/,
    ),
  ]);
  expect(problems(['roles: [TrefoilDataReader, T', 'roles: [BeijingReader, TrefoilDataReader, T'])).toEqual([
    expect.stringMatching(
      /people\.support\.roles\[0\]: expected one of TrefoilKeyAdministrator, .*; got "BeijingReader"; name it under operators/,
    ),
  ]);
});

test('emergency roles are bound to addresses, and have a team of their own', () => {
  expect(problems([/ {4}addresses: .*\n/, ''])).toEqual([
    expect.stringMatching(
      /people\.emergency\.addresses: expected the public addresses from which people use TrefoilBreakGlass/,
    ),
  ]);
  expect(problems(['addresses: [198.51.100.8/32]', 'addresses: [10.0.0.0/8]'])).toEqual([
    expect.stringMatching(/people\.emergency\.addresses\[0\]: expected a public range/),
  ]);
  expect(
    problems(
      ['roles: [TrefoilKeyAdministrator, TrefoilDeployer]', 'roles: [TrefoilKeyAdministrator]'],
      ['roles: [TrefoilBreakGlass]', 'roles: [TrefoilBreakGlass, TrefoilDeployer]'],
    ),
  ).toEqual([expect.stringMatching(/people\.emergency\.roles: expected emergency roles alone, or none/)]);
});

test('people and how their place is known belong together, and somebody answers for it today', () => {
  expect(problems([/^identity:\n(?: .*\n)+/m, ''])).toEqual([
    expect.stringMatching(/identity: expected how AWS learns where people work; got nothing/),
  ]);
  expect(problems([/^people:\n(?: .*\n)+/m, ''])).toEqual([
    expect.stringMatching(/identity: expected people, whose place it tells; got none/),
  ]);
  expect(problems(['expires: 2028-12-31 }', 'expires: 2026-11-01 }'])).toEqual([
    expect.stringMatching(/identity\.attestation\.expires: expected a day that has not passed/),
  ]);
  expect(problems(['on: 2026-10-01, ref', 'on: 2026-12-01, ref'])).toEqual([
    expect.stringMatching(/identity\.attestation\.on: expected a day that has come/),
  ]);
  expect(problems(['country: workCountry', 'country: "aws:country"'])).toEqual([
    expect.stringMatching(/identity\.country: expected the key of a session tag/),
  ]);
});
