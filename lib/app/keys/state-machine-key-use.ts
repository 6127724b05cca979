import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { deploymentRoleArn } from '../role-arns';
import { roleKeyUse, serviceKeyUse } from './key-use';

/** The role of the state machines of a workload, and the pattern of their ARNs. */
export interface StateMachineRole {
  readonly role: string;
  readonly machines: string;
}

/**
 * Who uses the key for user data for state machines. Their role uses it with encryption contexts alone, and whoever makes a
 * machine through the service (Step Functions Developer Guide, "Data at rest encryption in Step Functions").
 */
export function stateMachineKeyUse(
  scope: Construct,
  names: SiteNames,
  organizationId: string,
  flows: readonly StateMachineRole[],
): readonly iam.PolicyStatement[] {
  if (flows.length === 0) return [];
  const here = { organizationId, accounts: [names.account], regions: [names.region] };
  return [
    ...flows.map(({ role, machines }, index) =>
      roleKeyUse({
        ...{ ...here, sid: `StateMachines${index + 1}Run`, roles: [role], actions: ['Decrypt', 'GenerateDataKey'] },
        inContext: encryptsMachines(machines),
      }),
    ),
    roleKeyUse({
      ...{ ...here, sid: 'StateMachinesLog', roles: flows.map(({ role }) => role), actions: ['GenerateDataKey'] },
      inContext: encryptsDeliveries(scope, names),
    }),
    serviceKeyUse({
      sid: 'LogsAreDelivered',
      services: ['delivery.logs.amazonaws.com'],
      actions: ['Decrypt'],
      boundTo: { deliveries: deliveriesOf(scope, names) },
    }),
    roleKeyUse({
      ...{ ...here, sid: 'StateMachineIsCreated', roles: [deploymentRoleArn(scope)], services: ['states'] },
      actions: ['Decrypt', 'DescribeKey', 'GenerateDataKey'],
    }),
  ];
}

/** The encryption context of what state machines keep. */
export function encryptsMachines(machines: string) {
  return { StringLike: { 'kms:EncryptionContext:aws:states:stateMachineArn': machines } };
}

/** The encryption context of what they log, on its way to CloudWatch Logs: this very text, asterisk and all. */
export function encryptsDeliveries(scope: Construct, names: SiteNames) {
  return { StringEquals: { 'kms:EncryptionContext:SourceArn': deliveriesOf(scope, names) } };
}

function deliveriesOf(scope: Construct, { account, region }: SiteNames): string {
  return Stack.of(scope).formatArn({ service: 'logs', account, region, resource: '*' });
}
