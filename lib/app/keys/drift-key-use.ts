import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { DRIFT_KEY_ACTIONS } from '../../deployment/drift/drift-actions';
import type { SiteNames } from '../../deployment/names';
import { roleArn } from '../role-arns';

/** Allows drift detection to read the configuration of a key, and not to use the key. */
export function driftKeyUse(scope: Construct, names: SiteNames): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'DriftIsSeen',
      principals: [new iam.AccountPrincipal(names.account)],
      actions: [...DRIFT_KEY_ACTIONS],
      resources: ['*'],
      conditions: { ArnEquals: { 'aws:PrincipalArn': roleArn(scope, names.account, names.role('drift')) } },
    }),
  ];
}
