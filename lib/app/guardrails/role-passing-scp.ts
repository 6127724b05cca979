import type { OrganizationNames } from '../../deployment/organization-names';
import { deny, unlessOf } from './scp-statement';

/**
 * Who may pass a role to a service: whoever may can do what the role can.
 *
 * CloudFormation passes the roles of sites, and the CDK CLI passes CloudFormation its execution role. People who write
 * user data may pass the restore role and no other: "every role but one" needs a statement with `NotResource`.
 */
export function rolePassingStatements(names: OrganizationNames): readonly object[] {
  const unless = unlessOf(names);
  return [
    deny('PassRoles', ['iam:PassRole'], names.siteRoles, unless(names.deployment, names.restorers)),
    {
      Sid: 'RestorersPassOneRole',
      Effect: 'Deny',
      Action: ['iam:PassRole'],
      NotResource: names.restoreRoles,
      Condition: { ArnLike: { 'aws:PrincipalArn': names.restorers } },
    },
    deny('PassDeployment', ['iam:PassRole'], names.executionRoles, unless(names.starters)),
  ];
}
