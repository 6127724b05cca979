import type { Deployment } from '../config/deployment';

/** The data perimeter: who may reach resources in the accounts of the sites, whatever the resource's own policy says. */
export function resourceControlPolicy(deployment: Deployment): {
  readonly Version: '2012-10-17';
  readonly Statement: readonly object[];
} {
  const { organization, auditor } = deployment;
  const perimeter = ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];
  const deny = (Sid: string, Action: readonly string[], Condition: object) => ({
    Sid,
    Effect: 'Deny',
    Principal: '*',
    Action,
    Resource: '*',
    Condition,
  });
  return {
    Version: '2012-10-17',
    Statement: [
      deny('OnlyOrganization', perimeter, {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization.id },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
      // A service that acts for a stranger is a stranger: the confused deputy.
      deny('ServicesForOrganization', perimeter, {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organization.id },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      }),
      deny('RolesForOrganizationAndAuditor', ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'], {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization.id, 'aws:PrincipalAccount': auditor.account },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
      deny('OnlyTls', perimeter, { BoolIfExists: { 'aws:SecureTransport': 'false' } }),
    ],
  };
}
