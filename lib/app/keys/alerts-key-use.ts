import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { viaService } from '../../world/service-names';
import { channelArns } from '../alerts/channel-arns';
import { deploymentRoleArn, roleArn } from '../role-arns';
import { roleKeyGrant, roleKeyUse, serviceKeyUse } from './key-use';

/** A path of alerts, which has a key of its own. */
type Path = 'auditor' | 'operators';

/**
 * Who uses the key of a path of alerts: what raises an alert, what forwards it, and who reads it.
 *
 * EventBridge publishes with a role: in its own name it sends no source that a condition could check. It sends
 * undelivered alerts in its own name all the same, and is limited to the queue by the encryption context.
 */
export function alertsKeyUse(
  scope: Construct,
  deployment: Deployment,
  names: SiteNames,
  to: Path,
): iam.PolicyStatement[] {
  const { account, region } = names;
  const { topic, queue } = channelArns(scope, names);
  const here = { organizationId: deployment.organization.id, accounts: [account], regions: [region] };
  const alarms = { services: ['cloudwatch.amazonaws.com'], actions: USE };
  return [
    // CloudWatch is said to name the account of its alarm (aws-mdaa), and AWS does not document it. The topic, which SNS
    // names as encryption context, binds the key as well: only alarms of this account may publish to it.
    serviceKeyUse({ ...alarms, sid: 'Alarms', boundTo: { account } }),
    serviceKeyUse({ ...alarms, sid: 'AlarmsOfTopic', boundTo: { topic: topic(to) } }),
    serviceKeyUse({
      sid: 'Topics',
      services: ['sns.amazonaws.com'],
      actions: USE,
      boundTo: { sourceArn: topic(to) },
    }),
    roleKeyUse({
      ...here,
      sid: 'AlertsArePublished',
      roles: [roleArn(scope, account, names.role('alerts'))],
      services: ['sns'],
      actions: USE,
    }),
    ...(to === 'operators'
      ? [operatorsRead(deployment, names, [queue('operators'), queue('operators-dead')])]
      : [...undelivered(queue('auditor-dead')), ...archived(scope, deployment, names)]),
  ];
}

const USE = ['Decrypt', 'GenerateDataKey*'];

/** EventBridge sends alerts that no topic accepted to the dead-letter queue of the auditor. */
function undelivered(queue: string): iam.PolicyStatement[] {
  return [
    serviceKeyUse({
      sid: 'Undelivered',
      services: ['events.amazonaws.com'],
      actions: USE,
      boundTo: { queue },
    }),
  ];
}

/** The stream into the archive, which is fed by the topic of the auditor. */
function archived(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  const { account, region } = names;
  const here = {
    organizationId: deployment.organization.id,
    accounts: [account],
    regions: [region],
    services: ['firehose'],
  };
  const stream = { ...here, roles: [deploymentRoleArn(scope)] };
  return [
    // Whoever puts a record into a stream under a customer's key has to be allowed the key, too.
    roleKeyUse({
      ...here,
      sid: 'AlertsAreForwarded',
      roles: [roleArn(scope, account, names.role('alerts-forward'))],
      actions: USE,
    }),
    roleKeyUse({ ...stream, sid: 'StreamNamesKey', actions: ['DescribeKey'] }),
    roleKeyGrant({ ...stream, sid: 'StreamKeepsGrant' }),
  ];
}

/**
 * Allows whoever has an identity policy of the account to read the operators' queues; the auditor's queues are not
 * among them.
 */
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
