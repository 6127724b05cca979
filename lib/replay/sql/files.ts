import { InputError } from '../../judge/template/input-error';
import type { RequestClasses } from './classes';
import { ATHENA, DUCKDB } from './dialect';
import { CLASSES_SQL, CONTRADICTIONS_SQL, eventsSql, requestsSql, rowsSql, verdictsSql } from './queries';
import { athenaDecisions, athenaTrail, duckdbDecisions, duckdbTrail } from './trail-table';

/** Where things lie that the queries name. */
export interface Places {
  /** The folder of the log files on a desk. */
  readonly trail: string;
  /** Where Athena writes: `s3://bucket/prefix`. */
  readonly results: string;
}

/** "The maximum allowed query string length is 262144 bytes" (Athena User Guide, "Service Quotas"). */
const MOST_BYTES = 262_144;

/** The statements, by the file that each is in: they are run in the order of the names. */
export function queryFiles(classes: RequestClasses, { trail, results }: Places): ReadonlyMap<string, string> {
  const sites = classes.periods.at(-1)?.model.sites ?? [];
  const athena = [
    ...sites.map((site) => [`1-trail-${site.id}`, athenaTrail(site)] as const),
    ['2-requests', requestsSql(classes, ATHENA, "CREATE TABLE trefoil_requests WITH (format = 'PARQUET') AS")],
    ['3-events', eventsSql(ATHENA)],
    ['4-classes', `UNLOAD (${CLASSES_SQL}) TO '${results}/classes/' WITH (format = 'JSON')`],
    ['5-decisions', athenaDecisions(results)],
    ['6-verdicts', verdictsSql()],
    ['7-rows', rowsSql(ATHENA)],
    ['8-contradictions', CONTRADICTIONS_SQL],
  ] as const;
  const duckdb = [
    ['1-trail', duckdbTrail(`${trail}/**/*_CloudTrail_*.json.gz`)],
    ['2-requests', requestsSql(classes, DUCKDB, 'CREATE OR REPLACE TABLE trefoil_requests AS')],
    ['3-events', eventsSql(DUCKDB)],
    ['4-classes', `COPY (${CLASSES_SQL}) TO 'classes.json' (FORMAT json)`],
    ['5-decisions', duckdbDecisions('decisions.json')],
    ['6-verdicts', verdictsSql()],
    ['7-rows', rowsSql(DUCKDB)],
    ['8-contradictions', CONTRADICTIONS_SQL],
  ] as const;
  const longest = Math.max(...athena.map(([, sql]) => Buffer.byteLength(sql)));
  if (longest > MOST_BYTES)
    throw new InputError([
      `--sql: Athena takes queries of ${MOST_BYTES} bytes, and that of the requests has ${longest}: expected fewer assemblies at once`,
    ]);
  return new Map(
    [athena, duckdb].flatMap((list, index) =>
      list.map(([name, sql]) => [`${index === 0 ? 'athena' : 'duckdb'}/${name}.sql`, `${sql};\n`] as const),
    ),
  );
}
