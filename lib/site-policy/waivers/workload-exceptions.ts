import { type LimitedTeam, type Reach, workloadReach } from '../../deployment/classes';
import type { Deployment, Workload } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { partitionOf } from '../../world/partition';
import type { Exception } from './audit-exceptions';

/** What cdk-nag finds in the role of a workload that has to be as it is. */
export function workloadExceptions(
  deployment: Deployment,
  names: SiteNames,
  id: string,
  workload: Workload,
): readonly Exception[] {
  const { account, region } = names;
  const role = `${id}/Workload/Role/Resource`;
  const arn = `arn:${partitionOf(region)}`;
  return [
    ...(workload.runsOn.includes('lambda')
      ? [['IAM5[Resource::*]', role, 'Lambda makes network interfaces, whose names nobody knows in advance'] as const]
      : []),
    ...prefixes(names, workloadReach(deployment, workload)).map(
      (resource): Exception => [resource, role, 'the deployment file declares this prefix for the workload'],
    ),
    [
      `IAM5[Resource::${arn}:logs:${region}:${account}:log-group:${names.logGroup(`app-${id}/*`)}:*]`,
      role,
      'the workload names its log groups and their streams',
    ],
  ];
}

/** What cdk-nag finds in the gateway role of a team of some classes that has to be as it is. */
export function teamExceptions(names: SiteNames, { id, reach }: LimitedTeam): readonly Exception[] {
  return prefixes(names, reach).map((resource) => [
    resource,
    `Storage/Storage/Team-${id}/Role/Resource`,
    'the deployment file declares this prefix for a class of the team',
  ]);
}

function prefixes(names: SiteNames, { objects }: Reach): readonly string[] {
  return [...new Set([...objects.read, ...objects.write])].map(
    (prefix) => `IAM5[Resource::arn:${partitionOf(names.region)}:s3:::${names.bucket('data')}/${prefix}*]`,
  );
}
