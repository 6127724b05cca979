import { DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { rolePatterns } from '../deployment/operator-roles';

/** ARNs for `ArnLike aws:PrincipalArn` that match the roles of these entries of `operators` in an account, and no other. */
export function operatorRoleArns(scope: Construct, account: string, entries: readonly string[]): string[] {
  return entries.flatMap((entry) => rolePatterns(entry).map((pattern) => roleArn(scope, account, pattern)));
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
