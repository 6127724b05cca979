import { Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { KeyPurpose } from '../../deployment/names';
import { SiteKey } from '../keys/site-key';
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
    const { deployment, names, site } = props;
    const key = (purpose: KeyPurpose) => new SiteKey(this, purpose, { deployment, names, purpose }).key;
    this.keys = {
      // A key that is held outside AWS is made and administered there: CloudFormation cannot make it.
      data: site.externalDataKeyArn ? kms.Key.fromKeyArn(this, 'data', site.externalDataKeyArn) : key('data'),
      logs: key('logs'),
      backup: key('backup'),
      alerts: key('alerts'),
      'alerts-operators': key('alerts-operators'),
    };
  }
}
