import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import { omits } from '../../deployment/omissions';
import type { FeatureId } from '../../world/features';
import { AI_OPT_OUT_POLICY, EC2_DECLARATIVE_POLICY } from '../guardrails/declarative-policies';
import { OrganizationPolicy } from '../guardrails/organization-policy';
import { placedPolicies } from '../guardrails/placed-policies';
import { resourceControlPolicy } from '../guardrails/resource-control-policies';

export interface GuardrailsStackProps extends Pick<StackProps, 'stackName' | 'terminationProtection' | 'description'> {
  readonly deployment: Deployment;
}

/** Policies of the organization, attached to the organizational unit with the accounts of the sites. */
export class GuardrailsStack extends Stack {
  readonly policies: readonly OrganizationPolicy[];

  constructor(scope: Construct, id: string, props: GuardrailsStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { deployment } = props;
    const targets = [deployment.organization.sitesOrganizationalUnit];
    const named = (purpose: string) => `${deployment.name}-${purpose}`;
    const unlessOmitted = (feature: FeatureId, make: () => OrganizationPolicy) =>
      omits(deployment, feature, deployment.organization.homeRegion) ? [] : [make()];
    this.policies = [
      ...placedPolicies(deployment, this.synthesizer.bootstrapQualifier).map(
        ({ purpose, ...policy }) =>
          new OrganizationPolicy(this, purpose, { ...policy, name: named(purpose), type: 'SERVICE_CONTROL_POLICY' }),
      ),
      ...unlessOmitted(
        'resource-control-policy',
        () =>
          new OrganizationPolicy(this, 'perimeter', {
            name: named('perimeter'),
            description:
              'only this organization, the AWS services meant and, for its role, the auditor reach resources of the sites',
            type: 'RESOURCE_CONTROL_POLICY',
            content: resourceControlPolicy(deployment, this.synthesizer.bootstrapQualifier),
            targets,
          }),
      ),
      ...unlessOmitted(
        'ec2-declarative-policy',
        () =>
          new OrganizationPolicy(this, 'ec2', {
            name: named('ec2'),
            description: 'no public VPC, snapshot or image; instance metadata version 2; no serial console',
            type: 'DECLARATIVE_POLICY_EC2',
            content: EC2_DECLARATIVE_POLICY,
            targets,
          }),
      ),
      ...unlessOmitted(
        'ai-opt-out-policy',
        () =>
          new OrganizationPolicy(this, 'ai-opt-out', {
            name: named('ai-opt-out'),
            description: 'AI services keep no content for their own improvement',
            type: 'AISERVICES_OPT_OUT_POLICY',
            content: AI_OPT_OUT_POLICY,
            targets,
          }),
      ),
    ];
    // One after another: AWS Organizations refuses concurrent changes of a unit, and a policy whose attachment failed
    // is left behind and blocks the next attempt.
    for (const [index, policy] of this.policies.entries()) {
      const before = this.policies[index - 1];
      if (before) policy.node.addDependency(before);
    }
  }
}
