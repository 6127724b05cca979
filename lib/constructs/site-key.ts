import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { KeyPurpose, SiteNames } from '../config/names';

export interface SiteKeyProps {
  readonly names: SiteNames;
  readonly purpose: KeyPurpose;
}

/** A customer-managed, single-Region, rotating, retained KMS key of one site. */
export class SiteKey extends Construct {
  readonly key: kms.Key;

  constructor(scope: Construct, id: string, props: SiteKeyProps) {
    super(scope, id);
    this.key = new kms.Key(this, 'Key', {
      alias: props.names.keyAlias(props.purpose),
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
