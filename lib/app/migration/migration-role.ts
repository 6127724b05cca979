import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Lane } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';

export interface LaneRoleProps {
  readonly names: SiteNames;
  readonly lane: Lane;
  /** `out` reads the source, `in` writes the destination. */
  readonly end: 'out' | 'in';
  readonly statements: readonly iam.PolicyStatement[];
}

/** A role of AWS DataSync for one end of a lane, of no force before the lane opens and after it closes. */
export class LaneRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: LaneRoleProps) {
    super(scope, id);
    const { names, lane } = props;
    for (const statement of props.statements)
      statement.addConditions({
        DateGreaterThan: { 'aws:CurrentTime': `${lane.opens}T00:00:00Z` },
        DateLessThan: { 'aws:CurrentTime': `${lane.closes}T23:59:59Z` },
      });
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(`lane-${lane.id}-${props.end}`),
      description: `lane ${lane.id}: ${props.end === 'out' ? 'reads the source' : `writes user data of ${names.site}`}`,
      assumedBy: new iam.ServicePrincipal('datasync.amazonaws.com', {
        // AWS chooses the ids of tasks and locations, so that no narrower ARN is known here.
        conditions: {
          StringEquals: { 'aws:SourceAccount': names.account },
          ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'datasync', resource: '*' }) },
        },
      }),
      inlinePolicies: { lane: new iam.PolicyDocument({ statements: [...props.statements] }) },
    });
  }
}
