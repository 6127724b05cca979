import { Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as logs from 'aws-cdk-lib/aws-logs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { workloadReach } from '../../deployment/classes';
import type { Workload } from '../../deployment/deployment-types';
import { channelArns } from '../alerts/channel-arns';
import type { DataSite } from '../data-site';
import { SiteLogGroup } from '../logging/site-log-group';
import { deploymentRoleArn, operatorRoleArns } from '../role-arns';
import { siteArns } from '../site-arns';
import { declaredAt } from './declaration';
import { ExecutionRole } from './execution-role';
import { FlowRole } from './flow-role';
import { SiteApi } from './site-api';
import { SiteContainers } from './site-containers';
import { SiteDatabase, type SiteDatabaseProps } from './site-database';
import type { SiteParts } from './site-parts';
import { SiteQueue, type SiteQueueProps } from './site-queue';
import { SiteRecords } from './site-records';
import { SiteUserData } from './site-user-data';
import { queueName, senderArns } from './workload-access';
import { WorkloadGroup } from './workload-group';
import { WorkloadRole } from './workload-role';

export interface SiteWorkloadProps {
  /** @default what the deployment file says of the workload */
  readonly description?: string;
}

/**
 * A workload at a site: a stack with the role, the security group and the log groups of a workload; `id` is its key in
 * the deployment file.
 *
 * The role may do what the file declares, and the policies of the site's data, keys and endpoints allow it nothing
 * else. So the stack creates no role of its own: pass `role` to what runs.
 */
export class SiteWorkload extends Stack implements ec2.IConnectable {
  /** The one role of the workload. */
  readonly role: iam.IRole;
  readonly vpc: ec2.IVpc;
  /** Where it runs: the subnets of the site, which have routes to its endpoints only. */
  readonly vpcSubnets: ec2.SubnetSelection;
  /** What the workload may connect to; at first the endpoints of its site. */
  readonly connections: ec2.Connections;
  /** Objects of the site. */
  readonly userData: SiteUserData;
  /** Records of the site. */
  readonly records: SiteRecords;
  /** Keys of the site: `data` for what is kept of users, `logs` for log groups. */
  readonly keys: Readonly<Record<'data' | 'logs', kms.IKey>>;
  private readonly inContainers: SiteContainers | undefined;
  private readonly flow: iam.IRole | undefined;
  private readonly parts: SiteParts;
  private readonly workload: Workload;

  /** @throws where the deployment file declares no such workload at this site */
  constructor(site: DataSite, id: string, props: SiteWorkloadProps = {}) {
    const { parts } = site;
    const { names, deployment, vpc, subnets, keys } = parts;
    const workload = declaredAt(parts, id);
    super(site, id, {
      stackName: names.stack(`app-${id}`),
      terminationProtection: true,
      description: `${names.site}: ${props.description ?? workload.what}`,
    });
    const arns = siteArns(this, deployment, names);
    const { role } = new WorkloadRole(this, 'Workload', { workloadId: id, workload, deployment, names, arns, keys });
    const { group } = new WorkloadGroup(this, 'Network', parts);
    const reach = workloadReach(deployment, workload);
    const declaration = { deploymentFile: parts.deploymentFile, workloadId: id, reach, role, names };
    this.parts = parts;
    this.workload = workload;
    this.role = role;
    this.vpc = vpc;
    this.vpcSubnets = { subnets: [...subnets] };
    this.connections = new ec2.Connections({ securityGroups: [group] });
    this.userData = new SiteUserData(declaration, arns);
    this.records = new SiteRecords(declaration, arns);
    this.keys = { data: keys.data, logs: keys.logs };
    this.addStackDependency(parts.storage);
    if (workload.runsOn.includes('step-functions'))
      this.flow = new FlowRole(this, 'Flow', { workloadId: id, names, dataKey: keys.data }).role.withoutPolicyUpdates();
    if (workload.runsOn.includes('fargate')) {
      const execution = new ExecutionRole(this, 'Execution', { workloadId: id, names, logsKey: keys.logs });
      const { addressRange = '' } = deployment.sites[names.site] ?? {};
      this.inContainers = new SiteContainers(this, execution.role.withoutPolicyUpdates(), addressRange);
      if (parts.registry) this.addStackDependency(parts.registry);
    }
  }

  /** A log group of the workload, under the key of the site for logs; its role may write it. */
  logGroup(id: string): logs.ILogGroup {
    const { names, keys, deployment } = this.parts;
    return new SiteLogGroup(this, `Logs-${id}`, {
      names,
      purpose: `app-${this.node.id}/${id}`,
      key: keys.logs,
      retentionDays: deployment.retention.logsDays,
    }).logGroup;
  }

  /**
   * A queue of the workload, under the key of the site for data, and the queue of its messages that failed, of which
   * operators are told. Workloads send into it that declare so.
   *
   * @throws where the deployment file declares no such queue
   */
  queue(id: string, options: Pick<SiteQueueProps, 'maxReceiveCount' | 'visibilityTimeout'> = {}): SiteQueue {
    const { names, keys, deployment, deploymentFile, sqsEndpointId } = this.parts;
    const { queues } = this.workload;
    if (!queues.includes(id))
      throw new Error(
        `workload "${this.node.id}" has the queues ${queues.join(', ') || 'none'}, and not ${id}; write at ${deploymentFile ?? 'the deployment file'}, workloads.${this.node.id}.queues: [${[...queues, id].join(', ')}]`,
      );
    const made = new SiteQueue(this, `Queue-${id}`, {
      ...options,
      name: queueName(names, this.node.id, id),
      ...{ key: keys.data, organizationId: deployment.organization.id, receiver: this.role.roleArn },
      senders: senderArns(this, deployment, names, this.node.id),
      endpointId: sqsEndpointId,
      keepers: [deploymentRoleArn(this), ...operatorRoleArns(this, names.account, deployment.operators.breakGlass)],
    });
    this.alert(`failed-${id}`, `messages of ${id} failed`, {
      metric: made.dead.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 0,
    });
    return made;
  }

  /**
   * The database of the workload: Aurora PostgreSQL under the key of the site for data, to which the workload alone connects,
   * with its role. Operators are told when nearly all of its capacity is used.
   * @throws where the deployment file gives it none
   */
  database(options: Pick<SiteDatabaseProps, 'capacity'> = {}): SiteDatabase {
    return new SiteDatabase(this, 'Database', { ...options, parts: this.parts, workload: this });
  }

  /** An alarm that tells the operators of the site when a metric is above a threshold, by the channel of alerts. */
  alert(id: string, what: string, when: Pick<cloudwatch.AlarmProps, 'metric' | 'threshold'>): cloudwatch.Alarm {
    const { names } = this.parts;
    const alarm = new cloudwatch.Alarm(this, `Alert-${id}`, {
      ...when,
      alarmName: `${this.stackName}-${id}`,
      alarmDescription: `${this.node.id} at ${names.site}: ${what}`,
      evaluationPeriods: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    const topic = channelArns(this, names).topic('operators');
    alarm.addAlarmAction({ bind: () => ({ alarmActionArn: topic }) });
    return alarm;
  }

  /** Has Lambda run a function with the messages of a queue; the role of the workload may take them already. */
  runOnMessages(
    target: lambda.Function,
    { queue }: Pick<SiteQueue, 'queue'>,
    batchSize = 10,
  ): lambda.EventSourceMapping {
    return new lambda.EventSourceMapping(this, `${target.node.id}On${queue.node.path.split('/').slice(-2).join('')}`, {
      target,
      eventSourceArn: queue.queueArn,
      batchSize,
      reportBatchItemFailures: true,
    });
  }

  /** The URL of a queue into which the workload sends: its own, or one of another workload at this site. */
  queueUrl(workloadId: string, id: string): string {
    const { names, deployment, deploymentFile } = this.parts;
    const { sendsTo } = this.workload;
    if (!sendsTo.includes(workloadId))
      throw new Error(
        `workload "${this.node.id}" sends to ${sendsTo.join(', ') || 'no workload'}, and not to ${workloadId}; write at ${deploymentFile ?? 'the deployment file'}, workloads.${this.node.id}.sendsTo: [${[...sendsTo, workloadId].join(', ')}]`,
      );
    const queues = deployment.workloads[workloadId]?.queues ?? [];
    if (!queues.includes(id))
      throw new Error(`workload "${workloadId}" has the queues ${queues.join(', ') || 'none'}, and not ${id}`);
    return `https://sqs.${names.region}.${this.urlSuffix}/${names.account}/${queueName(names, workloadId, id)}`;
  }

  /**
   * What Fargate runs of the workload.
   *
   * @throws where the deployment file does not have Fargate run it
   */
  get containers(): SiteContainers {
    return this.inContainers ?? this.notOn('fargate');
  }

  /**
   * The private API of the workload.
   * @throws where the deployment file does not have API Gateway run it
   */
  get api(): SiteApi {
    return this.workload.runsOn.includes('api-gateway') ? new SiteApi(this, this.parts) : this.notOn('api-gateway');
  }

  /**
   * What a state machine of the workload is made with, beside its definition: `new sfn.StateMachine(this, 'Batch',
   * { ...this.stateMachineProps('batch'), definitionBody })`. Its steps are functions of the workload, which may start it;
   * what it did is logged, what it worked on is not.
   *
   * @throws where the deployment file does not have Step Functions run it
   */
  stateMachineProps(
    name: string,
  ): Pick<sfn.StateMachineProps, 'encryptionConfiguration' | 'logs' | 'role' | 'stateMachineName'> {
    return {
      stateMachineName: `${this.stackName}-${name}`,
      role: this.flow ?? this.notOn('step-functions'),
      encryptionConfiguration: new sfn.CustomerManagedEncryptionConfiguration(this.keys.data),
      logs: { destination: this.logGroup(name), level: sfn.LogLevel.ALL, includeExecutionData: false },
    };
  }

  private notOn(service: Workload['runsOn'][number]): never {
    const { runsOn } = this.workload;
    throw new Error(
      `workload "${this.node.id}" runs on ${runsOn.join(', ')}, and not on ${service}; write at ${this.parts.deploymentFile ?? 'the deployment file'}, workloads.${this.node.id}.runsOn: [${[...runsOn, service].join(', ')}]`,
    );
  }

  /**
   * What a Lambda function of the workload is made with, beside its code: `new lambda.Function(this, 'Worker',
   * { ...this.functionProps('worker'), runtime, handler, code })`. It has a log group of this name.
   */
  functionProps(
    name: string,
  ): Pick<
    lambda.FunctionOptions,
    'environmentEncryption' | 'functionName' | 'logGroup' | 'role' | 'securityGroups' | 'vpc' | 'vpcSubnets'
  > {
    return {
      environmentEncryption: this.keys.data,
      functionName: `${this.stackName}-${name}`,
      role: this.role,
      vpc: this.vpc,
      vpcSubnets: this.vpcSubnets,
      securityGroups: this.connections.securityGroups,
      logGroup: this.logGroup(name),
    };
  }
}
