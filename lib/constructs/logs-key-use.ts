import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { SiteNames } from '../config/names';
import { serviceKeyUse } from './key-use';

/** Who uses the key for logs: CloudWatch Logs, CloudTrail and AWS Config, each for this site alone. */
export function logsKeyUse(scope: Construct, names: SiteNames): iam.PolicyStatement[] {
  const stack = Stack.of(scope);
  const { account, region } = names;
  return [
    serviceKeyUse({
      sid: 'LogGroups',
      services: [`logs.${region}.amazonaws.com`],
      actions: ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*'],
      boundTo: {
        logGroups: stack.formatArn({
          service: 'logs',
          region,
          account,
          resource: 'log-group',
          resourceName: '*',
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      },
    }),
    serviceKeyUse({
      sid: 'Trail',
      services: ['cloudtrail.amazonaws.com'],
      actions: ['Decrypt', 'DescribeKey', 'GenerateDataKey*'],
      boundTo: {
        sourceArn: stack.formatArn({
          service: 'cloudtrail',
          region,
          account,
          resource: 'trail',
          resourceName: names.trail,
        }),
      },
    }),
    serviceKeyUse({
      sid: 'Configuration',
      services: ['config.amazonaws.com'],
      actions: ['Decrypt', 'GenerateDataKey'],
      boundTo: { account },
    }),
  ];
}
