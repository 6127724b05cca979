import { DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * ARNs for `ArnLike aws:PrincipalArn` that match the roles of these names in an account, whatever their path.
 *
 * A role name is unique in its account, so the second form, for roles with a path such as those of IAM Identity
 * Center, admits no other role.
 */
export function operatorRoleArns(scope: Construct, account: string, names: readonly string[]): string[] {
  return names.flatMap((name) => [roleArn(scope, account, name), roleArn(scope, account, `*/${name}`)]);
}

/** ARN of a role by its name, or by its path and name; the role need not exist. */
export function roleArn(scope: Construct, account: string, name: string): string {
  return Stack.of(scope).formatArn({ service: 'iam', region: '', account, resource: 'role', resourceName: name });
}

/** ARN of the role with which CloudFormation deploys the stack of `scope`, made by `cdk bootstrap`. */
export function deploymentRoleArn(scope: Construct): string {
  const stack = Stack.of(scope);
  const qualifier = stack.synthesizer.bootstrapQualifier ?? DefaultStackSynthesizer.DEFAULT_QUALIFIER;
  return roleArn(scope, stack.account, `cdk-${qualifier}-cfn-exec-role-${stack.account}-${stack.region}`);
}

/** ARN of the role that AWS Backup itself uses in an account to copy recovery points. */
export function backupServiceRoleArn(scope: Construct, account: string): string {
  return roleArn(scope, account, 'aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup');
}
