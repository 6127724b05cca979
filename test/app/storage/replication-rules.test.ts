import { replicationRules } from '../../../lib/app/storage/replication-rules';

const target = (site: string) => ({
  site,
  account: '444444444444',
  region: 'eu-north-1',
  bucketName: `${site}-bucket`,
  bucketArn: `arn:aws:s3:::${site}-bucket`,
  keyArn: `arn:aws:kms:eu-north-1:444444444444:alias/${site}`,
});

test('a rule takes every object to the account and the key of its target, with delete markers and a time limit', () => {
  expect(replicationRules([target('hamar')])).toEqual([
    {
      id: 'hamar',
      priority: 1,
      status: 'Enabled',
      filter: { prefix: '' },
      sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
      deleteMarkerReplication: { status: 'Enabled' },
      destination: {
        account: '444444444444',
        bucket: 'arn:aws:s3:::hamar-bucket',
        accessControlTranslation: { owner: 'Destination' },
        encryptionConfiguration: { replicaKmsKeyId: 'arn:aws:kms:eu-north-1:444444444444:alias/hamar' },
        metrics: { status: 'Enabled', eventThreshold: { minutes: 15 } },
        replicationTime: { status: 'Enabled', time: { minutes: 15 } },
      },
    },
  ]);
});

test('rules for several targets have different priorities, since S3 refuses equal ones', () => {
  expect(replicationRules([target('a'), target('b')]).map(({ priority }) => priority)).toEqual([1, 2]);
});

test('no target, no rule', () => {
  expect(replicationRules([])).toEqual([]);
});
