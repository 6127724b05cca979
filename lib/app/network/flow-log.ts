import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { WRITES_LOGS } from '../actions';
import { writesEncryptedLogs } from '../keys/logs-key-use';

export interface FlowLogProps {
  readonly vpc: ec2.IVpc;
  readonly logGroup: logs.ILogGroup;
  /** The key of the log group. */
  readonly key: kms.IKey;
  /** Whether a record says if the flow was encrypted: the field came with VPC encryption controls, and goes with them. */
  readonly encryptionStatus: boolean;
}

/** Fields of a record, in order: who, with whom, what, whether refused and why, and where. */
const FIELDS = [
  ...['version', 'account-id', 'vpc-id', 'subnet-id', 'interface-id', 'instance-id'],
  ...['srcaddr', 'dstaddr', 'srcport', 'dstport', 'pkt-srcaddr', 'pkt-dstaddr', 'protocol', 'type', 'tcp-flags'],
  ...['packets', 'bytes', 'start', 'end', 'action', 'reject-reason', 'log-status'],
  ...['flow-direction', 'traffic-path', 'pkt-src-aws-service', 'pkt-dst-aws-service'],
  ...['region', 'az-id', 'sublocation-type', 'sublocation-id'],
];

/** A record of all traffic of a site's network, accepted and refused, by the minute. */
export class FlowLog extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const role = new iam.Role(this, 'DeliveryRole', {
      description: 'VPC flow logs write to their log group',
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: {
            'aws:SourceArn': stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' }),
          },
        },
      }),
      inlinePolicies: {
        write: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: WRITES_LOGS,
              resources: [props.logGroup.logGroupArn],
            }),
            writesEncryptedLogs(props.key.keyArn, stack.region),
          ],
        }),
      },
    });
    new ec2.CfnFlowLog(this, 'FlowLog', {
      resourceType: 'VPC',
      resourceId: props.vpc.vpcId,
      trafficType: 'ALL',
      maxAggregationInterval: 60,
      logDestinationType: 'cloud-watch-logs',
      logGroupName: props.logGroup.logGroupName,
      deliverLogsPermissionArn: role.roleArn,
      logFormat: [...FIELDS, ...(props.encryptionStatus ? ['encryption-status'] : [])]
        .map((field) => `\${${field}}`)
        .join(' '),
    });
  }
}
