import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Lane } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';

export interface LaneDashboardProps {
  readonly names: SiteNames;
  readonly lane: Lane;
  readonly taskId: string;
}

/** What a lane has prepared, transferred, verified and failed, for people. */
export class LaneDashboard extends Construct {
  constructor(scope: Construct, id: string, props: LaneDashboardProps) {
    super(scope, id);
    const { names, lane, taskId } = props;
    const metric = (metricName: string, label: string) =>
      new cloudwatch.Metric({
        namespace: 'AWS/DataSync',
        metricName,
        label,
        statistic: 'Sum',
        period: Duration.minutes(5),
        dimensionsMap: { TaskId: taskId },
      });
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard', { dashboardName: names.stack(`lane-${lane.id}`) });
    dashboard.addWidgets(
      new cloudwatch.TextWidget({
        width: 24,
        height: 3,
        markdown: `# Lane ${lane.id} into ${names.site}\nOpen from ${lane.opens} to ${lane.closes}. Complete is what the inventories of source and destination say: docs/migration.md`,
      }),
      new cloudwatch.GraphWidget({
        title: 'Objects',
        width: 12,
        left: [
          metric('FilesPreparedSource', 'found at the source'),
          metric('FilesTransferred', 'transferred'),
          metric('FilesVerifiedDestination', 'verified'),
          metric('FilesSkipped', 'skipped'),
          metric('FilesFailed', 'failed'),
        ],
      }),
      new cloudwatch.GraphWidget({
        title: 'Bytes',
        width: 12,
        left: [
          metric('BytesTransferred', 'transferred'),
          metric('BytesVerifiedDestination', 'verified'),
          metric('BytesWritten', 'written'),
        ],
      }),
    );
  }
}
