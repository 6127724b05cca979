import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Migration } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';

export interface MigrationDashboardProps {
  readonly names: SiteNames;
  readonly migration: Migration;
  readonly taskId: string;
}

/** The dashboard of a migration: objects and bytes found, transferred, verified and failed. */
export class MigrationDashboard extends Construct {
  constructor(scope: Construct, id: string, props: MigrationDashboardProps) {
    super(scope, id);
    const { names, migration, taskId } = props;
    const metric = (metricName: string, label: string) =>
      new cloudwatch.Metric({
        namespace: 'AWS/DataSync',
        metricName,
        label,
        statistic: 'Sum',
        period: Duration.minutes(5),
        dimensionsMap: { TaskId: taskId },
      });
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: names.stack(`lane-${migration.id}`),
    });
    dashboard.addWidgets(
      new cloudwatch.TextWidget({
        width: 24,
        height: 3,
        markdown: `# Migration ${migration.id} into ${names.site}\nOpen from ${migration.opens} to ${migration.closes}. Complete is what the inventories of source and destination say: docs/migration.md`,
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
