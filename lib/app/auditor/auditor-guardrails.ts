import type { OrganizationNames } from '../../deployment/organization-names';

/** What guardrails forbid on the channel of the auditor, and who is exempt beside the emergency roles. */
interface AuditorGuardrail {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly exempt: readonly string[];
}

/**
 * Nobody but the emergency roles ends, empties or redirects the channel, or ends a rule or an alarm that speaks into it;
 * deployments add to it. Policies of topics and queues say so too, but they know neither subscriptions nor rules.
 */
export function auditorGuardrails(names: OrganizationNames): readonly AuditorGuardrail[] {
  const resources = [...names.channel, ...names.detections, ...names.logGroups];
  return [
    {
      sid: 'KeepChannel',
      actions: [
        'cloudwatch:DeleteAlarms',
        'cloudwatch:DisableAlarmActions',
        'cloudwatch:SetAlarmState',
        'events:DeleteRule',
        'events:DisableRule',
        'events:RemoveTargets',
        'firehose:DeleteDeliveryStream',
        'firehose:StopDeliveryStreamEncryption',
        'firehose:UpdateDestination',
        'logs:DeleteMetricFilter',
        'sns:AddPermission',
        'sns:DeleteTopic',
        'sns:PutDataProtectionPolicy',
        'sns:RemovePermission',
        'sns:SetSubscriptionAttributes',
        'sns:SetTopicAttributes',
        'sns:Unsubscribe',
        'sqs:AddPermission',
        'sqs:CancelMessageMoveTask',
        'sqs:DeleteQueue',
        'sqs:PurgeQueue',
        'sqs:RemovePermission',
        'sqs:SetQueueAttributes',
        'sqs:StartMessageMoveTask',
      ],
      resources,
      exempt: [],
    },
    {
      // A deployment adds detections and changes them; it takes none away.
      sid: 'AddToChannel',
      actions: [
        'cloudwatch:PutCompositeAlarm',
        'cloudwatch:PutLogAlarm',
        'cloudwatch:PutMetricAlarm',
        'events:PutRule',
        'events:PutTargets',
        'logs:PutMetricFilter',
        'sns:ConfirmSubscription',
        'sns:Subscribe',
      ],
      resources,
      exempt: names.deployment,
    },
  ];
}
