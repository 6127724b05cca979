import { Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { KeyPurpose } from '../config/names';
import { AuditorRole } from '../constructs/auditor-role';
import type { SiteStackProps } from './site-stack-props';

export interface AuditStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/** Who looks at a site from outside. */
export class AuditStack extends Stack {
  constructor(scope: Construct, id: string, props: AuditStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { deployment, names, keys } = props;
    new AuditorRole(this, 'Auditor', { deployment, names, keys });
  }
}
