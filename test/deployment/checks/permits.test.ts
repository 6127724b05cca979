import { type Edit, edited, problemsOf } from '../problems-of';

const BY_PERMIT: Edit = ['addresses: [198.51.100.8/32]', 'addresses: [198.51.100.8/32]\n    byPermit: true'];
const permit = (change: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    ...{ id: 'restore', team: 'emergency', person: 'a.person', what: 'a restore', reference: 'INC-4711' },
    ...{ requestedBy: '"A. Person, operations"', approvedBy: '"C. Example, head of IT"' },
    ...{ from: '2026-12-01T08:00Z', until: '2026-12-01T12:00Z', ...change },
  };
  return `{ ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
};
const permits = (list: readonly string[], ...edits: readonly Edit[]) =>
  problemsOf(
    edited('reference', [...edits, ['\nretention:', `\npermits: [${list.join(', ')}]\nretention:`]], 'people'),
  );

test('a permit names who asked, who approved and who acts, for hours', () => {
  expect(permits([permit()], BY_PERMIT)).toEqual([]);
  const support = '{ case: "4711", basis: standard-contractual-clauses, until: 2027-12-31 }';
  expect(
    permits(
      [permit(), permit({ id: 'look', from: '2026-12-01T12:00Z', until: '2026-12-02T00:00Z', support })],
      BY_PERMIT,
    ),
  ).toEqual([]);
});

test.each([
  ['a day without a time', { until: '2026-12-01' }, /permits\[0\]\.until: expected a minute in UTC/],
  [
    'an end before its beginning',
    { until: '2026-12-01T07:00Z' },
    /permits\[0\]\.until: expected a time after 2026-12-01T08:00Z, at most 12 hours later/,
  ],
  ['more hours than a session has', { until: '2026-12-01T20:01Z' }, /permits\[0\]\.until: expected a time after/],
  [
    'a time after the last day of its team',
    { from: '2029-12-01T08:00Z', until: '2029-12-01T12:00Z' },
    /permits\[0\]\.until: expected a time within that of the team, 2026-01-01 to 2028-12-31/,
  ],
  [
    'one person who asks and approves',
    { approvedBy: '"a. person, Operations"' },
    /permits\[0\]\.approvedBy: expected somebody else than who asked for it, or acts/,
  ],
  ['one person who approves and acts', { approvedBy: 'a.person' }, /permits\[0\]\.approvedBy: expected somebody else/],
  [
    'a team that reads user data every day',
    { team: 'support' },
    /permits\[0\]\.team: expected one of emergency; got "support"/,
  ],
  ['a team that nobody declared', { team: 'nobody' }, /permits\[0\]\.team: expected one of emergency; got "nobody"/],
  [
    'AWS Support beyond the basis of its transfer',
    { support: '{ case: "4711", basis: adequacy, until: 2026-11-30 }' },
    /permits\[0\]\.support\.until: expected 2026-12-01 or after, when the permit ends/,
  ],
] as const)('%s is refused', (_what, change, message) => {
  expect(permits([permit(change)], BY_PERMIT)).toEqual([expect.stringMatching(message)]);
});

test('permits of a team follow each other, each under an id of its own', () => {
  expect(permits([permit(), permit({ id: 'other', from: '2026-12-01T11:59Z' })], BY_PERMIT)).toEqual([
    expect.stringMatching(
      /permits\[1\]\.from: expected a time at which no other permit of emergency holds; got .*, within permit restore/,
    ),
  ]);
  expect(permits([permit(), permit()], BY_PERMIT)).toEqual([
    expect.stringMatching(/permits\[1\]\.id: expected an id that no other permit has/),
  ]);
});

test('emergency roles act by permit where the file says so, and nobody else does', () => {
  expect(permits([permit()])).toEqual([
    expect.stringMatching(
      /permits\[0\]\.team: expected a team with `byPermit: true`; got "emergency"; set people\.emergency\.byPermit to true/,
    ),
  ]);
  expect(permits([], ['countries: [IE, PL]', 'countries: [IE, PL]\n    byPermit: true'])).toEqual([
    expect.stringMatching(
      /people\.support\.byPermit: expected a team of emergency roles; got TrefoilDataReader, TrefoilDataWriter/,
    ),
  ]);
});

test('a file keeps no more permits than filters of the trail can tell apart', () => {
  const days = Array.from({ length: 9 }, (_, day) =>
    permit({ id: `p${day}`, from: `2026-12-0${day + 1}T08:00Z`, until: `2026-12-0${day + 1}T09:00Z` }),
  );
  expect(permits(days.slice(1), BY_PERMIT)).toEqual([]);
  expect(permits(days, BY_PERMIT)).toEqual([
    expect.stringMatching(/permits: expected at most 8 permits; got 9; remove those that have ended/),
  ]);
});
