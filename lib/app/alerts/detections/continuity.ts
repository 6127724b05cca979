import { sent } from './calls';
import { GDPR } from './clocks';
import type { Detection } from './detection';
import type { WatchedSite } from './watched-site';

/** Copies of user data that fail. */
export function continuityDetections({ names, placement, replicates }: WatchedSite): readonly Detection[] {
  if (placement === 'outpost')
    return [
      {
        id: 'database-failing',
        what: 'the database on the rack failed, was deleted, or ran out of room',
        why: 'it is the record store of the site, and its backups lie on the same rack',
        severity: 'high',
        tells: 'auditor and operators',
        clocks: GDPR,
        evidence: ['events of the instance for the last 14 days: DescribeEvents', 'its snapshots on the rack'],
        response: 'follow the message of the event; keep a snapshot before anything is changed',
        source: sent('aws.rds', 'RDS DB Instance Event', {
          EventCategories: ['backup', 'deletion', 'failure', 'low storage', 'recovery'],
          SourceIdentifier: [names.table],
        }),
      },
    ];
  return [
    ...(replicates
      ? [
          {
            id: 'replication-failing',
            what: 'objects are not replicated, or late',
            why: 'the other site does not have them, should this one be lost',
            severity: 'medium',
            tells: 'auditor and operators',
            clocks: [],
            evidence: ['replication metrics of the bucket by rule', 'ReplicationStatus of the objects'],
            response:
              'look for a changed key policy or bucket policy of the destination, and retry by S3 Batch Replication',
            source: sent('aws.cloudwatch', 'CloudWatch Alarm State Change', {
              alarmName: [{ prefix: `${names.stack('storage')}-` }],
              state: { value: ['ALARM'] },
            }),
          } satisfies Detection,
        ]
      : []),
    {
      id: 'backup-failing',
      what: 'a backup, or its copy to another site, failed or was stopped',
      why: 'the next loss is lost for good',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [
        'the job, with its message: DescribeBackupJob or DescribeCopyJob',
        'the last recovery point that is whole',
      ],
      response: 'fix what the message names, and start the backup again',
      source: sent('aws.backup', ['Backup Job State Change', 'Copy Job State Change'], {
        state: ['ABORTED', 'EXPIRED', 'FAILED', 'PARTIAL'],
      }),
    },
  ];
}
