import * as iam from 'aws-cdk-lib/aws-iam';

/** Who may change a channel, and who may delete it. */
export interface ChannelKeepers {
  /** ARN of the role that puts alerts into the topics. */
  readonly publisher: string;
  /** ARN of the role with which CloudFormation deploys: it may change the channel, and not delete it. */
  readonly deployment: string;
  /** ARNs of the emergency roles, whose use is itself an alert. */
  readonly breakGlass: readonly string[];
}

/** Policy of a topic: detections and alarms publish, deployments change it, and only an emergency role deletes it. */
export function topicStatements(keepers: ChannelKeepers, topic: string, alarms: string): iam.PolicyStatement[] {
  const deny = denyOn(topic);
  return [
    new iam.PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic],
      conditions: { ArnLike: { 'aws:SourceArn': alarms } },
    }),
    deny('OnlyDetectionsPublish', ['sns:Publish'], {
      ArnNotEquals: { 'aws:PrincipalArn': keepers.publisher },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    deny(
      'OnlyDeploymentsShape',
      ['sns:AddPermission', 'sns:RemovePermission', 'sns:SetTopicAttributes', 'sns:Subscribe'],
      unless([keepers.deployment, ...keepers.breakGlass]),
    ),
    deny('OnlyEmergencyDeletes', ['sns:DeleteTopic'], unless(keepers.breakGlass)),
  ];
}

/** Policy of a queue: its topic sends, its one reader reads, and nobody purges it. */
export function queueStatements(
  keepers: ChannelKeepers & { readonly reader?: string },
  queue: string,
  senders: { readonly topic: string; readonly rules?: string },
): iam.PolicyStatement[] {
  const deny = denyOn(queue);
  const { topic, rules } = senders;
  const sends = (sid: string, service: string, source: string) =>
    new iam.PolicyStatement({
      sid,
      principals: [new iam.ServicePrincipal(service)],
      actions: ['sqs:SendMessage'],
      resources: [queue],
      conditions: { ArnLike: { 'aws:SourceArn': source } },
    });
  return [
    sends('TopicSends', 'sns.amazonaws.com', topic),
    ...(rules ? [sends('RulesLeaveUndelivered', 'events.amazonaws.com', rules)] : []),
    deny('NobodyElseSends', ['sqs:SendMessage'], {
      ArnNotLike: { 'aws:SourceArn': [topic, ...(rules ? [rules] : [])] },
    }),
    ...(keepers.reader
      ? [
          deny(
            'OnlyItsReaderReads',
            ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'],
            unless([keepers.reader]),
          ),
        ]
      : []),
    deny('NobodyPurges', ['sqs:PurgeQueue']),
    deny(
      'OnlyDeploymentsShape',
      ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:SetQueueAttributes'],
      unless([keepers.deployment, ...keepers.breakGlass]),
    ),
    deny('OnlyEmergencyDeletes', ['sqs:DeleteQueue'], unless(keepers.breakGlass)),
  ];
}

function unless(roles: readonly string[]): Record<string, Record<string, readonly string[]>> {
  return { ArnNotLike: { 'aws:PrincipalArn': roles } };
}

function denyOn(resource: string) {
  return (sid: string, actions: string[], conditions?: Record<string, Record<string, unknown>>) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions,
      resources: [resource],
      conditions,
    });
}
