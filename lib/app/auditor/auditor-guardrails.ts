import type { OrganizationNames } from '../../deployment/organization-names';
import type { Guardrail } from '../guardrails/scp-statement';

/**
 * Only the emergency roles delete, purge or redirect the alert channel, or delete a rule or an alarm that feeds it;
 * deployments may add to it.
 *
 * The policies of topics and queues deny the same, but cannot cover subscriptions and rules.
 */
export function auditorGuardrails(names: OrganizationNames): readonly Guardrail[] {
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
      // A deployment adds and changes detections; it deletes none.
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
