import type { Workload } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { partitionOf } from '../../world/partition';
import type { Exception } from './audit-exceptions';

/** What cdk-nag finds in the role of a workload that has to be as it is. */
export function workloadExceptions(names: SiteNames, id: string, { objects, runsOn }: Workload): readonly Exception[] {
  const { account, region } = names;
  const role = `${id}/Workload/Role/Resource`;
  const arn = `arn:${partitionOf(region)}`;
  const within = (resource: string, reason: string): Exception => [`IAM5[Resource::${arn}:${resource}]`, role, reason];
  return [
    ...(runsOn.includes('lambda')
      ? [['IAM5[Resource::*]', role, 'Lambda makes network interfaces, whose names nobody knows in advance'] as const]
      : []),
    ...[...new Set([...objects.read, ...objects.write])].map((prefix) =>
      within(`s3:::${names.bucket('data')}/${prefix}*`, 'the deployment file declares this prefix for the workload'),
    ),
    within(
      `logs:${region}:${account}:log-group:${names.logGroup(`app-${id}/*`)}:*`,
      'the workload names its log groups and their streams',
    ),
  ];
}
