import { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogPurpose, SiteNames } from '../../deployment/names';

export interface SiteLogGroupProps {
  readonly names: SiteNames;
  readonly purpose: LogPurpose;
  readonly key: kms.IKey;
  readonly retentionDays: number;
}

/** A retained log group of one site under its key, which nobody deletes before its protection is switched off. */
export class SiteLogGroup extends Construct {
  readonly logGroup: logs.LogGroup;

  constructor(scope: Construct, id: string, props: SiteLogGroupProps) {
    super(scope, id);
    this.logGroup = new logs.LogGroup(this, 'LogGroup', {
      logGroupName: props.names.logGroup(props.purpose),
      encryptionKey: props.key,
      retention: props.retentionDays,
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
