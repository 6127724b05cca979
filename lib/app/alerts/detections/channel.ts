import { calls, once } from './calls';
import { NIS2 } from './clocks';
import type { Detection } from './detection';
import type { WatchedSite } from './watched-site';

const CHANGE = 'the change in the trail: who, from where, by which deployment';
const RULE_CHANGES = ['DeleteRule', 'DisableRule', 'PutRule', 'PutTargets', 'RemoveTargets'];
const RESTORE = 'deploy the Audit stack again, and read the copies of the alerts in the archive';

/** Changes to what carries alerts, and to what raises them. */
export function channelDetections(site: WatchedSite): readonly Detection[] {
  return [...CHANGES, watchChanged(site)];
}

const CHANGES: readonly Detection[] = [
  {
    id: 'channel-changed',
    what: 'a topic, a queue, a subscription or the stream of the alerts was changed, emptied, told to withhold or deleted',
    why: 'an alert that reaches nobody is none',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'alerts in the archive that are not in the queue'],
    response: RESTORE,
    source: calls(
      ['sns', 'sqs', 'firehose'],
      [
        ...['AddPermission', 'CancelMessageMoveTask', 'ConfirmSubscription', 'DeleteDeliveryStream', 'DeleteQueue'],
        ...['DeleteTopic', 'PurgeQueue', 'RemovePermission'],
        ...['PutDataProtectionPolicy', 'SetQueueAttributes', 'SetSubscriptionAttributes', 'SetTopicAttributes'],
        ...['StartDeliveryStreamEncryption', 'StartMessageMoveTask', 'StopDeliveryStreamEncryption', 'Subscribe'],
        ...['Unsubscribe', 'UpdateDestination'],
      ],
    ),
  },
  {
    id: 'rule-changed',
    what: 'a rule that raises alerts, or the bus that brings it events, was changed, stopped or deleted',
    why: 'what is not matched is not told, nor what the bus encrypts with a key that nobody may use',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'the trail since the change, searched for what the rule would have told'],
    response: RESTORE,
    source: calls(['events'], [...RULE_CHANGES, 'UpdateEventBus'], {
      // AWS Backup makes and changes a rule of its own to follow the bucket.
      $or: [
        { requestParameters: { name: [{ 'anything-but': { prefix: 'AwsBackupManagedRule' } }] } },
        { requestParameters: { rule: [{ 'anything-but': { prefix: 'AwsBackupManagedRule' } }] } },
      ],
    }),
  },
  {
    id: 'alarm-changed',
    what: 'an alarm or what it compares with was changed, muted, set by hand or deleted',
    why: 'the alarms tell when the channel itself fails',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'the history of the alarm'],
    response: RESTORE,
    source: calls(
      ['monitoring'],
      [
        ...['DeleteAlarms', 'DeleteAnomalyDetector', 'DisableAlarmActions', 'PutAlarmMuteRule', 'PutAnomalyDetector'],
        ...['PutCompositeAlarm', 'PutLogAlarm', 'PutMetricAlarm', 'SetAlarmState'],
      ],
    ),
  },
];

/**
 * The same changes, detected without EventBridge: a rule cannot report its own deletion, since the event of a call
 * reaches the bus after the call took effect.
 *
 * `logs-changed` and `alarm-changed`, which are rules, report the deletion of this one.
 */
function watchChanged({ names }: WatchedSite): Detection {
  const rules = ['name', 'rule'].map((field) => `($.requestParameters.${field} = "${names.detection('*')}")`);
  const bus = '($.eventName = "UpdateEventBus")';
  const publisher = `($.requestParameters.roleName = "${names.role('alerts')}*")`;
  return {
    id: 'watch-changed',
    what: 'a rule that raises alerts, the bus that brings it events, or a role that carries them was changed; the trail says so, whatever rules do',
    why: 'the rule that tells of changed rules may itself be the one that was changed',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'rules and their targets as they are: ListRules, ListTargetsByRule'],
    response: `where rule-changed did not tell the same, it was silenced: ${RESTORE}`,
    source: {
      ...once(
        [
          `(($.eventSource = "events.amazonaws.com") && ($.readOnly IS FALSE) && (${[...rules, bus].join(' || ')}))`,
          `(($.eventSource = "iam.amazonaws.com") && ($.readOnly IS FALSE) && ${publisher})`,
        ].join(' || '),
      ),
      toldBy: 'alarm',
    },
  };
}
