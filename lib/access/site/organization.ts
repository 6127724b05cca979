import type { Deployment } from '../../deployment/deployment';
import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';

/** The control policies over the accounts of the sites. */
export interface OrganizationPolicies {
  readonly scp: readonly PolicyDocument[];
  readonly rcp: readonly PolicyDocument[];
}

/** What AWS attaches everywhere: without it, control policies would allow nothing. */
export const FULL_ACCESS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'FullAWSAccess', Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** The control policies of an assembly that reach its sites. */
export function organizationPolicies(
  assembly: Assembly,
  concrete: Concrete,
  deployment: Deployment,
): OrganizationPolicies {
  const policies = assembly
    .ofType('AWS::Organizations::Policy')
    .filter(({ template }) => template.account === deployment.organization.managementAccount)
    .filter((policy) => reachesSites(concrete.texts(policy, 'TargetIds'), deployment));
  const ofType = (type: string) =>
    policies
      .filter((policy) => concrete.text(policy, 'Type') === type)
      .flatMap((policy) => concrete.documents(policy, 'Content'));
  return { scp: [FULL_ACCESS, ...ofType('SERVICE_CONTROL_POLICY')], rcp: ofType('RESOURCE_CONTROL_POLICY') };
}

/** Whether what is attached to these targets reaches every site: their unit, a root above it, or each account. */
export function reachesSites(
  targets: readonly string[],
  { organization, sites }: Pick<Deployment, 'organization' | 'sites'>,
): boolean {
  return (
    targets.some((target) => target === organization.sitesOrganizationalUnit || target.startsWith('r-')) ||
    Object.values(sites).every(({ account }) => targets.includes(account))
  );
}
