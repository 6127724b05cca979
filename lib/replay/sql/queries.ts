import { SERIAL } from '../tally';
import { DECISION_COLUMNS, type RequestClasses } from './classes';
import { field, OF_EVENT } from './columns';
import { type Dialect, quoted } from './dialect';
import { beginSql, beginsSql, CHAIN, tagsRead } from './session';

/**
 * Every request once, with its class and with what stays where the trail is: the only statement that reads the log files.
 *
 * Of an event that was delivered twice, the first file counts, as in a replay.
 */
export function requestsSql(classes: RequestClasses, dialect: Dialect, made: string): string {
  const { columns, mark, told, periods } = classes;
  const [arn, principal, path] = [field('userIdentity', 'arn'), field('userIdentity', 'principalId'), '"$path"'];
  const isRequest = `coalesce(${field('eventType')}, '') IN ('', 'AwsApiCall')`;
  const first = `split_part(${arn}, '/', 1) || '/' || split_part(${arn}, '/', 2) || '/'`;
  const taken = columns.map(({ taken: from }, index) => `      ${from(dialect)} AS c${index}`);
  const texts = columns.map((column, index) => column.told?.(`c${index}`, dialect) ?? `c${index}`);
  return `${made}
SELECT event_id, event_time, account, region, file, read_order, is_request, access_key, begins, begin_text,
  session_name, source_identity, user_name, principal_name, address,
  CASE WHEN is_request THEN ${dialect.json(`ARRAY[\n    ${[quoted(mark), ...texts].join(',\n    ')}\n  ]`)} END AS request
FROM (
  SELECT every_event.*, row_number() OVER (PARTITION BY event_id ORDER BY read_order) AS copy
  FROM (
    SELECT
      ${field('eventId')} AS event_id,
      ${field('eventTime')} AS event_time,
      coalesce(${field('recipientAccountId')}, '') AS account,
      coalesce(${field('awsRegion')}, '') AS region,
      ${path} AS file,
      coalesce(${dialect.group(path, '_([0-9]{8}T[0-9]{4})Z_')}, '') || ' ' || ${dialect.group(path, '([^/]+)$')} AS read_order,
      ${isRequest} AS is_request,
      nullif(${field('userIdentity', 'accessKeyId')}, '') AS access_key,
      ${beginsSql(dialect)} AS begins,
      CASE WHEN ${beginsSql(dialect)} IS NOT NULL THEN ${beginSql(tagsRead(told, periods), dialect)} END AS begin_text,
      CASE WHEN ${arn} LIKE '%/%/_%' THEN substr(${arn}, length(${first}) + 1) ELSE '' END AS session_name,
      ${field('userIdentity', 'sessionContext', 'sourceIdentity')} AS source_identity,
      ${field('userIdentity', 'userName')} AS user_name,
      split_part(${principal}, ':', 2) AS principal_name,
      coalesce(nullif(${field('sourceIPAddress')}, ''), 'not recorded') AS address,
${taken.join(',\n')}
    FROM cloudtrail_logs
    WHERE "day" BETWEEN '2020/01/01' AND '2099/12/31'
  ) AS every_event
) AS numbered
WHERE copy = 1`;
}

/**
 * Requests with the sessions that led to them: the last few, of which each was begun in the one before. As in a replay, a
 * session is known from the file on that has its beginning.
 */
export function eventsSql(dialect: Dialect): string {
  const joins = Array.from({ length: CHAIN }, (_, index) => {
    const [own, later] = [`begun_${index + 1}`, index === 0 ? 'requests' : `begun_${index}`];
    return `LEFT JOIN begun AS ${own} ON ${own}.begins = ${later}.access_key AND ${own}.read_order <= ${later}.read_order`;
  });
  const texts = Array.from({ length: CHAIN }, (_, index) => `begun_${CHAIN - index}.begin_text`);
  return `CREATE OR REPLACE VIEW trefoil_events AS
WITH begun AS (
  SELECT begins, access_key, begin_text, read_order
  FROM (
    SELECT begins, access_key, begin_text, read_order,
      row_number() OVER (PARTITION BY begins ORDER BY event_time DESC, event_id) AS copy
    FROM trefoil_requests
    WHERE begins IS NOT NULL
  ) AS numbered
  WHERE copy = 1
)
SELECT requests.*,
  CASE WHEN begun_1.begins IS NULL THEN '' ELSE ${dialect.json(`ARRAY[${texts.join(', ')}]`)} END AS session
FROM trefoil_requests AS requests
${joins.join('\n')}
WHERE requests.is_request`;
}

/** Each class of requests, and how many events are of it: all that is decided outside the archive. */
export const CLASSES_SQL = `SELECT request, session, count(*) AS events
FROM trefoil_events
GROUP BY request, session`;

/** The verdict on every event: what was decided of its class, with what is its own. */
export function verdictsSql(): string {
  const person = [
    `CASE decisions.person`,
    `WHEN ${quoted(OF_EVENT.source)} THEN events.source_identity`,
    `WHEN ${quoted(OF_EVENT.session)} THEN events.session_name`,
    `WHEN ${quoted(OF_EVENT.user)} THEN events.user_name`,
    `WHEN ${quoted(OF_EVENT.principal)} THEN events.principal_name`,
    `ELSE coalesce(decisions.person, 'not recorded') END`,
  ].join(' ');
  const others = DECISION_COLUMNS.filter(
    (name) => !['request', 'session', 'verdict', 'person', 'way_in'].includes(name),
  );
  return `CREATE OR REPLACE VIEW trefoil_verdicts AS
SELECT events.event_id, events.event_time, events.account, events.region, events.file,
  coalesce(decisions.verdict, 'not decided') AS verdict,
  ${person} AS person,
  CASE WHEN decisions.way_in LIKE 'address %' THEN 'address ' || events.address ELSE coalesce(decisions.way_in, '') END AS way_in,
  ${others.map((name) => `coalesce(decisions.${name}, '') AS ${name}`).join(',\n  ')}
FROM trefoil_events AS events
LEFT JOIN trefoil_decisions AS decisions
  ON decisions.request = events.request AND decisions.session = events.session`;
}

/** The rows of a replay: events of which all that is told apart is the same, contradictions first. */
export function rowsSql(dialect: Dialect): string {
  const columns = [
    'site',
    'role',
    'team',
    'place',
    'way_in',
    'data_class',
    'service',
    'action',
    'outcome',
    'statement',
  ];
  const person = dialect.replaced('person', SERIAL.source, '#');
  return `SELECT verdict, why, count(*) AS events, min(event_time) AS first_time, max(event_time) AS last_time,
  ${person} AS person, ${columns.join(', ')}
FROM trefoil_verdicts
GROUP BY verdict, why, ${person}, ${columns.join(', ')}
ORDER BY verdict = 'explained', verdict, events DESC`;
}

/** Each event that contradicts the policies, with its id. */
export const CONTRADICTIONS_SQL = `SELECT event_id, event_time, account, region, file, why, person, role, team, place, way_in,
  data_class, action, statement
FROM trefoil_verdicts
WHERE verdict = 'contradiction'
ORDER BY event_time, event_id`;
