import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import { USES_KEY } from '../actions';
import { deploymentRoleArn, operatorRoleArns } from '../role-arns';

const ADMINISTRATION = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RotateKeyOnDemand',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

/** These make data unreadable: only emergency roles have them, and the guardrails deny them to others as well. */
const DESTRUCTION = ['kms:DisableKey', 'kms:ScheduleKeyDeletion'];

/** What a person needs to take back a key whose policy locks its administrators out, or a grant that nobody meant. */
const RECOVERY = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
];

/**
 * Policy of a key of the site's account: administration, its separation from use, the organization, then `uses`.
 *
 * Every allow names an account and binds roles by `aws:PrincipalArn`: a role that does not exist yet cannot be named
 * as principal, and naming it would pin the id of a role that is later made anew. The role also needs its own
 * identity policy. Nothing delegates to the account as a whole, so an identity policy alone opens no key. KMS accepts
 * the policy because the role of CloudFormation, which sets it, may set it again.
 */
export function keyPolicy(
  scope: Construct,
  deployment: Deployment,
  uses: readonly iam.PolicyStatement[],
): iam.PolicyDocument {
  const { account } = Stack.of(scope);
  const { keyAdministrators, deployers, breakGlass } = deployment.operators;
  const roles = (names: readonly string[]) => operatorRoleArns(scope, account, names);
  const administer = (sid: string, actions: string[], arns: string[]) =>
    new iam.PolicyStatement({
      sid,
      principals: [new iam.AccountPrincipal(account)],
      actions,
      resources: ['*'],
      conditions: { ArnLike: { 'aws:PrincipalArn': arns } },
    });
  const deny = (sid: string, actions: string[], conditions: Record<string, Record<string, unknown>>) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions,
      resources: ['*'],
      conditions,
    });

  return new iam.PolicyDocument({
    statements: [
      administer('Administration', ADMINISTRATION, [
        ...roles([...keyAdministrators, ...deployers]),
        deploymentRoleArn(scope),
      ]),
      administer('Destruction', DESTRUCTION, roles(breakGlass)),
      administer('Recovery', RECOVERY, roles(breakGlass)),
      deny('AdministratorsDoNotUse', [...USES_KEY, 'kms:CreateGrant'], {
        ArnLike: { 'aws:PrincipalArn': roles([...keyAdministrators, ...deployers, ...breakGlass]) },
      }),
      // Services that create an encrypted resource check the key in the name of whoever creates it, so the role of
      // CloudFormation cannot be denied every use: it may use a key through these services, and never directly.
      deny('DeploymentDoesNotUseDirectly', [...USES_KEY, 'kms:CreateGrant'], {
        ArnLike: { 'aws:PrincipalArn': deploymentRoleArn(scope) },
        Null: { 'kms:ViaService': 'true' },
      }),
      // Administration is not denied here, so that a mistaken organization id can still be corrected.
      deny('OutsideOrganization', [...USES_KEY, 'kms:CreateGrant'], {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': deployment.organization.id },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
      ...uses,
    ],
  });
}
