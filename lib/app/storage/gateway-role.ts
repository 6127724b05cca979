import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { RolePurpose, SiteNames } from '../../deployment/names';
import { viaService } from '../../world/service-names';
import { operatorRoleArns } from '../role-arns';

export interface GatewayRoleProps {
  readonly names: SiteNames;
  readonly purpose: Extract<RolePurpose, 'gateway-read' | 'gateway-write'>;
  /** Names of the roles of this account that may assume this one. */
  readonly assumedBy: readonly string[];
  /** What the role may do beside the bucket, whose policy names it. */
  readonly statements: readonly iam.PolicyStatement[];
}

/** A role through which people and programs reach user data; others have no way to it. */
export class GatewayRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: GatewayRoleProps) {
    super(scope, id);
    const { names, purpose } = props;
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(purpose),
      description: `data gateway of ${names.site}: ${purpose === 'gateway-read' ? 'reads' : 'reads and writes'} user data`,
      maxSessionDuration: Duration.hours(1),
      // The account is the principal: a role that does not exist yet cannot be.
      assumedBy: new iam.AccountPrincipal(names.account).withConditions({
        ArnLike: { 'aws:PrincipalArn': operatorRoleArns(this, names.account, props.assumedBy) },
      }),
      ...(props.statements.length > 0 && {
        inlinePolicies: { gateway: new iam.PolicyDocument({ statements: [...props.statements] }) },
      }),
    });
  }
}

/** Lets a role use a key through services of its Region. */
export function useOfKey(keyArn: string, actions: string[], region: string, services: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions,
    resources: [keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': services.map((service) => viaService(service, region)) },
    },
  });
}
