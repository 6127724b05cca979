import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deployment } from '../config/deployment';
import type { RolePurpose, SiteNames } from '../config/names';
import { viaService } from '../config/service-names';
import { channelArns } from './channel-arns';
import { roleKeyGrant, roleKeyUse, serviceKeyUse } from './key-use';
import { deploymentRoleArn, roleArn } from './role-arns';

/**
 * Who uses the key for alerts: what raises an alert, what hands it on, and who reads it.
 *
 * EventBridge publishes by a role: in its own name it sends no source that a condition could bind. Where it must act
 * in its own name, for what could not be delivered, the queue binds it.
 */
export function alertsKeyUse(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  const { account, region } = names;
  const { topic, queue } = channelArns(scope, names);
  const role = (purpose: RolePurpose) => roleArn(scope, account, names.role(purpose));
  const here = { organizationId: deployment.organization.id, accounts: [account], regions: [region] };
  const stream = { ...here, roles: [deploymentRoleArn(scope)], services: ['firehose'] };
  const actions = ['Decrypt', 'GenerateDataKey*'];
  return [
    serviceKeyUse({ sid: 'Alarms', services: ['cloudwatch.amazonaws.com'], actions, boundTo: { account } }),
    serviceKeyUse({
      sid: 'Topics',
      services: ['sns.amazonaws.com'],
      actions,
      boundTo: { sourceArn: [topic('auditor'), topic('operators')] },
    }),
    serviceKeyUse({
      sid: 'Undelivered',
      services: ['events.amazonaws.com'],
      actions,
      boundTo: { queue: queue('auditor-dead') },
    }),
    roleKeyUse({ ...here, sid: 'AlertsArePublished', roles: [role('alerts')], services: ['sns'], actions }),
    // Whoever puts a record into a stream under a customer's key has to be allowed the key, too.
    roleKeyUse({
      ...here,
      sid: 'AlertsAreForwarded',
      roles: [role('alerts-forward')],
      services: ['firehose'],
      actions,
    }),
    roleKeyUse({ ...stream, sid: 'StreamNamesKey', actions: ['DescribeKey'] }),
    roleKeyGrant({ ...stream, sid: 'StreamKeepsGrant' }),
    operatorsRead(deployment, names, [queue('operators'), queue('operators-dead')]),
  ];
}

/** Lets whomever the account lets read the queues of its operators; the queues of the auditor are not among them. */
function operatorsRead(deployment: Deployment, names: SiteNames, queues: readonly string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'OperatorsReadAlerts',
    principals: [new iam.AccountPrincipal(names.account)],
    actions: ['kms:Decrypt'],
    resources: ['*'],
    conditions: {
      StringEquals: {
        'aws:PrincipalOrgID': deployment.organization.id,
        'kms:ViaService': viaService('sqs', names.region),
        'kms:EncryptionContext:aws:sqs:arn': [...queues],
      },
    },
  });
}
