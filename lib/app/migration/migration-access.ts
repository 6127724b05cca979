import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Migration } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';
import { viaService } from '../../world/service-names';
import { FINDS_BUCKET } from '../actions';
import type { SiteArns } from '../site-arns';

/** What a migration may do at its source: read the named bucket under the named prefix, and never write there. */
export function sourceAccess(scope: Construct, bucketArn: string, migration: Migration): iam.PolicyStatement[] {
  const { account, prefix, region } = migration.source;
  const owned = { 'aws:ResourceAccount': account };
  const objects = `${bucketArn}/${prefix}*`;
  return [
    allow(['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'], [bucketArn], { StringEquals: owned }),
    // Without a prefix the whole bucket is read, and a condition that matches everything would limit nothing.
    allow(['s3:ListBucket'], [bucketArn], {
      StringEquals: owned,
      ...(prefix !== '' && { StringLike: { 's3:prefix': [`${prefix}*`] } }),
    }),
    allow(
      [
        's3:GetObject',
        's3:GetObjectTagging',
        's3:GetObjectVersion',
        's3:GetObjectVersionTagging',
        's3:ListMultipartUploadParts',
      ],
      [objects],
      { StringEquals: owned },
    ),
    // The key of the source is not known here; its own policy decides.
    allow(['kms:Decrypt'], [keysOf(scope, account, region)], {
      StringEquals: { ...owned, 'kms:ViaService': viaService('s3', region) },
    }),
    new iam.PolicyStatement({
      sid: 'NothingFlowsBack',
      effect: iam.Effect.DENY,
      actions: ['s3:DeleteObject*', 's3:PutObject*', 's3:ReplicateObject'],
      resources: ['*'],
    }),
  ];
}

/** What a migration may do at its destination: write user data under the key of the site, and read it back to verify. */
export function destinationAccess(arns: SiteArns, keyArn: string, names: SiteNames): iam.PolicyStatement[] {
  const here = { StringEquals: { 'aws:ResourceAccount': names.account } };
  return [
    allow(FINDS_BUCKET, [arns.bucket], here),
    allow(
      [
        's3:AbortMultipartUpload',
        's3:GetObject',
        's3:GetObjectTagging',
        's3:ListMultipartUploadParts',
        's3:PutObject',
        's3:PutObjectTagging',
      ],
      [arns.objects],
      here,
    ),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [keyArn], {
      StringEquals: { 'kms:ViaService': viaService('s3', names.region) },
    }),
  ];
}

function allow(
  actions: string[],
  resources: string[],
  conditions: Record<string, Record<string, unknown>>,
): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions, resources, conditions });
}

/** Every key of an account in a Region. */
function keysOf(scope: Construct, account: string, region: string): string {
  return Stack.of(scope).formatArn({ service: 'kms', region, account, resource: 'key', resourceName: '*' });
}
