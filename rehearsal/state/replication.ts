import { siteNames } from '../../lib/deployment/names';
import { partitionOf } from '../../lib/world/partition';
import { at, list, text } from '../json';
import { bucketOf, keyByArn } from '../world/lookup';
import { type Check, each, together } from './check';

/** Replication and copies of backups go to the sites that the deployment names, to stores that exist and keep versions. */
export const replication: Check = {
  title: 'replication and backup copies reach their targets',
  run(site) {
    const partners = site.site.replicatesTo.map((id) => siteNames(site.deployment, id));
    const data = site.ofType('AWS::S3::Bucket').filter(({ physicalId }) => physicalId === site.names.bucket('data'));
    const rulesOf = (resource: (typeof data)[number]) => list(at(resource.actual, 'ReplicationConfiguration', 'Rules'));
    const objects = each(data, (resource) => {
      const targets = rulesOf(resource).map((rule) => text(at(rule, 'Destination', 'Bucket')));
      const missing = partners.filter(
        (partner) => !targets.includes(`arn:${partitionOf(site.names.region)}:s3:::${partner.bucket('data')}`),
      );
      return [
        ...missing.map((partner) => `is not replicated to ${partner.site}`),
        ...targets.map((arn) => {
          const bucket = bucketOf(site.world, arn);
          if (!bucket) return `is replicated to ${arn}, which does not exist`;
          return (
            at(bucket.actual, 'VersioningConfiguration', 'Status') !== 'Enabled' &&
            `is replicated to ${arn}, which keeps no versions`
          );
        }),
        ...rulesOf(resource).map((rule) => {
          const key = text(at(rule, 'Destination', 'EncryptionConfiguration', 'ReplicaKmsKeyID'));
          return !keyByArn(site.world, key) && `is replicated under ${key || 'no key'}, which does not exist`;
        }),
      ];
    });
    const copies = each(site.ofType('AWS::Backup::BackupPlan'), ({ actual }) =>
      list(at(actual, 'BackupPlan', 'BackupPlanRule'))
        .flatMap((rule) => list(at(rule, 'CopyActions')))
        .map((copy) => {
          const arn = text(at(copy, 'DestinationBackupVaultArn'));
          const there = site.world
            .ofType('AWS::Backup::BackupVault')
            .some(({ attributes }) => attributes['BackupVaultArn'] === arn);
          return !there && `copies to ${arn}, which does not exist`;
        }),
    );
    return together([objects, copies]);
  },
};
