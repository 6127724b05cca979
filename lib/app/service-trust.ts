import * as iam from 'aws-cdk-lib/aws-iam';

/**
 * Refuses a service that says that it acts for another account.
 *
 * For services that are not documented to say for whom they assume a role: where one does, it is held to it, and where it
 * does not, the role stays of use.
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
