import { writeBelow } from '../judge/template/write-file';
import type { Period } from '../replay/model/periods';
import { RequestClasses } from '../replay/sql/classes';
import { queryFiles } from '../replay/sql/files';
import { readClasses } from '../replay/sql/read-classes';
import { type ExitCode, type Terminal, UsageError } from './command';
import type { Flags } from './flags';

/** Where queries are written, and what they name. */
export interface SqlFlags {
  readonly out: string;
  readonly results: string;
  readonly trail: string;
  /** Files of classes to decide; absent where there are none yet. */
  readonly classes?: readonly string[];
}

/** What is asked of `--sql`; undefined without it. */
export function readSqlFlags({ on, values, lists, rest }: Flags): SqlFlags | undefined {
  const { out, results = 's3://RESULTS' } = values;
  const { classes } = lists;
  if (!on.has('sql')) {
    if (classes !== undefined || values['results'] !== undefined)
      throw new UsageError(`--${classes ? 'classes' : 'results'}: expected --sql beside it`);
    return undefined;
  }
  if (out === undefined) throw new UsageError('--sql: expected --out DIR, in which the queries are written');
  if (!/^s3:\/\/[A-Za-z0-9.-]+(?:\/[A-Za-z0-9._=-]+)*$/.test(results))
    throw new UsageError(`--results: expected a place such as s3://bucket/replay, found "${results}"`);
  return { out, results, trail: rest[0] ?? 'trail', ...(classes && { classes }) };
}

/** Writes the queries that replay a trail where it lies, and the decisions on the classes that they found. */
export function replaySql(flags: SqlFlags, periods: readonly Period[], terminal: Terminal): ExitCode {
  const { out } = flags;
  const classes = new RequestClasses(periods);
  const files = queryFiles(classes, flags);
  for (const [path, sql] of files) writeBelow(out, path, sql);
  terminal.out(`${files.size} statements for Athena and DuckDB are in ${out}\n`);
  if (flags.classes === undefined) return 0;
  const found = flags.classes.flatMap(readClasses);
  const decided = found.map((one) => ({ decision: classes.decide(one, one.file), events: one.events }));
  writeBelow(out, 'decisions.json', decided.map(({ decision }) => `${JSON.stringify(decision)}\n`).join(''));
  const of = (verdict: string) =>
    decided.filter(({ decision }) => decision.verdict === verdict).reduce((sum, { events }) => sum + events, 0);
  const [explained, contradiction, undecidable] = ['explained', 'contradiction', 'undecidable'].map(of);
  terminal.out(
    `${decided.length} classes of requests: ${explained} events explained, ${contradiction} contradict the policies, ${undecidable} cannot be decided\n${out}/decisions.json has the decisions\n`,
  );
  return contradiction === 0 ? 0 : 1;
}
