import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment/deployment';
import { GuardrailsStack } from './stacks/guardrails-stack';

export interface OrganizationGuardrailsProps {
  readonly deployment: Deployment;
}

/** The guardrails over all sites: deployed once, from the management account, after the sites. */
export class OrganizationGuardrails extends Stage {
  constructor(scope: Construct, id: string, props: OrganizationGuardrailsProps) {
    const { name, organization } = props.deployment;
    super(scope, id, { env: { account: organization.managementAccount, region: organization.homeRegion } });
    new GuardrailsStack(this, 'Guardrails', {
      deployment: props.deployment,
      stackName: `${name}-guardrails`,
      description: 'policies of the organization over the accounts of the sites',
      terminationProtection: true,
    });
  }
}
