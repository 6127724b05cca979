import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import { locationOf } from '../../deployment/location';
import { destinationsOf } from '../../deployment/partner-sites';
import type { AlertChannel } from './alert-channel';
import { detectionMetric } from './detection-rule';
import type { Detection } from './detections/detection';
import type { WatchedSite } from './detections/watched-site';

const WIDTH = 24;
const FIVE_MINUTES = Duration.minutes(5);

export interface SiteDashboardProps {
  readonly deployment: Deployment;
  readonly site: WatchedSite;
  readonly detections: readonly Detection[];
  readonly channel: AlertChannel;
}

/** One page about a site: who reaches user data, who is denied, what keys do, whether copies and alerts arrive. */
export class SiteDashboard extends Construct {
  constructor(scope: Construct, id: string, props: SiteDashboardProps) {
    super(scope, id);
    const { deployment, site, channel } = props;
    const replication = this.replication(deployment, site);
    const widgets: cloudwatch.IWidget[][] = [
      [this.head(deployment, site)],
      [this.query(site, 'User data, by principal and result', ACCESS), this.query(site, 'User data, denied', DENIED)],
      ...(site.placement === 'region'
        ? [[this.query(site, 'User data, not through the gateway', offGateway(site), WIDTH)]]
        : []),
      [this.query(site, 'Use of keys, by key and principal', KEYS), this.counted(site, props.detections)],
      ...(replication ? [[replication]] : []),
      [this.age(channel), this.flow(channel), this.stuck(channel)],
    ];
    new cloudwatch.Dashboard(this, 'Dashboard', { widgets, defaultInterval: Duration.days(1) });
  }

  private head(deployment: Deployment, { names }: WatchedSite): cloudwatch.IWidget {
    const place = deployment.sites[names.site];
    const lines = [
      `# ${place?.name ?? names.site}`,
      ...(place ? [locationOf(place).data.statement] : []),
      'What each detection means, and what to do: docs/detections.md.',
    ];
    return new cloudwatch.TextWidget({ markdown: lines.join('\n\n'), width: WIDTH, height: 3 });
  }

  private query({ names }: WatchedSite, title: string, queryLines: readonly string[], width = WIDTH / 2) {
    return new cloudwatch.LogQueryWidget({
      title,
      logGroupNames: [names.logGroup('trail')],
      view: cloudwatch.LogQueryVisualizationType.TABLE,
      queryLines: [...queryLines],
      width,
      height: 8,
    });
  }

  private counted({ names }: WatchedSite, detections: readonly Detection[]): cloudwatch.IWidget {
    const left = detections
      .filter(({ source }) => source.kind === 'trail')
      .map(({ id }) => detectionMetric(names, id, FIVE_MINUTES));
    return new cloudwatch.GraphWidget({ title: 'Counted in the trail', left, width: WIDTH / 2, height: 8 });
  }

  private replication(deployment: Deployment, { names, placement }: WatchedSite): cloudwatch.IWidget | undefined {
    const targets = placement === 'region' ? destinationsOf(deployment, names.site) : [];
    if (targets.length === 0) return undefined;
    const metrics = (metricName: string, statistic: string) =>
      targets.map(
        (target) =>
          new cloudwatch.Metric({
            namespace: 'AWS/S3',
            metricName,
            statistic,
            period: FIVE_MINUTES,
            label: `${metricName} to ${target.site}`,
            dimensionsMap: {
              SourceBucket: names.bucket('data'),
              DestinationBucket: target.bucket('data'),
              RuleId: target.site,
            },
          }),
      );
    return new cloudwatch.GraphWidget({
      title: 'Replication: seconds behind, and objects that failed',
      left: metrics('ReplicationLatency', 'Maximum'),
      right: metrics('OperationsFailedReplication', 'Sum'),
      width: WIDTH,
    });
  }

  private age({ auditor }: AlertChannel): cloudwatch.IWidget {
    return new cloudwatch.GraphWidget({
      title: 'Alerts: seconds that the oldest waits for the auditor',
      left: [auditor.queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' })],
      width: WIDTH / 3,
    });
  }

  private flow({ auditor, operators, streamName }: AlertChannel): cloudwatch.IWidget {
    const archived = new cloudwatch.Metric({
      namespace: 'AWS/Firehose',
      metricName: 'DeliveryToS3.Records',
      dimensionsMap: { DeliveryStreamName: streamName },
      statistic: 'Sum',
      period: FIVE_MINUTES,
    });
    return new cloudwatch.GraphWidget({
      title: 'Alerts and heartbeats: published, delivered, archived',
      left: [
        auditor.topic.metricNumberOfMessagesPublished({ period: FIVE_MINUTES }),
        auditor.queue.metricNumberOfMessagesSent({ period: FIVE_MINUTES }),
        operators.queue.metricNumberOfMessagesSent({ period: FIVE_MINUTES }),
        archived,
      ],
      width: WIDTH / 3,
    });
  }

  private stuck({ auditor, operators }: AlertChannel): cloudwatch.IWidget {
    return new cloudwatch.GraphWidget({
      title: 'Alerts that were not delivered',
      left: [auditor, operators].flatMap(({ dead, topic }) => [
        dead.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES }),
        topic.metricNumberOfNotificationsFailed({ period: FIVE_MINUTES }),
      ]),
      width: WIDTH / 3,
    });
  }
}

const DATA_ONLY = 'filter eventCategory = "Data"';
const WHO = 'coalesce(userIdentity.sessionContext.sessionIssuer.userName, userIdentity.arn, userIdentity.type) as who';
const RESULT = 'coalesce(errorCode, "allowed") as result';

const ACCESS = [
  `fields ${WHO}, ${RESULT}`,
  DATA_ONLY,
  'stats count(*) as calls by who, eventSource, eventName, result',
  'sort calls desc',
];

const DENIED = [
  `fields ${WHO}`,
  `${DATA_ONLY} and ispresent(errorCode)`,
  'stats count(*) as calls, max(eventTime) as last by who, eventName, errorCode, sourceIPAddress',
  'sort calls desc',
];

const KEYS = [
  `fields ${WHO}, ${RESULT}, resources.0.ARN as key`,
  'filter eventSource = "kms.amazonaws.com" and eventName in ["Decrypt", "GenerateDataKey", "ReEncrypt", "CreateGrant"]',
  'stats count(*) as calls by key, who, eventName, result',
  'sort calls desc',
];

function offGateway({ endpoints }: WatchedSite): readonly string[] {
  return [
    `fields ${WHO}, ${RESULT}`,
    `${DATA_ONLY} and (not ispresent(vpcEndpointId) or vpcEndpointId not in ["${endpoints.s3}", "${endpoints.dynamoDb}"])`,
    'stats count(*) as calls, max(eventTime) as last by who, eventName, result, sourceIPAddress, vpcEndpointId',
    'sort calls desc',
  ];
}
