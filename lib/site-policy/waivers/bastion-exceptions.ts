import { bastionAt } from '../../deployment/bastions';
import type { Deployment } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { partitionOf } from '../../world/partition';
import type { Exception } from './audit-exceptions';

/** What cdk-nag and CloudFormation Validate find in the bastion host of a site that has to be as it is. */
export function bastionExceptions(deployment: Deployment, names: SiteNames): readonly Exception[] {
  if (bastionAt(deployment, names.site) === undefined) return [];
  const { account, region } = names;
  const host = 'Bastion/Host/Instance';
  const role = 'Bastion/Role/Role/Resource';
  const arn = `arn:${partitionOf(region)}`;
  return [
    ['EC29', host, 'a new image replaces the instance, which holds nothing; the stack is protected from deletion'],
    ['CloudFormation-Validate::W9010', host, 'the deployment file names the image of each Region'],
    [
      `IAM5[Resource::${arn}:iam::${account}:instance-profile/${names.role('*')}]`,
      'Audit/Drift/Role/Resource',
      'drift detection looks at the profile of the bastion host, assumes no role and changes nothing',
    ],
    ['IAM5[Resource::*]', role, 'the channels of sessions have no resource'],
    [
      `IAM5[Resource::${arn}:ec2:${region}:${account}:instance/*]`,
      role,
      'the agent registers its own instance, whose id is not known in advance',
    ],
    [
      `IAM5[Resource::${arn}:logs:${region}:${account}:log-group:*]`,
      role,
      'log groups are listed on all of the account',
    ],
    [
      `IAM5[Resource::${arn}:logs:${region}:${account}:log-group:${names.logGroup('sessions')}:*]`,
      role,
      'a transcript is a stream, which Session Manager names',
    ],
  ];
}
