import { bucketOf } from '../../constraints/reference';
import { isCertain } from '../../limits/scope';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Resource } from '../../template/resource';
import { isSameScalar } from '../../template/same-scalar';
import { exampleBucket } from '../example-bucket';

const copied = (own: object, copy: object) => ({
  ...exampleBucket({
    ...own,
    ReplicationConfiguration: {
      Role: 'arn:aws:iam::222222222222:role/replication',
      Rules: [
        {
          Status: 'Enabled',
          Destination: {
            Bucket: { 'Fn::GetAtt': ['Copy', 'Arn'] },
            EncryptionConfiguration: { ReplicaKmsKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } },
          },
        },
      ],
    },
  }),
  Copy: exampleBucket({ ...copy })['Bucket'],
});
const SUSPENDED = { VersioningConfiguration: { Status: 'Suspended' } };

/** Buckets between which objects are replicated keep versions. */
export const replicaVersions: ResourceRule = {
  id: 'replica-versions',
  subject: 'resource',
  title: 'Buckets between which objects are replicated keep versions',
  why: 'S3 refuses the replication of a bucket without versions, and to one: nothing is copied',
  fix: 'set VersioningConfiguration.Status to Enabled on the bucket that the finding names',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [
    { standard: 'GDPR', clause: '32(1)(c)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.13' },
  ],
  yieldsTo: ['data-kept'],
  appliesTo: ofTypes((type) => type === 'AWS::S3::Bucket'),
  concerns: (bucket) => replicates(bucket),
  check: (bucket, assembly) => {
    if (!replicates(bucket)) return [];
    const own = isUnversioned(bucket)
      ? [
          {
            path: ['Properties', 'VersioningConfiguration'],
            message: `found no versions on a bucket that is replicated, expected Enabled`,
          },
        ]
      : [];
    const copies = bucket.select('ReplicationConfiguration.Rules[].Destination.Bucket').flatMap((leaf) => {
      const copy = bucketOf(leaf.value, bucket, assembly);
      if (copy?.type !== 'AWS::S3::Bucket' || !isUnversioned(copy) || !isCertain(copy, assembly)) return [];
      const message = `found ${copy.template.stackName}/${copy.logicalId} without versions, expected Enabled on what objects are replicated to`;
      return [{ path: ['Properties', ...leaf.path], message }];
    });
    return [...own, ...copies];
  },
  examples: {
    good: [{ name: 'a replication between buckets with versions', resources: copied({}, {}) }],
    bad: [
      { name: 'a replication of a bucket without versions', resources: copied(SUSPENDED, {}) },
      { name: 'a replication to a bucket without versions', resources: copied({}, SUSPENDED) },
    ],
  },
};

/** Whether a bucket is replicated whichever alternative it will be. */
function replicates(bucket: Resource): boolean {
  const leaves = bucket.select('ReplicationConfiguration');
  return leaves.length > 0 && leaves.every(({ value }) => value !== undefined);
}

/** Whether a bucket surely keeps no versions; one with Object Lock keeps them without being told. */
function isUnversioned(bucket: Resource): boolean {
  const status = bucket.select('VersioningConfiguration.Status').map(({ value }) => value);
  if (status.every((value) => value === 'Suspended')) return true;
  const locked = bucket
    .select('ObjectLockEnabled')
    .some(({ value }) => value !== undefined && !isSameScalar(false, value));
  return !locked && status.every((value) => value === undefined || value === 'Suspended');
}
