import type { Placement } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { partitionOf } from '../../world/partition';

/** Rule of cdk-nag, construct below the site, and reason. */
export type Exception = readonly [string, string, string];

const ROLE = 'Audit/Auditor/Role/Resource';

/** What cdk-nag finds in the Audit stack of a site that has to be as it is. */
export function auditExceptions(names: SiteNames, placement: Placement): readonly Exception[] {
  const { account, region } = names;
  const arn = `arn:${partitionOf(region)}`;
  const logGroups = [names.logGroup('*'), ...(placement.kind === 'outpost' ? [rackLogs(names)] : [])];
  return [
    [
      'IAM5[Resource::*]',
      ROLE,
      'the auditor sees the configuration of everything in the account; its actions are written out, none reads or changes data, and denials of the same role hold against later allows',
    ],
    ...(['archive', 'config', 'access-logs'] as const).map(
      (purpose): Exception => [
        `IAM5[Resource::${arn}:s3:::${names.bucket(purpose)}/*]`,
        ROLE,
        'the auditor reads every object of the logs, and of no other bucket',
      ],
    ),
    ...['alerts', 'alerts-failed'].map(
      (folder): Exception => [
        `IAM5[Resource::${arn}:s3:::${names.bucket('archive')}/${folder}/*]`,
        'Audit/Channel/Archive/Role-alerts-archive/Resource',
        'Firehose names the objects in which it archives alerts',
      ],
    ),
    ...logGroups.map(
      (name): Exception => [
        `IAM5[Resource::${arn}:logs:${region}:${account}:log-group:${name}]`,
        ROLE,
        'the auditor reads every log group of the site',
      ],
    ),
  ];
}

function rackLogs(names: SiteNames): string {
  return `/aws/rds/instance/${names.table}/*`;
}
