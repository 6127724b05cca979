import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Migration } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';

export interface MigrationRoleProps {
  readonly names: SiteNames;
  readonly migration: Migration;
  /** `out` reads the source, `in` writes the destination. */
  readonly end: 'out' | 'in';
  readonly statements: readonly iam.PolicyStatement[];
}

/** A role of AWS DataSync for one end of a migration, without effect before the migration opens and after it closes. */
export class MigrationRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: MigrationRoleProps) {
    super(scope, id);
    const { names, migration } = props;
    for (const statement of props.statements)
      statement.addConditions({
        DateGreaterThan: { 'aws:CurrentTime': `${migration.opens}T00:00:00Z` },
        DateLessThan: { 'aws:CurrentTime': `${migration.closes}T23:59:59Z` },
      });
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(`lane-${migration.id}-${props.end}`),
      description: `migration ${migration.id}: ${props.end === 'out' ? 'reads the source' : `writes user data of ${names.site}`}`,
      assumedBy: new iam.ServicePrincipal('datasync.amazonaws.com', {
        // AWS chooses the ids of tasks and locations, so that no narrower ARN is known here.
        conditions: {
          StringEquals: { 'aws:SourceAccount': names.account },
          ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'datasync', resource: '*' }) },
        },
      }),
      // Physical names keep the word that they were made with.
      inlinePolicies: { lane: new iam.PolicyDocument({ statements: [...props.statements] }) },
    });
  }
}
