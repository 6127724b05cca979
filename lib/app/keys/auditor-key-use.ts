import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import { USES_KEY } from '../actions';
import { AUDITOR_SIGHT } from '../auditor/auditor-sight';
import { roleArn } from '../role-arns';
import { roleKeyUse } from './key-use';

/** KMS actions that have no key as resource, and so do not belong in a key policy. */
const OF_NO_KEY = ['ListAliases', 'ListKeys'];

/** What the auditor does with a key: see its configuration, and decrypt nothing but logs and alerts. */
export function auditorKeyUse(
  scope: Construct,
  deployment: Deployment,
  names: SiteNames,
  purpose: KeyPurpose,
): iam.PolicyStatement[] {
  const role = roleArn(scope, names.account, names.role('auditor'));
  const sees = new iam.PolicyStatement({
    sid: 'AuditorSees',
    principals: [new iam.AccountPrincipal(names.account)],
    actions: (AUDITOR_SIGHT['kms'] ?? [])
      .filter((action) => !OF_NO_KEY.includes(action))
      .map((action) => `kms:${action}`),
    resources: ['*'],
    conditions: { ArnEquals: { 'aws:PrincipalArn': role } },
  });
  const reads = (sid: string, ...services: readonly string[]) =>
    roleKeyUse({
      sid,
      organizationId: deployment.organization.id,
      accounts: [names.account],
      roles: [role],
      actions: ['Decrypt'],
      services,
      regions: [names.region],
    });
  const takesNothing = new iam.PolicyStatement({
    sid: 'AuditorTakesNothing',
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions: ['kms:CreateGrant', ...USES_KEY],
    resources: ['*'],
    conditions: { ArnEquals: { 'aws:PrincipalArn': role } },
  });
  const use: Readonly<Record<KeyPurpose, iam.PolicyStatement>> = {
    data: takesNothing,
    backup: takesNothing,
    // CloudWatch Logs asks the key for whoever reads an encrypted group (managed policy CloudWatchLogsAPIKeyAccess).
    logs: reads('AuditorReadsLogs', 's3', 'logs'),
    alerts: reads('AuditorReadsAlerts', 'sqs'),
    'alerts-operators': takesNothing,
  };
  return [sees, use[purpose]];
}
