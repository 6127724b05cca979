import { Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { KEY_PURPOSES, type KeyPurpose } from '../config/names';
import { SiteKey } from '../constructs/site-key';
import type { SiteStackProps } from './site-stack-props';

/** The customer-managed keys of a site, one for each purpose. */
export class KeysStack extends Stack {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;

  constructor(scope: Construct, id: string, props: SiteStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const key = (purpose: KeyPurpose) => new SiteKey(this, purpose, { ...props, purpose }).key;
    this.keys = { data: key('data'), logs: key('logs'), backup: key('backup'), alerts: key('alerts') };
    void KEY_PURPOSES;
  }
}
