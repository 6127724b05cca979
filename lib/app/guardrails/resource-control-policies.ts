import type { Deployment } from '../../deployment/deployment';
import { organizationNames } from '../../deployment/organization-names';
import { partitionOf } from '../../world/partition';

/** Services of a site that resource control policies cover since 2026; AWS does not say whether in every partition. */
const SINCE_2026 = ['events:*', 'firehose:*', 'logs:*'];

/** The data perimeter: who may reach resources in the accounts of the sites, whatever the resource's own policy says. */
export function resourceControlPolicy(
  deployment: Deployment,
  qualifier?: string,
): {
  readonly Version: '2012-10-17';
  readonly Statement: readonly object[];
} {
  const { organization, auditor } = deployment;
  const perimeter = ['dynamodb:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];
  const names = organizationNames(deployment, qualifier);
  const recent = partitionOf(organization.homeRegion) === 'aws' ? SINCE_2026 : [];
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
      deny('OnlyOrganization', [...perimeter, ...recent], {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization.id },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
      // A service that acts for another organization is denied like that organization: the confused deputy problem.
      deny('ServicesForOrganization', perimeter, {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organization.id },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      }),
      deny('RolesForOrganizationAndAuditor', ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'], {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization.id, 'aws:PrincipalAccount': auditor.account },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      }),
      // People come from roles of the organization, and services in their own name: nobody assumes a role of a site by
      // federation.
      {
        Sid: 'RolesForNoIdentityProvider',
        Effect: 'Deny',
        Principal: '*',
        Action: ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
        Resource: [...names.siteRoles, ...names.bootstrapRoles],
      },
      deny('OnlyTls', perimeter, { BoolIfExists: { 'aws:SecureTransport': 'false' } }),
    ],
  };
}
