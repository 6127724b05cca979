import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { isRecord } from '../../../lib/iam/authorize/json';
import type { Event } from '../../../lib/replay/event/json';
import { type Explained, explain } from '../../../lib/replay/explain';
import { periodsOf } from '../../../lib/replay/model/periods';
import { replay } from '../../../lib/replay/replay';
import { Sessions } from '../../../lib/replay/sessions';
import { RequestClasses } from '../../../lib/replay/sql/classes';
import { queryFiles } from '../../../lib/replay/sql/files';
import { readClasses } from '../../../lib/replay/sql/read-classes';
import { findTrail } from '../../../lib/replay/trail/find';
import { recordsIn, unpack } from '../../../lib/replay/trail/read';
import { Seen } from '../../../lib/replay/trail/seen';
import { accessTo } from '../../access/access-to';
import { scratch } from '../../support/scratch';
import { allowedBy, DAY } from '../generate/allowed';
import { idsOf } from '../generate/ids';
import { plantsAt } from '../generate/plants';
import { writeTrail } from '../generate/trail';
import { DUCKDB_IS_INSTALLED, openDuckDb, type Rows } from './duckdb';
import { moreEvents } from './more-events';

const { folder } = scratch();
const { folder: out } = scratch();
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const { assembly } = accessTo('reference');
const existing = idsOf(assembly);
const periods = periodsOf([{ path: 'cdk.out', assembly, deployment, from: `${DAY}T20:30:00Z` }], existing);
const sites = periods[0]?.model.sites ?? [];
const [site] = sites;
if (periods[0] === undefined || site === undefined) throw new Error('expected a period and a site');
const allowed = allowedBy(periods[0].model, existing, ['people', 'auditor', 'workloads', 'services']);
const { planted } = writeTrail(folder, {
  ...{ ...allowed, count: 500, from: `${DAY}T20`, hours: 30, ends: `${DAY}T23:00:00Z` },
  ...{ filesPerHour: 1, seed: 11, key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey },
  plants: sites.flatMap(plantsAt),
});
const more = moreEvents(site).map((draft, index) => ({
  ...{ ...draft, eventTime: `${DAY}T23:30:${10 + index}Z`, eventID: `more-${index}` },
}));
const [first, ...rest] = more;
for (const [minute, records] of [[31, [first, ...more]] as const, [32, rest] as const]) {
  const name = `${site.names.account}_CloudTrail_eu-west-1_20281230T23${minute}Z_more.json.gz`;
  const file = join(folder, `AWSLogs/${site.names.account}/CloudTrail/eu-west-1/2028/12/30`, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(JSON.stringify({ Records: records })));
}
const found = replay([folder], periods);
const classes = new RequestClasses(periods);
const queries = queryFiles(classes, { trail: folder, results: 's3://results' });

/** What a replay says of each event, in the order in which it reads them. */
function explained(watch: (event: Event) => Event = (event) => event): ReadonlyMap<string, Explained> {
  const [sessions, seen, all] = [new Sessions(), new Seen(), new Map<string, Explained>()];
  for (const file of findTrail([folder]).logs)
    for (const event of recordsIn(file, unpack(file))) {
      const id = String(event['eventID']);
      if (!seen.add(id)) continue;
      const watched = watch(event);
      const one = explain(watched, periods, sessions.of(watched));
      sessions.note(watched);
      if (one) all.set(id, one);
    }
  return all;
}

describe('a class of requests', () => {
  test('has every field that a replay reads of events', () => {
    const read = new Set<string>();
    const watched = (value: unknown, path: string): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      return new Proxy(value, {
        get: (target, key) => {
          const below = Reflect.get(target, key);
          if (typeof key !== 'string' || !Object.hasOwn(target, key)) return below;
          const at = Array.isArray(target) ? path : [path, key].filter(Boolean).join('.');
          if (below !== undefined && (typeof below !== 'object' || below === null)) read.add(at);
          return watched(below, at);
        },
      });
    };
    explained((event) => {
      const proxied = watched(event, '');
      return isRecord(proxied) ? proxied : {};
    });
    const known = classes.columns.map(({ path }) => path.join('.'));
    // Of sessions that begin, and of parameters that are no condition keys of S3.
    const others =
      /^(?:userIdentity\.accessKeyId|responseElements\.credentials\.accessKeyId|responseElements|requestParameters\.(?:principalTags\..*|transitiveTagKeys|Host))$/;
    const missing = [...read].filter(
      (path) => !known.some((one) => path === one || path.startsWith(`${one}.`)) && !others.test(path),
    );
    expect(read.size).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });

  test('of other policies is refused, and so is a file that has none', () => {
    const write = (text: string) => {
      const file = join(out, 'other.json');
      writeFileSync(file, text);
      return file;
    };
    const line = (request: string) => `${JSON.stringify({ request, session: '', events: '1' })}\n`;
    const texts = JSON.stringify(['0123456789abcdef', ...classes.columns.map(() => null)]);
    const [one] = readClasses(write(line(texts)));
    expect(() => classes.decide({ request: texts, session: '' }, one?.file ?? '')).toThrow('of other policies');
    expect(() => classes.decide({ request: '[]', session: '' }, 'file')).toThrow('has a class that is no list');
    expect(() => readClasses(write('{"request": 1}'))).toThrow('expected "request", "session" and "events"');
  });
});

const inDuckDb = DUCKDB_IS_INSTALLED ? describe : describe.skip;

inDuckDb('the queries in DuckDB (skipped where @duckdb/node-api is not installed)', () => {
  let rows: Rows = [];
  let events: Rows = [];
  let contradictions: Rows = [];
  let text = '';
  let undecided = 0;

  beforeAll(async () => {
    const { ask, close } = await openDuckDb();
    const run = (name: string) =>
      ask((queries.get(`duckdb/${name}.sql`) ?? '').replace(/'((?:classes|decisions)\.json)'/, `'${out}/$1'`));
    for (const name of ['1-trail', '2-requests', '3-events', '4-classes']) await run(name);
    const read = readClasses(join(out, 'classes.json'));
    text = read.map(({ request, session }) => `${request} ${session}`).join('\n');
    const decided = read.map((one) => classes.decide(one, one.file));
    undecided = decided.filter(({ why }) => why.startsWith('an example of')).length;
    writeFileSync(join(out, 'decisions.json'), decided.map((one) => `${JSON.stringify(one)}\n`).join(''));
    for (const name of ['5-decisions', '6-verdicts']) await run(name);
    rows = await run('7-rows');
    contradictions = await run('8-contradictions');
    events = await ask('SELECT * FROM trefoil_verdicts');
    close();
  });

  test('say of each event what a replay says of it', () => {
    const wanted = [...explained()].map(([id, one]) => {
      const { verdict, outcome, person, role, team, place, wayIn, dataClass, service, action, site: at } = one;
      const why = verdict.is === 'undecidable' ? verdict.missing : verdict.is === 'contradiction' ? verdict.why : '';
      return [id, verdict.is, why, outcome, person, role, team, place, wayIn, dataClass, service, action, at].join(
        '\n',
      );
    });
    const columns = [
      ...['event_id', 'verdict', 'why', 'outcome', 'person', 'role', 'team', 'place', 'way_in', 'data_class'],
      ...['service', 'action', 'site'],
    ];
    expect(wanted.length).toBeGreaterThan(550);
    expect(events.map((event) => columns.map((name) => event[name]).join('\n')).sort()).toEqual(wanted.sort());
    expect(undecided).toBe(0);
  });

  test('give the rows of a replay, with the statements that decide, counts, first and last', () => {
    const wanted = [...found.tally.rows.values()].map((row) => [
      ...[row.verdict, row.why, row.site, row.person, row.role, row.team, row.place, row.wayIn, row.dataClass],
      ...[row.action, row.outcome, row.statement, row.count, row.first, row.last],
    ]);
    const columns = [
      ...['verdict', 'why', 'site', 'person', 'role', 'team', 'place', 'way_in', 'data_class', 'action', 'outcome'],
      ...['statement', 'events', 'first_time', 'last_time'],
    ];
    const asked = rows.map((row) => columns.map((name) => row[name]).join('\n'));
    expect(asked.sort()).toEqual(wanted.map((row) => row.join('\n')).sort());
    const counts = Object.keys(found.tally.verdicts).map((one) => [
      one,
      events.filter(({ verdict }) => verdict === one).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(found.tally.verdicts);
  });

  test('find each planted contradiction by its id and its file', () => {
    const ids = contradictions.map((one) => one['event_id']);
    expect([...planted.keys()].filter((id) => !ids.includes(id))).toEqual([]);
    expect(contradictions.map((one) => [one['event_id'], basename(String(one['file']))]).sort()).toEqual(
      found.tally.contradictions.map(({ eventId, file }) => [eventId, basename(file)]).sort(),
    );
  });

  test('take no object, name, item or address out of the archive', () => {
    expect(text).toContain('trefoil-dublin-data-222222222222-eu-west-1');
    const inside = [
      'maria',
      'someone',
      'jane',
      'face.jpg',
      'users/',
      'eu-west-1/example',
      '198.51.100',
      '203.0.113',
      'db8:7',
    ];
    expect(inside.filter((one) => text.includes(one))).toEqual([]);
  });
});

describe('the statements for Athena', () => {
  const athena = [...queries].filter(([file]) => file.startsWith('athena/'));
  const sql = athena
    .map(([, one]) => one)
    .join('\n')
    .replace(/'(?:[^']|'')*'/g, "''");

  test('are as many as those for DuckDB and one for each site, and short enough', () => {
    expect(athena).toHaveLength(queries.size - athena.length + sites.length - 1);
    for (const [, one] of athena) expect(Buffer.byteLength(one)).toBeLessThan(262_144);
  });

  test('call functions of Trino, and types of Trino or Hive, alone', () => {
    // Trino's documentation, "Functions and operators", of the version that Athena engine version 3 is based on.
    const trino = [
      ...['coalesce', 'nullif', 'try_cast', 'cast', 'lower', 'length', 'substr', 'split_part', 'count', 'min', 'max'],
      ...['json_extract', 'json_extract_scalar', 'json_format', 'regexp_like', 'regexp_extract', 'regexp_replace'],
      ...['row_number', 'transform', 'map_keys', 'element_at'],
    ];
    const words = ['in', 'over', 'from', 'as', 'then', 'when', 'and', 'else', 'or', 'with', 'by', 'unload'];
    const types = ['map', 'array', 'row'];
    const tables = ['cloudtrail_logs', 'trefoil_decisions', 'tblproperties'];
    const called = new Set([...sql.matchAll(/([A-Za-z_]+) ?\(/g)].map(([, name = '']) => name.toLowerCase()));
    expect([...called].filter((name) => ![...trino, ...words, ...types, ...tables].includes(name))).toEqual([]);
    expect(trino.filter((name) => !called.has(name))).toEqual([]);
  });

  test('lie over the archive of each site, in the account of the site', () => {
    expect(queries.get('athena/1-trail-hamar.sql')).toContain(
      "'s3://trefoil-hamar-archive-444444444444-eu-north-1/cloudtrail/AWSLogs/444444444444/CloudTrail'",
    );
  });
});
