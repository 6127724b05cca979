import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { RUNNERS } from '../../deployment/partner-sites';
import { writesEncryptedLogs } from '../keys/logs-key-use';
import { refuseOtherAccounts } from '../service-trust';

export interface ApiLogsProps {
  readonly names: SiteNames;
  /** The key of the site for logs. */
  readonly key: kms.IKey;
}

/**
 * The one role with which API Gateway writes access logs of all APIs of an account and Region: a stage that logs to
 * CloudWatch Logs is refused without it (API Gateway Developer Guide, "Permissions for CloudWatch logging").
 *
 * It writes into log groups of workloads and reads none, which is less than the managed policy of AWS for it.
 */
export class ApiLogs extends Construct {
  constructor(scope: Construct, id: string, { names, key }: ApiLogsProps) {
    super(scope, id);
    const logGroups = (name: string) =>
      Stack.of(this).formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: name,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    const allow = (actions: readonly string[], resource: string) =>
      new iam.PolicyStatement({ actions: [...actions], resources: [resource] });
    const role = new iam.Role(this, 'Role', {
      roleName: names.role('api-logs'),
      description: `API Gateway writes the access logs of private APIs of ${names.site}`,
      assumedBy: new iam.ServicePrincipal(RUNNERS['api-gateway']),
      inlinePolicies: {
        logs: new iam.PolicyDocument({
          statements: [
            allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroups(`${names.logGroup('app-*/api')}:*`)),
            allow(['logs:DescribeLogGroups', 'logs:DescribeLogStreams'], logGroups('*')),
            writesEncryptedLogs(key.keyArn, names.region),
          ],
        }),
      },
    });
    refuseOtherAccounts(role, RUNNERS['api-gateway'], names.account);
    new apigateway.CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
  }
}
