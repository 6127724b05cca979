import { listOf } from '../../../lib/iam/authorize/json';
import { rawMap } from '../../../lib/judge/template/template';
import { added, type Place, properties, RECORDS, USER_DATA_BUCKET } from './change';
import { NO_REQUEST, type Weakening } from './weakening';

const PLAN: Place = { type: 'AWS::Backup::BackupPlan' };
const ROOT_ELSEWHERE = { AWS: 'arn:aws:iam::999999999999:root' };

/** Of data that goes somewhere else by a setting of a resource. */
export const FLOWS: readonly Weakening[] = [
  {
    what: 'a table that streams to another account',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: properties(RECORDS, () => ({
      KinesisStreamSpecification: { StreamArn: 'arn:aws:kinesis:eu-west-1:999999999999:stream/x' },
    })),
  },
  {
    what: 'backups that are copied to another account',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: properties(PLAN, ({ BackupPlan }) => ({
      BackupPlan: {
        ...rawMap(BackupPlan),
        BackupPlanRule: listOf(rawMap(BackupPlan)['BackupPlanRule']).map((rule) => ({
          ...rawMap(rule),
          CopyActions: [
            ...listOf(rawMap(rule)['CopyActions']),
            { DestinationBackupVaultArn: 'arn:aws:backup:eu-west-1:999999999999:backup-vault:x' },
          ],
        })),
      },
    })),
  },
  {
    what: 'an analysis of objects that goes to another account',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: properties(USER_DATA_BUCKET, () => ({
      AnalyticsConfigurations: [
        {
          Id: 'a',
          StorageClassAnalysis: {
            DataExport: {
              OutputSchemaVersion: 'V_1',
              Destination: { BucketArn: 'arn:aws:s3:::foreign', BucketAccountId: '999999999999', Format: 'CSV' },
            },
          },
        },
      ],
    })),
  },
  ...[{ Account: '999999999999', of: 'another account' }, { of: 'nobody known' }].map(
    ({ Account, of }): Weakening => ({
      what: `objects that are replicated to a bucket of ${of}`,
      noticedBy: 'crossing',
      unasked: NO_REQUEST,
      change: properties(USER_DATA_BUCKET, ({ ReplicationConfiguration }) => ({
        ReplicationConfiguration: {
          ...rawMap(ReplicationConfiguration),
          Rules: listOf(rawMap(ReplicationConfiguration)['Rules']).map((rule) => {
            const { EncryptionConfiguration, ReplicationTime, Metrics } = rawMap(rawMap(rule)['Destination']);
            const Destination = {
              ...{ EncryptionConfiguration, ReplicationTime, Metrics, Bucket: 'arn:aws:s3:::foreign' },
              ...(Account !== undefined && { Account, AccessControlTranslation: { Owner: 'Destination' } }),
            };
            return { ...rawMap(rule), Destination };
          }),
        },
      })),
    }),
  ),
  {
    what: 'an inventory that goes to a bucket of nobody known',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: properties(USER_DATA_BUCKET, () => ({
      InventoryConfigurations: [
        {
          ...{ Id: 'i', Enabled: true, IncludedObjectVersions: 'All', ScheduleFrequency: 'Daily' },
          Destination: { BucketArn: 'arn:aws:s3:::foreign', Format: 'CSV' },
        },
      ],
    })),
  },
  {
    what: 'a bucket that tells a queue of another account',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: properties(USER_DATA_BUCKET, ({ NotificationConfiguration }) => ({
      NotificationConfiguration: {
        ...rawMap(NotificationConfiguration),
        QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'arn:aws:sqs:eu-west-1:999999999999:x' }],
      },
    })),
  },
  {
    what: 'events that go to a bus of another account',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: added('AWS::SNS::Topic', {
      Elsewhere: {
        Type: 'AWS::Events::Rule',
        Properties: {
          Name: 'x',
          EventPattern: { source: ['aws.s3'] },
          State: 'ENABLED',
          Targets: [{ Id: 't', Arn: 'arn:aws:events:eu-west-1:999999999999:event-bus/default' }],
        },
      },
    }),
  },
  {
    what: 'a store of events that another account queries',
    noticedBy: 'foreign-principal',
    unasked: NO_REQUEST,
    change: added('AWS::CloudTrail::Trail', {
      Events: { Type: 'AWS::CloudTrail::EventDataStore', Properties: { Name: 'x', RetentionPeriod: 90 } },
      EventsPolicy: {
        Type: 'AWS::CloudTrail::ResourcePolicy',
        Properties: {
          ResourceArn: { Ref: 'Events' },
          ResourcePolicy: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: ROOT_ELSEWHERE, Action: 'cloudtrail:StartQuery', Resource: '*' }],
          },
        },
      },
    }),
  },
  {
    what: 'a record of configuration that goes to a bucket of nobody known',
    noticedBy: 'crossing',
    unasked: NO_REQUEST,
    change: properties({ type: 'AWS::Config::DeliveryChannel' }, () => ({ S3BucketName: 'foreign' })),
  },
  {
    what: 'a location in a bucket of nobody known',
    noticedBy: 'datasync-known-bucket',
    unasked: NO_REQUEST,
    change: added('AWS::EC2::VPC', {
      Location: { Type: 'AWS::DataSync::LocationS3', Properties: { S3BucketArn: 'arn:aws:s3:::records-of-somebody' } },
    }),
  },
  {
    what: 'a share with accounts outside the organization',
    noticedBy: 'foreign-account',
    unasked: NO_REQUEST,
    change: added('AWS::EC2::VPC', {
      Share: {
        Type: 'AWS::RAM::ResourceShare',
        Properties: {
          Name: 'x',
          AllowExternalPrincipals: true,
          Principals: ['999999999999'],
          ResourceArns: ['arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-1'],
        },
      },
    }),
  },
];
