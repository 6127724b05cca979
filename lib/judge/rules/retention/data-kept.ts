import { RETENTION } from '../../catalogue';
import { ofTypes } from '../../rule';
import { exampleBucket } from '../example-bucket';
import { obligationRule } from '../obligation-rule';

/** Stores are backed up, versioned and protected against deletion. */
export const dataKept = obligationRule({
  id: 'data-kept',
  title: 'Stores are backed up, versioned and protected against deletion',
  why: 'data that cannot be brought back is lost to its users, and what was done to it cannot be shown',
  fix: 'set the protection, backup or version that the finding names',
  topic: 'retention',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '32(1)(c)' },
    { standard: 'BSI C5:2026', clause: 'OPS-06.01B' },
    { standard: 'DORA', clause: '9(2)' },
  ],
  concern: 'retention',
  appliesTo: ofTypes((type) => Object.hasOwn(RETENTION, type)),
  examples: {
    good: [
      { name: 'a bucket that keeps versions', resources: exampleBucket({}) },
      {
        name: 'a plan whose backups stay a month',
        resources: {
          Plan: {
            Type: 'AWS::Backup::BackupPlan',
            Properties: {
              BackupPlan: {
                BackupPlanName: 'daily',
                BackupPlanRule: [{ RuleName: 'daily', TargetBackupVault: 'vault', Lifecycle: { DeleteAfterDays: 30 } }],
              },
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a table without point-in-time recovery',
        resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { DeletionProtectionEnabled: true } } },
      },
      {
        name: 'a database whose backups stay a day',
        resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', BackupRetentionPeriod: '1', DeletionProtection: true, MultiAZ: true },
          },
        },
      },
      {
        name: 'a bucket whose versions are suspended',
        resources: {
          Bucket: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Suspended' } } },
        },
      },
      {
        name: 'a log group that keeps logs forever',
        resources: { Group: { Type: 'AWS::Logs::LogGroup', Properties: {} } },
      },
    ],
  },
});
