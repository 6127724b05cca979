import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Longest time that SQS keeps a message. */
const KEPT = Duration.days(14);

export interface SiteQueueProps {
  readonly name: string;
  readonly key: kms.IKey;
  readonly organizationId: string;
  /** ARN of the role of the workload to which the queue belongs: with it Lambda takes messages, and nobody else does. */
  readonly receiver: string;
  /** ARNs of the roles of workloads that send. */
  readonly senders: readonly string[];
  /** Id of the endpoint of the site through which they send. */
  readonly endpointId: string;
  /** ARN of the role with which CloudFormation deploys, and those of the emergency roles, which may change the queue. */
  readonly keepers: readonly string[];
  /** How long a message that was taken stays hidden. @default Duration.minutes(6) */
  readonly visibilityTimeout?: Duration;
  /** Times that a message is taken before it counts as failed. @default 5 */
  readonly maxReceiveCount?: number;
}

/** A queue of a workload, under the key of the site for data, and the queue of its messages that failed. */
export class SiteQueue extends Construct {
  readonly queue: sqs.IQueue;
  /** Messages that failed; the workload may take them, and nobody sends them. */
  readonly dead: sqs.IQueue;

  constructor(scope: Construct, id: string, props: SiteQueueProps) {
    super(scope, id);
    const dead = this.made('Dead', `${props.name}-dead`, { ...props, senders: [] });
    this.dead = dead;
    this.queue = this.made('Queue', props.name, props, { queue: dead, maxReceiveCount: props.maxReceiveCount ?? 5 });
  }

  private made(id: string, name: string, props: SiteQueueProps, deadLetterQueue?: sqs.DeadLetterQueue): sqs.Queue {
    const queue = new sqs.Queue(this, id, {
      queueName: name,
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      dataKeyReuse: Duration.minutes(5),
      enforceSSL: true,
      retentionPeriod: KEPT,
      visibilityTimeout: props.visibilityTimeout ?? Duration.minutes(6),
      removalPolicy: RemovalPolicy.RETAIN,
      ...(deadLetterQueue && { deadLetterQueue }),
    });
    // CloudFormation makes the policy after the queue: its name is known before.
    const arn = Stack.of(this).formatArn({ service: 'sqs', resource: name });
    for (const statement of queueDenials(arn, props)) queue.addToResourcePolicy(statement);
    return queue;
  }
}

/**
 * What the queue denies, whatever identity policies allow: it allows nothing itself.
 *
 * SQS takes at most seven actions a statement ("Amazon SQS policy quotas"). Lambda takes messages from its own network,
 * so that receiving is bound to the role alone.
 */
function queueDenials(queue: string, props: SiteQueueProps): readonly iam.PolicyStatement[] {
  const deny = (sid: string, actions: string[], conditions?: iam.Conditions) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions,
      resources: [queue],
      conditions,
    });
  const unless = (roles: readonly string[]) => ({ ArnNotLike: { 'aws:PrincipalArn': [...roles] } });
  return [
    deny('OutsideOrganization', ['sqs:*'], { StringNotEquals: { 'aws:PrincipalOrgID': props.organizationId } }),
    // SQS itself moves what failed, and asks no policy.
    deny(
      'OnlyDeclaredWorkloadsSend',
      ['sqs:SendMessage'],
      props.senders.length > 0 ? unless(props.senders) : undefined,
    ),
    deny('OffEndpoint', ['sqs:SendMessage'], { StringNotEquals: { 'aws:SourceVpce': props.endpointId } }),
    deny(
      'OnlyItsWorkloadReceives',
      ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'],
      unless([props.receiver]),
    ),
    deny('NobodyMovesOrPurges', ['sqs:CancelMessageMoveTask', 'sqs:PurgeQueue', 'sqs:StartMessageMoveTask']),
    deny(
      'OnlyDeploymentsShape',
      ['sqs:AddPermission', 'sqs:DeleteQueue', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'],
      unless(props.keepers),
    ),
  ];
}
