import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Deployment } from '../config/deployment';
import type { SiteNames } from '../config/names';
import { logsPrincipal } from '../config/partition';
import { roleKeyUse, serviceKeyUse } from './key-use';
import { roleArn } from './role-arns';

/** Who uses the key for logs: CloudWatch Logs, CloudTrail, AWS Config and the archive of alerts, for this site alone. */
export function logsKeyUse(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  const stack = Stack.of(scope);
  const { account, region } = names;
  return [
    serviceKeyUse({
      sid: 'LogGroups',
      services: [logsPrincipal(region)],
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
    roleKeyUse({
      sid: 'AlertsAreArchived',
      organizationId: deployment.organization.id,
      accounts: [account],
      roles: [roleArn(scope, account, names.role('alerts-archive'))],
      actions: ['Decrypt', 'GenerateDataKey'],
      services: ['s3'],
      regions: [region],
    }),
  ];
}
