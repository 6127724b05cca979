import { groupBy } from '../../common/group-by';
import { printable } from '../../common/printable';
import type { Counted, Row } from '../tally';
import type { ReplayRecord } from './record';

/** Lines of a list that are printed; the record has them all. */
const MOST_LINES = 20;

/** A replay in sentences, contradictions first. */
export function renderReplay(record: ReplayRecord): string {
  const { trail, verdicts, contradictions, rows, unused, absent, decided, findings, covered } = record;
  const lines = [
    ...some(
      contradictions.map(
        (one) =>
          `contradiction  ${one.eventTime} ${one.eventId}: ${whoText(one)}: ${one.action}, ${one.why}: ${one.statement}`,
      ),
    ),
    ...some(findings.map(({ kind, file, text }) => `trail          ${kind}: ${file ? `${file} ` : ''}${text}`)),
    ...undecided(rows),
    ...(['person', 'team', 'place', 'wayIn', 'dataClass', 'service'] as const).flatMap((by) => counts(rows, by)),
    '',
    `${unused.length} actions that policies allow were not used, ${unused.filter(({ requiredBy }) => requiredBy === undefined).length} of them asked for by nothing that has to work`,
    ...some(
      absent.map(
        ({ site, role, purpose, team }) => `never came     ${site}: ${role} (${team ? `team ${team}` : purpose})`,
      ),
    ),
    '',
    ...covered.map(
      (one) =>
        `${one.region} in ${one.account}: digest files from ${one.from} to ${one.until} have ${one.logs} of the log files, ${one.signed} of ${one.digests} signatures verified`,
    ),
    `${trail.events} events in ${trail.files} files${trail.first ? `, from ${trail.first} to ${trail.last}` : ''}; ${trail.others} are no requests`,
    `${verdicts.explained} explained, ${verdicts.contradiction} contradict the policies, ${verdicts.undecidable} cannot be decided; the policies tell ${decided} requests apart`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function whoText({ person, role, wayIn, place }: Row): string {
  return [person, role && `as ${role}`, `by ${wayIn}`, place && place !== 'not recorded' && `from ${place}`]
    .filter(Boolean)
    .join(' ');
}

/** What cannot be decided, by what is missing. */
function undecided(rows: readonly Counted[]): readonly string[] {
  const found = grouped(
    rows.filter(({ verdict }) => verdict === 'undecidable'),
    ({ why }) => why,
  );
  return some(
    found.map(
      ([why, own]) =>
        `undecidable    ${sum(own)} events, missing ${why}, such as ${own[0]?.example} (${own[0]?.action})`,
    ),
  );
}

const TITLES = {
  person: 'person',
  team: 'team',
  place: 'place',
  wayIn: 'way in',
  dataClass: 'data class',
  service: 'service',
};

function counts(rows: readonly Counted[], by: keyof typeof TITLES): readonly string[] {
  const lines = grouped(rows, (row) => row[by] || 'none').map(([name, own]) => {
    const first = own.map((row) => row.first).sort()[0];
    const last = own
      .map((row) => row.last)
      .sort()
      .at(-1);
    const wrong = sum(own.filter(({ verdict }) => verdict === 'contradiction'));
    return `  ${`${sum(own)}`.padStart(9)}  ${name}, ${first} to ${last}${wrong > 0 ? `, ${wrong} contradictions` : ''}`;
  });
  return ['', `by ${TITLES[by]}:`, ...some(lines)];
}

/** Rows by key, those of most events first. */
function grouped(
  rows: readonly Counted[],
  keyOf: (row: Counted) => string,
): readonly (readonly [string, readonly Counted[]])[] {
  return [...groupBy(rows, keyOf)].sort(([, a], [, b]) => sum(b) - sum(a));
}

function sum(rows: readonly Counted[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

function some(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `  ${lines.length - MOST_LINES} more`];
}
