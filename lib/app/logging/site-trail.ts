import { Stack } from 'aws-cdk-lib';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { writesEncryptedLogs } from '../keys/logs-key-use';
import { refuseOtherAccounts } from '../service-trust';
import type { LogBucket } from './log-bucket';

export interface SiteTrailProps {
  readonly names: SiteNames;
  readonly key: kms.IKey;
  readonly archive: LogBucket;
  readonly logGroup: logs.ILogGroup;
  /** Whether user data is also on an Outpost. */
  readonly outpost: boolean;
  /** Whether CloudTrail records what endpoints refuse, in this partition. */
  readonly networkActivity: boolean;
}

/** The trail of a site: what was done in its account in any Region, and each access to its user data. */
export class SiteTrail extends Construct {
  private readonly trailArn: string;

  constructor(scope: Construct, id: string, props: SiteTrailProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.trailArn = stack.formatArn({ service: 'cloudtrail', resource: 'trail', resourceName: props.names.trail });
    this.allowTrail(props.archive);

    const role = new iam.Role(this, 'DeliveryRole', {
      description: 'CloudTrail writes the trail to its log group',
      assumedBy: new iam.ServicePrincipal('cloudtrail.amazonaws.com'),
      inlinePolicies: {
        write: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [props.logGroup.logGroupArn],
            }),
            writesEncryptedLogs(props.key.keyArn, stack.region),
          ],
        }),
      },
    });
    refuseOtherAccounts(role, 'cloudtrail.amazonaws.com', stack.account);

    const trail = new cloudtrail.CfnTrail(this, 'Trail', {
      trailName: props.names.trail,
      isLogging: true,
      // Pulls the events of IAM, Route 53 and CloudFront, which AWS records in Virginia, into the Region of the site.
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      kmsKeyId: props.key.keyArn,
      s3BucketName: props.archive.bucket.bucketName,
      s3KeyPrefix: 'cloudtrail',
      cloudWatchLogsLogGroupArn: props.logGroup.logGroupArn,
      cloudWatchLogsRoleArn: role.roleArn,
      advancedEventSelectors: this.selectors(props),
    });
    trail.node.addDependency(props.archive.bucket, role);
  }

  private allowTrail(archive: LogBucket): void {
    const principals = [new iam.ServicePrincipal('cloudtrail.amazonaws.com')];
    const source = { 'aws:SourceArn': this.trailArn };
    archive.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:GetBucketAcl'],
        resources: [archive.bucket.bucketArn],
        conditions: { StringEquals: source },
      }),
    );
    archive.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:PutObject'],
        resources: [archive.bucket.arnForObjects(`cloudtrail/AWSLogs/${Stack.of(this).account}/*`)],
        conditions: { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );
  }

  private selectors(props: SiteTrailProps): cloudtrail.CfnTrail.AdvancedEventSelectorProperty[] {
    const stack = Stack.of(this);
    const objects = stack.formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: props.names.bucket('data'),
      resourceName: '',
    });
    const table = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: props.names.table });
    return [
      // No exclusion of kms.amazonaws.com: each use of a key is a management event, and wanted.
      selector('management', [{ field: 'eventCategory', equalTo: ['Management'] }]),
      selector('objects of the user data', [
        { field: 'eventCategory', equalTo: ['Data'] },
        { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
        { field: 'resources.ARN', startsWith: [objects] },
      ]),
      selector('records of the user data', [
        { field: 'eventCategory', equalTo: ['Data'] },
        { field: 'resources.type', equalTo: ['AWS::DynamoDB::Table'] },
        { field: 'resources.ARN', startsWith: [table] },
      ]),
      ...(props.outpost
        ? [
            selector('objects on the Outpost', [
              { field: 'eventCategory', equalTo: ['Data'] },
              { field: 'resources.type', equalTo: ['AWS::S3Outposts::Object'] },
            ]),
          ]
        : []),
      // A network activity selector takes one event source; what an endpoint policy refused shows who tried to carry data out.
      ...(props.networkActivity ? DENIALS_WATCHED : []).map((service) =>
        selector(`refused by the endpoint of ${service}`, [
          { field: 'eventCategory', equalTo: ['NetworkActivity'] },
          { field: 'eventSource', equalTo: [`${service}.amazonaws.com`] },
          { field: 'errorCode', equalTo: ['VpceAccessDenied'] },
        ]),
      ),
    ];
  }
}

/** Services with an endpoint here whose refusals CloudTrail can record (Logging network activity events); Logs is none. */
const DENIALS_WATCHED = ['dynamodb', 'ec2', 'kms', 'monitoring', 's3', 'secretsmanager', 'sns', 'sqs', 'sts'] as const;

function selector(
  name: string,
  fieldSelectors: cloudtrail.CfnTrail.AdvancedFieldSelectorProperty[],
): cloudtrail.CfnTrail.AdvancedEventSelectorProperty {
  return { name, fieldSelectors };
}
