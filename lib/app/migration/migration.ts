import { ArnFormat, CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import * as datasync from 'aws-cdk-lib/aws-datasync';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Deployment, Migration } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { SiteLogGroup } from '../logging/site-log-group';
import { deploymentRoleArn } from '../role-arns';
import { siteArns } from '../site-arns';
import { destinationAccess, sourceAccess } from './migration-access';
import { MigrationDashboard } from './migration-dashboard';
import { MigrationRole } from './migration-role';

export interface DataMigrationProps {
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly migration: Migration;
  readonly dataKey: kms.IKey;
  readonly logsKey: kms.IKey;
}

const MEBIBYTE = 1024 * 1024;

/**
 * A one-way path by which existing data migrates into a site: AWS DataSync reads the source bucket, writes under the key of
 * the site, and verifies each object that it wrote.
 *
 * In basic mode, the one that limits bandwidth: up to 50 million objects a run.
 */
export class DataMigration extends Construct {
  constructor(scope: Construct, id: string, props: DataMigrationProps) {
    super(scope, id);
    const { deployment, names, migration } = props;
    const arns = siteArns(this, deployment, names);
    const stack = Stack.of(this);
    const sourceArn = stack.formatArn({ service: 's3', region: '', account: '', resource: migration.source.bucket });

    const out = new MigrationRole(this, 'Out', {
      names,
      migration,
      end: 'out',
      statements: sourceAccess(this, sourceArn, migration),
    });
    const into = new MigrationRole(this, 'In', {
      names,
      migration,
      end: 'in',
      statements: destinationAccess(arns, props.dataKey.keyArn, names),
    });
    const source = new datasync.CfnLocationS3(this, 'Source', {
      s3BucketArn: sourceArn,
      s3Config: { bucketAccessRoleArn: out.role.roleArn },
      subdirectory: `/${migration.source.prefix}`,
    });
    const destination = new datasync.CfnLocationS3(this, 'Destination', {
      s3BucketArn: arns.bucket,
      s3Config: { bucketAccessRoleArn: into.role.roleArn },
      s3StorageClass: 'STANDARD',
    });
    const { logGroup } = new SiteLogGroup(this, 'Log', {
      names,
      purpose: `lane-${migration.id}`,
      key: props.logsKey,
      retentionDays: deployment.retention.logsDays,
    });
    const logged = logGroup.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('datasync.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': names.account },
          ArnLike: {
            'aws:SourceArn': stack.formatArn({
              service: 'datasync',
              resource: 'task',
              resourceName: '*',
              arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    const task = new datasync.CfnTask(this, 'Task', {
      name: names.stack(`lane-${migration.id}`),
      sourceLocationArn: source.attrLocationArn,
      destinationLocationArn: destination.attrLocationArn,
      cloudWatchLogGroupArn: logGroup.logGroupArn,
      taskMode: 'BASIC',
      options: {
        verifyMode: 'ONLY_FILES_TRANSFERRED',
        transferMode: 'CHANGED',
        overwriteMode: 'ALWAYS',
        preserveDeletedFiles: 'PRESERVE',
        objectTags: 'PRESERVE',
        logLevel: 'TRANSFER',
        bytesPerSecond: migration.bandwidthMiBps === undefined ? -1 : migration.bandwidthMiBps * MEBIBYTE,
      },
      schedule: migration.schedule === undefined ? undefined : { scheduleExpression: migration.schedule },
      // Names of objects can be personal data: the report lies with the data.
      taskReportConfig: {
        destination: {
          s3: {
            bucketAccessRoleArn: into.role.roleArn,
            s3BucketArn: arns.bucket,
            subdirectory: `trefoil-lanes/${migration.id}`,
          },
        },
        outputType: 'STANDARD',
        reportLevel: 'SUCCESSES_AND_ERRORS',
        objectVersionIds: 'INCLUDE',
      },
    });
    if (logged.policyDependable) task.node.addDependency(logged.policyDependable);
    // DataSync tries the role when it creates a location, and the policy of the role has to be there.
    source.node.addDependency(out);
    destination.node.addDependency(into);

    new MigrationDashboard(this, 'Dashboard', {
      names,
      migration,
      taskId: Fn.select(1, Fn.split('/', task.attrTaskArn)),
    });
    new CfnOutput(this, 'SourceReader', {
      description: `the policy of ${migration.source.bucket}, and of its key, has to let this role read`,
      value: out.role.roleArn,
    });
    // DataSync User Guide, create-s3-location, "Accessing restricted S3 buckets": whoever makes a location reaches its bucket.
    new CfnOutput(this, 'LocationMaker', {
      description: `the policy of ${migration.source.bucket} has to let this role see the bucket while the stack is deployed`,
      value: deploymentRoleArn(this),
    });
  }
}
