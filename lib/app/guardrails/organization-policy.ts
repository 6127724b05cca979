import { Stack, Token } from 'aws-cdk-lib';
import { CfnPolicy } from 'aws-cdk-lib/aws-organizations';
import { Construct } from 'constructs';
import { firstFigure } from '../../world/limits/limit';
import { ORGANIZATION_LIMITS, organizationLimitsIn } from '../../world/limits/policies';

const sizeOf = (type: keyof typeof ORGANIZATION_LIMITS) => firstFigure(ORGANIZATION_LIMITS[type].size);

/**
 * Types of organization policy, with the largest document that AWS Organizations accepts in every partition, in
 * characters.
 */
export const POLICY_SIZE_LIMITS = {
  SERVICE_CONTROL_POLICY: sizeOf('SERVICE_CONTROL_POLICY'),
  RESOURCE_CONTROL_POLICY: sizeOf('RESOURCE_CONTROL_POLICY'),
  DECLARATIVE_POLICY_EC2: sizeOf('DECLARATIVE_POLICY_EC2'),
  AISERVICES_OPT_OUT_POLICY: sizeOf('AISERVICES_OPT_OUT_POLICY'),
} as const;
type OrganizationPolicyType = keyof typeof POLICY_SIZE_LIMITS;

export interface OrganizationPolicyProps {
  readonly name: string;
  readonly description: string;
  readonly type: OrganizationPolicyType;
  /** A document without tokens. */
  readonly content: object;
  /** Organizational units, or the root, to which it is attached. */
  readonly targets: readonly string[];
}

/** A policy of the organization; throws where its document is larger than its type allows in the partition of its stack. */
export class OrganizationPolicy extends Construct {
  /** Length of the document, in characters. */
  readonly size: number;

  constructor(scope: Construct, id: string, props: OrganizationPolicyProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    const known = organizationLimitsIn(props.type, Token.isUnresolved(region) ? undefined : region);
    const limit = known ? firstFigure(known.size) : POLICY_SIZE_LIMITS[props.type];
    this.size = JSON.stringify(props.content).length;
    if (this.size > limit)
      throw new Error(
        `organization policy ${props.name}: found ${this.size} characters, expected at most ${limit}, divide it into two policies`,
      );
    new CfnPolicy(this, 'Policy', {
      name: props.name,
      description: props.description,
      type: props.type,
      content: props.content,
      targetIds: [...props.targets],
    });
  }
}
