import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { bastionAt, bastionEntries } from '../../deployment/bastions';
import type { Deployment } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { logsPrincipal } from '../../world/partition';
import { operatorRoleArns, roleArn } from '../role-arns';
import { useOfKey } from '../storage/gateway-role';
import { roleKeyUse, serviceKeyUse, sessionKeyUse } from './key-use';

/**
 * KMS actions, without prefix, that CloudWatch Logs needs of whoever writes into an encrypted group (CloudWatch Logs
 * User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS", step 3; managed policy CloudWatchLogsAPIKeyAccess).
 */
const WRITING = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey'];

/**
 * Allows a role that writes logs to use the key of their groups through CloudWatch Logs; the key policy has to allow
 * it, too.
 */
export function writesEncryptedLogs(keyArn: string, region: string): iam.PolicyStatement {
  return useOfKey(
    keyArn,
    WRITING.map((action) => `kms:${action}`),
    region,
    ['logs'],
  );
}

/** Who uses the key for logs: CloudWatch Logs, CloudTrail, AWS Config and the archive of alerts, for this site alone. */
export function logsKeyUse(scope: Construct, deployment: Deployment, names: SiteNames): iam.PolicyStatement[] {
  const stack = Stack.of(scope);
  const { account, region } = names;
  const logGroups = logGroupsOf(scope, names);
  return [
    serviceKeyUse({
      sid: 'LogGroups',
      services: [logsPrincipal(region)],
      actions: ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*'],
      boundTo: { logGroups },
    }),
    // CloudWatch Logs also uses the key in the name of whoever writes. CloudFormation names the roles that services
    // assume, so they are matched by the prefix of the deployment; their own policies say which of them write logs.
    roleKeyUse({
      sid: 'LogsAreWritten',
      organizationId: deployment.organization.id,
      accounts: [account],
      roles: [roleArn(scope, account, `${deployment.name}-*`)],
      actions: [...WRITING],
      services: ['logs'],
      regions: [region],
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
    // Who opens a session makes a data key, and the agent at its other end decrypts it (Systems Manager User Guide, "Turn on
    // KMS key encryption of session data").
    ...(bastionAt(deployment, names.site)
      ? [
          sessionKeyUse({
            ...{ sid: 'SessionsBegin', account, organizationId: deployment.organization.id },
            roles: operatorRoleArns(scope, account, bastionEntries(deployment)),
            action: 'GenerateDataKey',
          }),
          sessionKeyUse({
            ...{ sid: 'BastionDecryptsSessions', account, organizationId: deployment.organization.id },
            roles: [roleArn(scope, account, names.role('bastion'))],
            action: 'Decrypt',
          }),
        ]
      : []),
  ];
}

/** Every log group of the account and Region, as it is in the encryption context of CloudWatch Logs. */
function logGroupsOf(scope: Construct, { account, region }: SiteNames): string {
  return Stack.of(scope).formatArn({
    service: 'logs',
    region,
    account,
    resource: 'log-group',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
