import { groupBy } from '../common/group-by';
import { printable } from '../common/printable';
import { wrapped } from '../common/wrap';
import { count } from '../judge/report/tally';
import type { AccessCell, AccessRecord, AccessSearch } from './access-record';
import { layerName } from './layers';

/** From where, where that is not everywhere. */
const FROM: Readonly<Record<string, string>> = {
  gateway: "through the site's network",
  elsewhere: 'from elsewhere',
  'outside-regions': 'from outside the Regions',
};

/** A record of access for people, in lines of at most 100 characters: what holds, then who may do what, then what does not hold. */
export function renderBrief(record: AccessRecord): string {
  const { cells, searches, classes = [] } = record;
  const broken = searches.filter(({ holds }) => holds !== true);
  const open = cells.filter(({ decision }) => decision === 'allow' || decision === 'undecided');
  const lines = [
    ...verdict(searches, broken.length),
    ...broken.flatMap(brokenLines),
    ...sitesIn(open).flatMap(([heading, rows]) => ['', heading, ...rows]),
    ...(classes.length > 0 ? ['', 'classes of user data'] : []),
    ...classes.flatMap(({ id, read, written }) => [
      ...wrapped(`  ${id}: `, `read by ${read.join(', ') || 'nobody'}; written by ${written.join(', ') || 'nobody'}`),
    ]),
    ...layerLines(searches),
    '',
    `${cells.length - open.length} of ${count(cells.length, 'decision')} deny; --all shows each, with the statement that decides`,
  ];
  return `${lines
    .slice(lines[0] === '' ? 1 : 0)
    .map(printable)
    .join('\n')}\n`;
}

function verdict(searches: readonly AccessSearch[], broken: number): readonly string[] {
  if (searches.length === 0) return [];
  const held = `${searches.length - broken} of ${count(searches.length, 'question')} over every request there is hold`;
  return [broken === 0 ? `nobody can do what nobody should: ${held}` : `somebody can do what nobody should: ${held}`];
}

function brokenLines({ question, holds, counterexample, reason }: AccessSearch): readonly string[] {
  const why = [question, counterexample, reason].filter((part) => part !== undefined).join(': ');
  return wrapped('  ', `${holds === false ? 'does not hold' : 'undecided'}: ${why}`);
}

/** What is allowed, by the sites at which it is: what is the same at all of them is told once. */
function sitesIn(open: readonly AccessCell[]): readonly (readonly [heading: string, rows: readonly string[]])[] {
  const all = groupBy(open, ({ principal }) => principal.split('/')[0] ?? '');
  const rows = [...all].flatMap(([site, cells]) => rowsOf(cells).map((row) => ({ site, row })));
  const bySites = groupBy([...groupBy(rows, ({ row }) => row)], ([, own]) => own.map(({ site }) => site).join(', '));
  return [...bySites].map(([sites, own]) => [`who may do what at ${sites}`, own.flatMap(([row]) => row.split('\n'))]);
}

/** A principal a line or two: what it may do, by topic, and from where. */
function rowsOf(cells: readonly AccessCell[]): readonly string[] {
  const byPrincipal = groupBy(cells, ({ principal }) => principal.split('/')[1] ?? '');
  return [...byPrincipal].flatMap(([principal, own]) => {
    const byPlace = new Map<string, string[]>();
    for (const [from, there] of groupBy(own, (cell) => cell.principal.split('/')[2] ?? '')) {
      const may = topics(there);
      byPlace.set(may, [...(byPlace.get(may) ?? []), FROM[from] ?? from]);
    }
    return [...byPlace].map(([may, places]) => {
      const from = places.length === Object.keys(FROM).length ? 'from anywhere' : places.join(' or ');
      return wrapped(`  ${principal}: `, `${may} (${from})`).join('\n');
    });
  });
}

/** Such as `read-object and list of data`: the verbs of each topic. */
function topics(cells: readonly AccessCell[]): string {
  const byTopic = groupBy(cells, ({ action }) => action.split('/')[0] ?? '');
  const parts = [...byTopic].map(([topic, own]) => {
    const verbs = own.map(({ action, decision }) => {
      const verb = action.slice(topic.length + 1);
      return decision === 'undecided' ? `${verb} (undecided)` : verb;
    });
    return `${topic}: ${verbs.join(', ')}`;
  });
  return parts.join('; ');
}

/** Questions that hold by one layer alone, with what is allowed without it. */
function layerLines(searches: readonly AccessSearch[]): readonly string[] {
  const layered = searches.filter(({ alone }) => alone !== undefined);
  if (layered.length === 0) return [];
  const byTwo = layered.filter(({ alone }) => alone?.length === 0).length;
  return [
    '',
    `${byTwo} of ${count(layered.length, 'question')} hold without any one layer; the others:`,
    ...layered.flatMap(({ question, alone = [] }) =>
      alone.flatMap(({ layer, because }) => wrapped('  ', `${question}: by ${layerName(layer)} alone: ${because}`)),
    ),
  ];
}
