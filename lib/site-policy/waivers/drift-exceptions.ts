import type { SiteNames } from '../../deployment/names';
import { DEFAULT_QUALIFIER } from '../../deployment/organization-names';
import { partitionOf } from '../../world/partition';
import type { Exception } from './audit-exceptions';

const ROLE = 'Audit/Drift/Role/Resource';

/** What cdk-nag finds in the role of drift detection of a site that has to be as it is. */
export function driftExceptions(names: SiteNames, workloads: boolean): readonly Exception[] {
  const { account, region } = names;
  const roles = [names.role('*'), `cdk-${DEFAULT_QUALIFIER}-*`, 'aws-service-role/config.amazonaws.com/*'];
  const stacks = [names.stack('*'), 'CDKToolkit'];
  return [
    [
      'IAM5[Resource::*]',
      ROLE,
      'drift detection looks at the configuration of whatever the stacks of the account hold, in its Region; its actions are written out, and none reads data',
    ],
    ...[
      ...roles.map((role) => `iam::${account}:role/${role}`),
      ...stacks.map((stack) => `cloudformation:${region}:${account}:stack/${stack}/*`),
      `datasync:${region}:${account}:location/*`,
      ...(workloads
        ? [
            `lambda:${region}:${account}:function:${names.stack('app-*')}`,
            `lambda:${region}:${account}:event-source-mapping:*`,
          ]
        : []),
    ].map(
      (looked): Exception => [
        `IAM5[Resource::arn:${partitionOf(region)}:${looked}]`,
        ROLE,
        'drift detection looks at what AWS names in part, assumes no role and changes nothing',
      ],
    ),
  ];
}
