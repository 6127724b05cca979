import type { SiteAccess } from '../../access/site/site-access';
import { REGIONS } from '../../world/regions';
import { DECISION_COLUMNS } from './classes';
import { quoted } from './dialect';

/**
 * The columns of a table of CloudTrail log files, in the names of CloudTrail and the types of Hive, which ignores case
 * (Athena User Guide, "Create the table for CloudTrail logs in Athena using partition projection"). That page omits
 * `identityProvider` and `sourceIdentity`, which records have (CloudTrail User Guide, "CloudTrail userIdentity element"),
 * and the columns that nothing reads are omitted here.
 */
const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  [
    'userIdentity',
    'STRUCT<type: STRING, principalId: STRING, arn: STRING, accountId: STRING, invokedBy: STRING, accessKeyId: STRING, ' +
      'userName: STRING, identityProvider: STRING, sessionContext: STRUCT<' +
      'attributes: STRUCT<mfaAuthenticated: STRING, creationDate: STRING>, ' +
      'sessionIssuer: STRUCT<type: STRING, principalId: STRING, arn: STRING, accountId: STRING, userName: STRING>, ' +
      'sourceIdentity: STRING>>',
  ],
  ...['eventTime', 'eventSource', 'eventName', 'awsRegion', 'sourceIPAddress', 'userAgent', 'errorCode'].map(text),
  text('errorMessage'),
  ...['requestParameters', 'responseElements', 'additionalEventData'].map((name) => [name, 'JSON'] as const),
  ...['eventID', 'readOnly'].map(text),
  ['resources', 'ARRAY<STRUCT<ARN: STRING, accountId: STRING, type: STRING>>'],
  ...['eventType', 'recipientAccountId', 'vpcEndpointId'].map(text),
  ['tlsDetails', 'STRUCT<tlsVersion: STRING, cipherSuite: STRING, clientProvidedHostHeader: STRING>'],
];

function text(name: string): readonly [string, string] {
  return [name, 'STRING'];
}

/** The table over the log files of a site, where they lie; a partition for each Region and day. */
export function athenaTrail({ names, stores }: SiteAccess): string {
  const bucket = stores.find(({ kind, part }) => kind === 'archive' && part === 'archive')?.name ?? 'ARCHIVE';
  const location = `s3://${bucket}/cloudtrail/AWSLogs/${names.account}/CloudTrail`;
  const regions = Object.keys(REGIONS).sort();
  const columns = COLUMNS.map(
    ([name, type]) => `  ${name.toLowerCase()} ${(type === 'JSON' ? 'STRING' : type).toLowerCase()}`,
  );
  return `CREATE EXTERNAL TABLE cloudtrail_logs (
${columns.join(',\n')}
)
PARTITIONED BY (region string, day string)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION '${location}'
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.region.type' = 'enum',
  'projection.region.values' = '${regions.join(',')}',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy/MM/dd',
  'projection.day.interval' = '1',
  'projection.day.interval.unit' = 'DAYS',
  'projection.day.range' = '2020/01/01,NOW',
  'storage.location.template' = '${location}/\${region}/\${day}'
)`;
}

/** The table of decisions, over the file that is copied beside the results. */
export function athenaDecisions(results: string): string {
  return `CREATE EXTERNAL TABLE trefoil_decisions (
${DECISION_COLUMNS.map((name) => `  \`${name}\` string`).join(',\n')}
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
LOCATION '${results}/decisions/'`;
}

/** The same table for DuckDB, over files on a desk. */
export function duckdbTrail(files: string): string {
  const types = COLUMNS.map(([name, type]) => `${name} ${duckdbType(type)}`).join(', ');
  const columns = COLUMNS.map(([name]) => `record.${name} AS ${name.toLowerCase()}`);
  return `CREATE OR REPLACE VIEW cloudtrail_logs AS
SELECT ${columns.join(',\n  ')},
  "$path",
  coalesce(nullif(regexp_extract("$path", '/([0-9]{4}/[0-9]{2}/[0-9]{2})/[^/]*$', 1), ''), '2020/01/01') AS day
FROM (
  SELECT unnest(Records) AS record, replace(filename, '\\', '/') AS "$path"
  FROM read_json(${quoted(files)}, filename = true, maximum_object_size = 268435456,
    columns = {Records: ${quoted(`STRUCT(${types})[]`)}})
) AS files`;
}

export function duckdbDecisions(file: string): string {
  const types = DECISION_COLUMNS.map((name) => `${name}: 'VARCHAR'`).join(', ');
  return `CREATE OR REPLACE VIEW trefoil_decisions AS
SELECT * FROM read_json(${quoted(file)}, format = 'newline_delimited', columns = {${types}})`;
}

/** A type of Hive as DuckDB writes it. */
function duckdbType(type: string): string {
  const [, inside] = /^ARRAY<(.*)>$/.exec(type) ?? [];
  return inside === undefined
    ? type.replaceAll('STRUCT<', 'STRUCT(').replaceAll('>', ')').replaceAll(': ', ' ').replaceAll('STRING', 'VARCHAR')
    : `${duckdbType(inside)}[]`;
}
