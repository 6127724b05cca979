import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { workloadReach } from '../../deployment/classes';
import type { Deployment, Workload } from '../../deployment/deployment';
import type { KeyPurpose, SiteNames } from '../../deployment/names';
import { databaseUser, hasDatabase, RUNNERS, runnersOf } from '../../deployment/partner-sites';
import { viaService } from '../../world/service-names';
import { writesEncryptedLogs } from '../keys/logs-key-use';
import type { SiteArns } from '../site-arns';
import { useOfKey } from '../storage/gateway-role';
import { reachStatements } from '../storage/reach-statements';
import { apiMethods } from './site-api';
import { machineArns, queueArns } from './workload-access';

export interface WorkloadRoleProps {
  /** Id of the workload in the deployment file. */
  readonly workloadId: string;
  readonly workload: Workload;
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly arns: SiteArns;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/**
 * Lambda creates the network interfaces of functions with their role (Lambda Developer Guide, "Giving Lambda functions
 * access to resources in an Amazon VPC", required permissions); their resources are not known in advance.
 */
const INTERFACES = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

/** What Lambda calls to take messages (managed policy AWSLambdaSQSQueueExecutionRole), and to change for how long they are hidden. */
const TAKES = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];

/** The one role of a workload at a site: it may do what the deployment file declares, and is assumed by what runs it. */
export class WorkloadRole extends Construct {
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: WorkloadRoleProps) {
    super(scope, id);
    const { workloadId, workload, names } = props;
    this.role = new iam.Role(this, 'Role', {
      roleName: names.role(`app-${workloadId}`),
      description: `workload ${workloadId} of ${names.site}`,
      // AWS's own sample trust policies for Lambda have this condition (aws/agent-toolkit-for-aws,
      // lambda-trust-policy.json).
      assumedBy: new iam.CompositePrincipal(
        ...runnersOf(workload).map(
          (service) =>
            new iam.ServicePrincipal(RUNNERS[service], {
              conditions: { StringEquals: { 'aws:SourceAccount': names.account } },
            }),
        ),
      ),
      inlinePolicies: { workload: new iam.PolicyDocument({ statements: [...this.statements(props)] }) },
    });
  }

  /** Lambda takes messages in the name of the role, from its own network; the code of its functions does not. */
  private ofQueues({
    workloadId,
    workload,
    deployment,
    names,
    keys,
  }: WorkloadRoleProps): readonly iam.PolicyStatement[] {
    const own = queueArns(this, names, workloadId, workload.queues);
    const others = workload.sendsTo.flatMap((id) => queueArns(this, names, id, deployment.workloads[id]?.queues ?? []));
    const use = (actions: string[]) => useOfKey(keys.data.keyArn, actions, names.region, ['sqs']);
    return [
      ...(own.length > 0
        ? [
            new iam.PolicyStatement({
              actions: TAKES,
              resources: [...own, ...own.map((arn) => `${arn}-dead`)],
              conditions: { Null: { 'lambda:SourceFunctionArn': 'true' } },
            }),
          ]
        : []),
      ...(others.length > 0 ? [new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: others })] : []),
      // SQS makes a data key for what is sent, and reads it again (SQS Developer Guide, "Configure KMS permissions").
      ...(others.length > 0
        ? [use(['kms:Decrypt', 'kms:GenerateDataKey'])]
        : own.length > 0
          ? [use(['kms:Decrypt'])]
          : []),
    ];
  }

  private statements(props: WorkloadRoleProps): readonly iam.PolicyStatement[] {
    const { workloadId, workload, names, arns, keys } = props;
    const allow = (actions: readonly string[], resources: readonly string[], conditions?: iam.Conditions) =>
      new iam.PolicyStatement({ actions: [...actions], resources: [...resources], conditions });
    const logGroups = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: `${names.logGroup(`app-${workloadId}/*`)}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const functions = Stack.of(this).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: `${names.stack(`app-${workloadId}`)}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return [
      ...reachStatements({
        ...{ reach: workloadReach(props.deployment, workload), arns },
        ...{ keyArn: keys.data.keyArn, region: names.region },
      }),
      ...this.ofQueues(props),
      ...(workload.calls.length > 0
        ? [
            allow(
              ['execute-api:Invoke'],
              workload.calls.map((id) => apiMethods(this, id)),
            ),
          ]
        : []),
      ...(workload.runsOn.includes('step-functions')
        ? [allow(['states:StartExecution'], [machineArns(this, names, workloadId)])]
        : []),
      ...(hasDatabase(workload)
        ? [
            // AWS gives a cluster its id; the user is of this workload alone (Aurora User Guide, "Creating and using an IAM
            // policy for IAM database access").
            allow(
              ['rds-db:connect'],
              [
                Stack.of(this).formatArn({
                  service: 'rds-db',
                  resource: 'dbuser',
                  resourceName: `*/${databaseUser(workloadId)}`,
                  arnFormat: ArnFormat.COLON_RESOURCE_NAME,
                }),
              ],
            ),
          ]
        : []),
      // Fargate writes logs with a role of its own.
      ...(workload.runsOn.includes('lambda')
        ? [
            allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroups]),
            writesEncryptedLogs(keys.logs.keyArn, names.region),
          ]
        : []),
      ...(workload.runsOn.includes('lambda')
        ? [
            // Lambda decrypts the environment of a function with its role (aws/serverless-application-model, issue 1989).
            allow(['kms:Decrypt'], [keys.data.keyArn], {
              StringEquals: { 'kms:ViaService': viaService('lambda', names.region) },
              StringLike: { 'kms:EncryptionContext:aws:lambda:FunctionArn': functions },
            }),
            allow(INTERFACES, ['*']),
            // Lambda itself creates the interfaces: calls of the function's own code carry `lambda:SourceFunctionArn`
            // (same page).
            new iam.PolicyStatement({
              sid: 'NotByTheCode',
              effect: iam.Effect.DENY,
              actions: INTERFACES,
              resources: ['*'],
              conditions: { Null: { 'lambda:SourceFunctionArn': 'false' } },
            }),
          ]
        : []),
    ];
  }
}
