import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { RUNNERS } from '../../deployment/partner-sites';
import { encryptsDeliveries, encryptsMachines } from '../keys/state-machine-key-use';
import { machineArns } from './workload-access';

export interface FlowRoleProps {
  readonly workloadId: string;
  readonly names: SiteNames;
  readonly dataKey: kms.IKey;
}

/**
 * How Step Functions sets up the delivery of a log (Step Functions Developer Guide, "Using CloudWatch Logs to log execution
 * history"). The page lists three more: the policy of the log groups is made here, and neither it nor a delivery is changed
 * by anybody but deployments.
 */
const DELIVERS_LOGS = [
  'logs:CreateLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
];

/**
 * The role with which Step Functions runs the state machines of a workload: it calls functions of the workload, and reaches
 * no user data itself.
 */
export class FlowRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: FlowRoleProps) {
    super(scope, id);
    const { workloadId, names, dataKey } = props;
    const stack = Stack.of(this);
    const functions = stack.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: `${names.stack(`app-${workloadId}`)}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const allow = (actions: readonly string[], resource: string, conditions?: iam.Conditions) =>
      new iam.PolicyStatement({ actions: [...actions], resources: [resource], conditions });
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(`app-${workloadId}-flow`),
      description: `Step Functions runs the state machines of the workload ${workloadId} of ${names.site}`,
      assumedBy: new iam.ServicePrincipal(RUNNERS['step-functions'], {
        conditions: { StringEquals: { 'aws:SourceAccount': names.account } },
      }),
      inlinePolicies: {
        flow: new iam.PolicyDocument({
          statements: [
            allow(['lambda:InvokeFunction'], functions),
            allow(
              ['kms:Decrypt', 'kms:GenerateDataKey'],
              dataKey.keyArn,
              encryptsMachines(machineArns(this, names, workloadId)),
            ),
            allow(['kms:GenerateDataKey'], dataKey.keyArn, encryptsDeliveries(this, names)),
            allow(DELIVERS_LOGS, '*'),
          ],
        }),
      },
    });
    // CloudWatch Logs delivers in its own name, to the log groups of this workload (CloudWatch Logs User Guide, "Logs sent
    // to CloudWatch Logs").
    const delivery = new logs.ResourcePolicy(this, 'Delivery', {
      resourcePolicyName: names.stack(`app-${workloadId}-delivery`),
      policyStatements: [
        new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [
            stack.formatArn({
              service: 'logs',
              resource: 'log-group',
              resourceName: `${names.logGroup(`app-${workloadId}/*`)}:log-stream:*`,
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          ],
          conditions: {
            StringEquals: { 'aws:SourceAccount': names.account },
            ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'logs', resource: '*' }) },
          },
        }),
      ],
    });
    // What uses the role is made after the policy: Step Functions looks for it, and would make one itself.
    this.role.node.addDependency(delivery);
  }
}
