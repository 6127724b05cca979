import { Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Migration } from '../../deployment/deployment';
import type { KeyPurpose } from '../../deployment/names';
import { DataMigration } from '../migration/migration';
import type { SiteStackProps } from './site-stack-props';

export interface MigrationStackProps extends SiteStackProps {
  readonly migration: Migration;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/**
 * One migration into a site; once its migration is out of the deployment file, the stack is deleted by hand
 * (docs/migration.md).
 */
export class MigrationStack extends Stack {
  constructor(scope: Construct, id: string, props: MigrationStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    new DataMigration(this, 'Lane', {
      deployment: props.deployment,
      names: props.names,
      migration: props.migration,
      dataKey: props.keys.data,
      logsKey: props.keys.logs,
    });
  }
}
