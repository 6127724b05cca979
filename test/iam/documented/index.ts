import { CROSS_ACCOUNT } from './cross-account';
import { IAM_EXAMPLES } from './iam-examples';
import { KMS_CONDITIONS } from './kms-conditions';
import { ORGANIZATIONS } from './organizations';
import type { DocumentedPage } from './page';
import { PERMISSIONS_BOUNDARIES } from './permissions-boundaries';
import { S3_BUCKET_DELIVERIES } from './s3-bucket-deliveries';
import { S3_BUCKET_POLICIES } from './s3-bucket-policies';
import { S3_VPC_ENDPOINTS } from './s3-vpc-endpoints';
import { SQS_POLICIES } from './sqs-policies';
import { TAGS_TUTORIAL } from './tags-tutorial';

/** Every page of examples. */
export const PAGES: readonly DocumentedPage[] = [
  ...IAM_EXAMPLES,
  CROSS_ACCOUNT,
  ...ORGANIZATIONS,
  TAGS_TUTORIAL,
  PERMISSIONS_BOUNDARIES,
  S3_BUCKET_POLICIES,
  S3_BUCKET_DELIVERIES,
  S3_VPC_ENDPOINTS,
  SQS_POLICIES,
  KMS_CONDITIONS,
];
