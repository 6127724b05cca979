import type * as iam from 'aws-cdk-lib/aws-iam';
import type { SiteNames } from '../config/names';
import { serviceKeyUse } from './key-use';

/** Who uses the key for alerts: the services that raise an alert, and the topic that hands it to a queue. */
export function alertsKeyUse(names: SiteNames): iam.PolicyStatement[] {
  return [
    serviceKeyUse({
      sid: 'Alerts',
      services: ['backup.amazonaws.com', 'cloudwatch.amazonaws.com', 'events.amazonaws.com', 'sns.amazonaws.com'],
      actions: ['Decrypt', 'GenerateDataKey*'],
      boundTo: { account: names.account },
    }),
  ];
}
