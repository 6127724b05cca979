import type * as s3 from 'aws-cdk-lib/aws-s3';

/** The only value that S3 Replication Time Control accepts. */
export const REPLICATION_MINUTES = 15;

/** A site to which objects are replicated. */
export interface ReplicationTarget {
  /** Id of the rule, and of its metrics. */
  readonly site: string;
  readonly account: string;
  readonly region: string;
  readonly bucketName: string;
  readonly bucketArn: string;
  /** ARN of the key, or of its alias. */
  readonly keyArn: string;
}

/**
 * Rules that replicate every object to each target: under the target's key, owned by its account, delete markers too.
 *
 * S3 does not replicate replicas, so each site names every site that is to have its objects.
 */
export function replicationRules(targets: readonly ReplicationTarget[]): s3.CfnBucket.ReplicationRuleProperty[] {
  return targets.map((target, index) => ({
    id: target.site,
    priority: index + 1,
    status: 'Enabled',
    filter: { prefix: '' },
    sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
    deleteMarkerReplication: { status: 'Enabled' },
    destination: {
      account: target.account,
      bucket: target.bucketArn,
      accessControlTranslation: { owner: 'Destination' },
      encryptionConfiguration: { replicaKmsKeyId: target.keyArn },
      metrics: { status: 'Enabled', eventThreshold: { minutes: REPLICATION_MINUTES } },
      replicationTime: { status: 'Enabled', time: { minutes: REPLICATION_MINUTES } },
    },
  }));
}
