import type { OrganizationNames } from '../../deployment/organization-names';
import { deny, unlessOf } from './scp-statement';

/**
 * Who hands a role to a service: whoever may is as good as the role.
 *
 * CloudFormation passes the roles of sites, and the CDK CLI passes CloudFormation its own. People who write user data
 * pass the role that restores it, and no other: in a policy, roles but for one are a statement of their own.
 */
export function passingGuardrails(names: OrganizationNames): readonly object[] {
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
