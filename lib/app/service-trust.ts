import * as iam from 'aws-cdk-lib/aws-iam';

/**
 * Denies a service that states another account as `aws:SourceAccount`.
 *
 * For services that are not documented to send the key when they assume a role: where one sends it, it has to match;
 * where it does not, the role still works.
 */
export function refuseOtherAccounts(role: iam.Role, service: string, account: string): void {
  role.assumeRolePolicy?.addStatements(
    new iam.PolicyStatement({
      sid: 'NotForOthers',
      effect: iam.Effect.DENY,
      principals: [new iam.ServicePrincipal(service)],
      actions: ['sts:AssumeRole'],
      conditions: { StringNotEquals: { 'aws:SourceAccount': account }, Null: { 'aws:SourceAccount': 'false' } },
    }),
  );
}
