import { calls } from './calls';
import { NIS2 } from './clocks';
import type { Detection } from './detection';

const CHANGE = 'the change in the trail: who, from where, by which deployment';
const RESTORE = 'deploy the Audit stack again, and read the copies of the alerts in the archive';

/** Changes to what carries alerts, and to what raises them. */
export const CHANNEL_DETECTIONS: readonly Detection[] = [
  {
    id: 'channel-changed',
    what: 'a topic, a queue, a subscription or the stream of the alerts was changed, emptied or deleted',
    why: 'an alert that reaches nobody is none',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'alerts in the archive that are not in the queue'],
    response: RESTORE,
    source: calls(
      ['sns', 'sqs', 'firehose'],
      [
        ...['AddPermission', 'DeleteDeliveryStream', 'DeleteQueue', 'DeleteTopic', 'PurgeQueue', 'RemovePermission'],
        ...['SetQueueAttributes', 'SetSubscriptionAttributes', 'SetTopicAttributes', 'StartMessageMoveTask'],
        ...['StopDeliveryStreamEncryption', 'Subscribe', 'Unsubscribe', 'UpdateDestination'],
      ],
    ),
  },
  {
    id: 'rule-changed',
    what: 'a rule that raises alerts was changed, stopped or deleted',
    why: 'what is not matched is not told',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'the trail since the change, searched for what the rule would have told'],
    response: RESTORE,
    source: calls(['events'], ['DeleteRule', 'DisableRule', 'PutRule', 'PutTargets', 'RemoveTargets'], {
      // AWS Backup makes and changes a rule of its own to follow the bucket.
      $or: [
        { requestParameters: { name: [{ 'anything-but': { prefix: 'AwsBackupManagedRule' } }] } },
        { requestParameters: { rule: [{ 'anything-but': { prefix: 'AwsBackupManagedRule' } }] } },
      ],
    }),
  },
  {
    id: 'alarm-changed',
    what: 'an alarm was changed, silenced, set by hand or deleted',
    why: 'the alarms tell when the channel itself fails',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'the history of the alarm'],
    response: RESTORE,
    source: calls(
      ['monitoring'],
      [
        ...['DeleteAlarms', 'DeleteAnomalyDetector', 'DisableAlarmActions', 'PutCompositeAlarm', 'PutMetricAlarm'],
        ...['SetAlarmState', 'PutAlarmMuteRule'],
      ],
    ),
  },
];
