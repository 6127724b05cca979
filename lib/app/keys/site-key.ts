import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import { alertsKeyUse } from './alerts-key-use';
import { auditorKeyUse } from './auditor-key-use';
import { backupKeyUse } from './backup-key-use';
import { dataKeyUse } from './data-key-use';
import { driftKeyUse } from './drift-key-use';
import { keyPolicy } from './key-policy';
import { linkedRolesKeyUse } from './linked-roles-key-use';
import { logsKeyUse } from './logs-key-use';

export interface SiteKeyProps {
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly purpose: KeyPurpose;
}

/** A customer-managed, single-Region, rotating, retained KMS key of one site, whose policy is complete as made. */
export class SiteKey extends Construct {
  /** The key by its ARN, so that `grant…` methods add to identity policies and never widen the key policy. */
  readonly key: kms.IKey;

  constructor(scope: Construct, id: string, props: SiteKeyProps) {
    super(scope, id);
    const { deployment, names, purpose } = props;
    const uses: Readonly<Record<KeyPurpose, () => iam.PolicyStatement[]>> = {
      data: () => dataKeyUse(this, deployment, names),
      logs: () => logsKeyUse(this, deployment, names),
      backup: () => backupKeyUse(this, deployment, names),
      alerts: () => alertsKeyUse(this, deployment, names, 'auditor'),
      'alerts-operators': () => alertsKeyUse(this, deployment, names, 'operators'),
    };
    const key = new kms.Key(this, 'Key', {
      alias: names.keyAlias(purpose),
      description: `${purpose} of ${names.site}`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      multiRegion: false,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
      policy: keyPolicy(this, deployment, [
        ...uses[purpose](),
        ...auditorKeyUse(this, deployment, names, purpose),
        ...driftKeyUse(this, names),
        ...linkedRolesKeyUse(this, names),
      ]),
    });
    this.key = kms.Key.fromKeyArn(this, 'Closed', key.keyArn);
  }
}
