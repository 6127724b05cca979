import { Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Lane } from '../../deployment/deployment';
import type { KeyPurpose } from '../../deployment/names';
import { MigrationLane } from '../migration/migration';
import type { SiteStackProps } from './site-stack-props';

export interface MigrationStackProps extends SiteStackProps {
  readonly lane: Lane;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/** One lane into a site; it is destroyed when the lane is taken out of the deployment. */
export class MigrationStack extends Stack {
  constructor(scope: Construct, id: string, props: MigrationStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    new MigrationLane(this, 'Lane', {
      deployment: props.deployment,
      names: props.names,
      lane: props.lane,
      dataKey: props.keys.data,
      logsKey: props.keys.logs,
    });
  }
}
