import type { OrganizationNames } from '../config/organization-names';

/** What guardrails forbid on the channel of the auditor, and who is exempt beside the emergency roles. */
export interface AuditorGuardrail {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly exempt: readonly string[];
}

/**
 * Nobody but the emergency roles ends or empties the channel, or a rule or an alarm that speaks into it; deployments may
 * shape them. Policies of topics and queues say so too, but they know neither subscriptions nor rules.
 */
export function auditorGuardrails(names: OrganizationNames): readonly AuditorGuardrail[] {
  const resources = [...names.channel, ...names.detections];
  return [
    {
      sid: 'KeepChannel',
      actions: [
        'cloudwatch:DeleteAlarms',
        'cloudwatch:DisableAlarmActions',
        'cloudwatch:SetAlarmState',
        'events:DeleteRule',
        'events:DisableRule',
        'firehose:DeleteDeliveryStream',
        'firehose:StopDeliveryStreamEncryption',
        'sns:DeleteTopic',
        'sns:RemovePermission',
        'sns:Unsubscribe',
        'sqs:DeleteQueue',
        'sqs:PurgeQueue',
        'sqs:RemovePermission',
      ],
      resources,
      exempt: [],
    },
    {
      sid: 'ShapeChannel',
      actions: [
        'cloudwatch:PutMetricAlarm',
        'events:PutRule',
        'events:PutTargets',
        'events:RemoveTargets',
        'firehose:UpdateDestination',
        'logs:DeleteMetricFilter',
        'logs:PutMetricFilter',
        'sns:AddPermission',
        'sns:SetSubscriptionAttributes',
        'sns:SetTopicAttributes',
        'sns:Subscribe',
        'sqs:AddPermission',
        'sqs:SetQueueAttributes',
      ],
      resources: [...resources, ...names.logGroups],
      exempt: names.deployment,
    },
  ];
}
