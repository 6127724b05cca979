import {
  AUDITOR_TOPIC,
  added,
  all,
  allows,
  gone,
  ORGANIZATION,
  properties,
  sparing,
  statement,
  without,
} from './change';
import { NO_REQUEST, type Weakening } from './weakening';

const TOPIC = { Ref: 'ChannelAuditorTopic036B017D' };

const SUBSCRIBES = allows(AUDITOR_TOPIC, {
  ...{ Principal: { AWS: 'arn:aws:iam::999999999999:root' }, Action: 'sns:Subscribe', Resource: TOPIC },
});
const TOPIC_DENIES = 'the topic itself denies it to all but deployments: nobody gains anything';
const NOT_EVEN_THE_TOPIC = statement(AUDITOR_TOPIC, 'OnlyDeploymentsShape', gone);

/** Of logs, recorders and alerts. */
export const CHANNEL: readonly Weakening[] = [
  {
    what: 'alerts to which another account subscribes',
    noticedBy: 'foreign-principal',
    unasked: TOPIC_DENIES,
    change: SUBSCRIBES,
  },
  {
    what: 'alerts to which anybody subscribes, by the organization',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'AddToChannel', without('sns:Subscribe')),
  },
  {
    what: 'alerts to which another account subscribes, where the topic denies nobody',
    noticedBy: 'alert-channel-protected',
    change: all(NOT_EVEN_THE_TOPIC, SUBSCRIBES),
  },
  {
    what: 'alerts to which deployments of other Regions subscribe, by the topic',
    noticedBy: 'alert-channel-protected',
    change: NOT_EVEN_THE_TOPIC,
  },
  {
    what: 'alerts to which anybody subscribes, by the organization and the topic',
    noticedBy: 'alert-channel-protected',
    change: all(NOT_EVEN_THE_TOPIC, statement(ORGANIZATION, 'AddToChannel', without('sns:Subscribe'))),
  },
  {
    what: 'alerts that go to a queue of another account',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: added('AWS::SNS::Topic', {
      Elsewhere: {
        Type: 'AWS::SNS::Subscription',
        Properties: { Protocol: 'sqs', Endpoint: 'arn:aws:sqs:eu-west-1:999999999999:x', TopicArn: TOPIC },
      },
    }),
  },
  {
    what: 'queues of alerts that anybody sets, by the organization',
    noticedBy: 'alert-channel-protected',
    change: statement(ORGANIZATION, 'KeepChannel', without('sqs:SetQueueAttributes')),
  },
  {
    what: 'alerts that anybody moves to another queue',
    noticedBy: 'alert-channel-protected',
    change: statement(ORGANIZATION, 'KeepChannel', without('sqs:StartMessageMoveTask')),
  },
  {
    what: 'a stream of alerts that anybody redirects',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'KeepChannel', without('firehose:UpdateDestination')),
  },
  {
    what: 'rules of detections that anybody changes',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'AddToChannel', without('events:PutRule')),
  },
  {
    what: 'archives that anybody shapes',
    noticedBy: 'nobody-shortens-archive',
    change: statement(ORGANIZATION, 'KeepArchives', gone),
  },
  {
    what: 'logs of which anybody may change tags and lists of access',
    noticedBy: 'nobody-shortens-archive',
    change: statement(ORGANIZATION, 'KeepArchives', sparing('s3:PutObjectTagging', 's3:PutObjectAcl')),
  },
  {
    what: 'a trail whose events anybody selects',
    noticedBy: 'nobody-stops-trail',
    change: statement(ORGANIZATION, 'KeepTrails', without('cloudtrail:PutEventSelectors')),
  },
  {
    what: 'streams of logs that anybody deletes',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'KeepLogs', without('logs:DeleteLogStream')),
  },
  {
    what: 'logs that anybody redirects',
    noticedBy: 'log-groups-protected',
    change: statement(ORGANIZATION, 'ShapeLogs', gone),
  },
  {
    what: 'logs that anybody forges',
    noticedBy: 'log-groups-protected',
    change: statement(ORGANIZATION, 'OnlyServicesWriteLogs', gone),
  },
  {
    what: 'recorders that anybody narrows',
    noticedBy: 'recorders-protected',
    change: statement(ORGANIZATION, 'ShapeRecorders', gone),
  },
  {
    what: 'a detector of threats that is off',
    noticedBy: 'activity-logged',
    unasked: NO_REQUEST,
    change: properties({ type: 'AWS::GuardDuty::Detector' }, () => ({ Enable: false })),
  },
];
