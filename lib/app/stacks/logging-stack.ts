import { Stack } from 'aws-cdk-lib';
import * as accessanalyzer from 'aws-cdk-lib/aws-accessanalyzer';
import * as config from 'aws-cdk-lib/aws-config';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { KeyPurpose } from '../../deployment/names';
import { omits } from '../../deployment/omissions';
import { workloadsAt } from '../../deployment/partner-sites';
import { ApiLogs } from '../logging/api-logs';
import { ConfigurationRecorder } from '../logging/configuration-recorder';
import { LogBucket } from '../logging/log-bucket';
import { SiteLogGroup } from '../logging/site-log-group';
import { SiteTrail } from '../logging/site-trail';
import { ThreatDetector } from '../logging/threat-detector';
import type { SiteStackProps } from './site-stack-props';

export interface LoggingStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
}

/**
 * The logs of a site: the write-once archive, the trail and the configuration history, with GuardDuty and Access
 * Analyzer.
 */
export class LoggingStack extends Stack {
  /** Target of the server access logs of the site's buckets. */
  readonly accessLogsBucket: s3.IBucket;
  readonly archiveBucket: s3.IBucket;

  constructor(scope: Construct, id: string, props: LoggingStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { names, deployment, site } = props;
    const services = site.accountServices;
    const common = {
      names,
      organizationId: deployment.organization.id,
      retentionDays: deployment.retention.logsDays,
      key: props.keys.logs,
    };

    // S3 delivers access logs to no bucket whose default encryption is a KMS key, nor to one with a default lock.
    const accessLogs = new LogBucket(this, 'AccessLogs', {
      names,
      organizationId: common.organizationId,
      retentionDays: common.retentionDays,
      purpose: 'access-logs',
      writeOnce: false,
    });
    // S3 on Outposts has no access logs.
    if (site.placement.kind !== 'outpost')
      accessLogs.allowDelivery('logging.s3.amazonaws.com', 'data/', this.bucketArn(names.bucket('data')));
    // By attributes: given the bucket itself, CDK would write the ARN of each source into its policy, and the stacks
    // would depend on each other.
    this.accessLogsBucket = s3.Bucket.fromBucketAttributes(this, 'AccessLogsTarget', {
      bucketName: accessLogs.bucket.bucketName,
      bucketArn: accessLogs.bucket.bucketArn,
    });

    const archive = new LogBucket(this, 'Archive', {
      ...common,
      purpose: 'archive',
      accessLogsBucket: accessLogs.bucket,
      writeOnce: true,
    });
    this.archiveBucket = archive.bucket;

    const { logGroup } = new SiteLogGroup(this, 'TrailLogs', { ...common, purpose: 'trail' });
    new SiteTrail(this, 'Trail', {
      names,
      key: common.key,
      archive,
      logGroup,
      outpost: site.placement.kind === 'outpost',
      networkActivity: !omits(deployment, 'network-activity-events', names.region),
    });

    if (workloadsAt(deployment, names.site).some(([, { runsOn }]) => runsOn.includes('api-gateway')))
      new ApiLogs(this, 'ApiLogs', { names, key: common.key });

    const closed = new config.ManagedRule(this, 'DefaultSecurityGroupsClosed', {
      ruleScope: config.RuleScope.fromResource(config.ResourceType.EC2_SECURITY_GROUP),
      identifier: config.ManagedRuleIdentifiers.VPC_DEFAULT_SECURITY_GROUP_CLOSED,
      description: 'CloudFormation cannot take the rules out of a default security group: they are watched instead',
    });
    if (services.config === 'managed') {
      // A bucket of its own, since AWS Config does not deliver to a bucket with a default lock.
      const bucket = new LogBucket(this, 'Configuration', {
        ...common,
        purpose: 'config',
        accessLogsBucket: accessLogs.bucket,
        writeOnce: false,
      });
      closed.node.addDependency(new ConfigurationRecorder(this, 'Recorder', { key: common.key, bucket }));
    }
    if (services.guardDuty === 'managed')
      new ThreatDetector(this, 'ThreatDetector', { omissions: deployment.omissions, region: names.region });
    // The organization's own analyzer belongs to its delegated administrator.
    if (services.accessAnalyzer === 'managed')
      new accessanalyzer.CfnAnalyzer(this, 'AccessAnalyzer', { type: 'ACCOUNT' });
  }

  private bucketArn(name: string): string {
    return this.formatArn({ service: 's3', region: '', account: '', resource: name });
  }
}
