import { basename } from 'node:path';
import { groupBy } from '../../common/group-by';
import type { ReplayRecord } from '../../replay/report/record';
import { html, type Markup, type Piece } from '../html/markup';
import { lead, type Section } from '../html/section';
import { type Column, onDemand, table } from '../html/table';
import { name, unbroken, whole } from '../html/words';
import { many, number } from './english';

type Row = ReplayRecord['rows'][number];

/** Rows of a table on the page; the record and its table have them all. */
const MOST_ROWS = 100;

/** What a page says of a replay, contradictions first. */
export function replaySections(record: ReplayRecord): readonly Section[] {
  return [
    contradictions(record),
    findings(record),
    undecidable(record),
    ...COUNTED.map((counted) => counts(record, counted)),
    absent(record),
    unused(record),
    provenance(record),
  ].filter((section) => section !== undefined);
}

/** The first rows of a list as a table, and how many more there are. */
function rows<T>(all: readonly T[], caption: string, columns: readonly Column<T>[]): Markup {
  const rest = all.length - MOST_ROWS;
  return html`${table(all.slice(0, MOST_ROWS), { caption, columns })}${rest > 0 ? html`<p class="quiet">${number(rest)} more: <code>replay.json</code> has them.</p>` : undefined}`;
}

function contradictions({ contradictions: all, verdicts }: ReplayRecord): Section | undefined {
  if (all.length === 0) return undefined;
  const title = `Contradictions: ${number(verdicts.contradiction)}`;
  const body = html`${lead('Done though the policies deny it, or denied though they allow it: the policies on AWS were others than those of the assembly, something is not modelled, or the trail was altered. Find the event by its id in the log file.')}
${rows(all, title, [
  {
    head: 'When',
    cell: ({ eventTime }) =>
      html`<time datetime="${eventTime}">${whole(eventTime.slice(0, 10))} ${whole(eventTime.slice(11, 19))}</time>`,
  },
  { head: 'Who', cell: ({ person, role }) => html`${person}${under(role)}` },
  { head: 'What', cell: ({ action, why, statement }) => html`${name(action)}, ${why}${under(statement)}` },
  {
    head: 'From and on',
    cell: ({ wayIn, place, dataClass, site, region }) =>
      html`${wayIn}${place && place !== 'not recorded' ? `, from ${place}` : ''}${under([dataClass, site, region].filter(Boolean).join(', '))}`,
  },
  { head: 'Event', cell: ({ eventId, file }) => html`<code>${eventId}</code>${under(name(basename(file)))}` },
])}`;
  return { id: 'contradictions', title, short: 'Contradictions', body };
}

function findings({ findings: all }: ReplayRecord): Section | undefined {
  if (all.length === 0) return undefined;
  const body = html`${lead('What a gap hides is in no verdict: these come before anything else.')}
${rows(all, 'Findings about the files', [
  { head: 'Kind', cell: ({ kind }) => kind },
  { head: 'What', cell: ({ text }) => unbroken(text) },
  { head: 'File', cell: ({ file }) => (file ? name(basename(file)) : 'none') },
])}`;
  return { id: 'findings', title: `The files: ${many(all.length, 'finding')}`, short: 'Files', body };
}

function undecidable({ rows: all, verdicts }: ReplayRecord): Section | undefined {
  const found = grouped(
    all.filter((row) => row.verdict === 'undecidable'),
    ({ why }) => why,
  );
  if (found.length === 0) return undefined;
  const body = html`${lead('A count that jumps from one period to the next deserves a look.')}
${rows(found, 'What is missing', [
  { head: 'Missing', cell: ([why]) => why },
  { head: 'Events', cell: ([, own]) => number(total(own)), isNumber: true },
  {
    head: 'Such as',
    cell: ([, own]) => html`<code>${own[0]?.action ?? ''}</code>, event <code>${own[0]?.example ?? ''}</code>`,
  },
])}`;
  return {
    id: 'undecidable',
    title: `Not decided: ${many(verdicts.undecidable, 'event')}`,
    short: 'Not decided',
    body,
  };
}

interface By {
  readonly id: 'person' | 'team' | 'place' | 'wayIn' | 'dataClass' | 'service';
  readonly title: string;
}

const COUNTED: readonly By[] = [
  { id: 'person', title: 'Person' },
  { id: 'team', title: 'Team' },
  { id: 'place', title: 'Place' },
  { id: 'wayIn', title: 'Way in' },
  { id: 'dataClass', title: 'Class of data' },
  { id: 'service', title: 'Service' },
];

function counts({ rows: all }: ReplayRecord, { id, title }: By): Section | undefined {
  const found = grouped(all, (row) => row[id] || 'none');
  if (found.length === 0) return undefined;
  const of = (own: readonly Row[], verdict: string) => {
    const count = total(own.filter((row) => row.verdict === verdict));
    return count === 0 ? '' : number(count);
  };
  const body = onDemand(
    `${many(found.length, 'row')}, ${many(total(all), 'event')}`,
    rows(found, `By ${title.toLowerCase()}`, [
      { head: title, cell: ([which]) => unbroken(which) },
      { head: 'Contradictions', cell: ([, own]) => of(own, 'contradiction'), isNumber: true },
      { head: 'Not decided', cell: ([, own]) => of(own, 'undecidable'), isNumber: true },
      { head: 'Explained', cell: ([, own]) => of(own, 'explained'), isNumber: true },
      { head: 'First', cell: ([, own]) => moment(own.map(({ first }) => first).sort()[0]) },
      {
        head: 'Last',
        cell: ([, own]) =>
          moment(
            own
              .map(({ last }) => last)
              .sort()
              .at(-1),
          ),
      },
    ]),
    found.length <= 20,
  );
  return { id, title: `By ${title.toLowerCase()}`, short: title, body };
}

function absent({ absent: all }: ReplayRecord): Section | undefined {
  if (all.length === 0) return undefined;
  const body = html`${lead('Roles of people, programs and the auditor by which nothing was done: the next to be taken away.')}
${rows(all, 'Roles that nobody used', [
  { head: 'Role', cell: ({ role }) => name(role) },
  { head: 'Site', cell: ({ site }) => site },
  { head: 'For', cell: ({ team, purpose }) => (team ? `team ${team}` : purpose) },
])}`;
  return { id: 'absent', title: `Never came: ${many(all.length, 'role')}`, short: 'Never came', body };
}

function unused({ unused: all }: ReplayRecord): Section | undefined {
  const free = all.filter(({ requiredBy }) => requiredBy === undefined);
  if (all.length === 0) return undefined;
  const owners = [...groupBy(free, ({ site, owner }) => `${site}: ${owner}`)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const body = html`${lead(`${many(all.length, 'action')} that policies allow were not used; something that has to work asks for all but ${number(free.length)} of them.`)}
${onDemand(
  `${many(free.length, 'action')} that nothing asks for, by who has them`,
  rows(owners, 'Actions that nothing asks for', [
    { head: 'Who', cell: ([owner]) => name(owner) },
    { head: 'Actions', cell: ([, own]) => own.map(({ action }) => action).join(', ') },
  ]),
)}`;
  return { id: 'unused', title: 'Grants that nobody used', short: 'Unused', body };
}

function provenance({ policies, covered }: ReplayRecord): Section {
  const body = html`${lead('By which policies it was decided, and for which time digest files of CloudTrail show that nothing is missing.')}
${rows(policies, 'Policies', [
  { head: 'Assembly', cell: ({ assembly }) => name(assembly) },
  {
    head: 'In force',
    cell: ({ from, until }) => `${from ? `from ${from}` : 'from the beginning'}${until ? ` to ${until}` : ''}`,
  },
  { head: 'Deployment', cell: ({ deployment }) => html`<code>${deployment.slice(0, 16)}</code>` },
])}
${
  covered.length === 0
    ? undefined
    : rows(covered, 'Digest files', [
        { head: 'Region', cell: ({ region }) => region },
        { head: 'Account', cell: ({ account }) => account },
        { head: 'From', cell: ({ from }) => moment(from) },
        { head: 'To', cell: ({ until }) => moment(until) },
        { head: 'Log files', cell: ({ logs }) => number(logs), isNumber: true },
        {
          head: 'Signatures',
          cell: ({ signed, digests }) => `${number(signed)} of ${number(digests)}`,
          isNumber: true,
        },
      ])
}`;
  return { id: 'provenance', title: 'By which policies', short: 'Policies', body };
}

/** What stands below the first line of a cell. */
function under(piece: Piece): Markup | undefined {
  return piece === '' ? undefined : html`<br><span class="quiet">${piece}</span>`;
}

function moment(time = ''): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}

/** Rows by key, those with contradictions before the others, then those of most events. */
function grouped(all: readonly Row[], keyOf: (row: Row) => string): readonly (readonly [string, readonly Row[]])[] {
  const wrong = (own: readonly Row[]) => total(own.filter(({ verdict }) => verdict === 'contradiction'));
  return [...groupBy(all, keyOf)].sort(([, a], [, b]) => wrong(b) - wrong(a) || total(b) - total(a));
}

function total(own: readonly Row[]): number {
  return own.reduce((sum, { count }) => sum + count, 0);
}
