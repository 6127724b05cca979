import { inPartitions } from '../../deployment/organization-names';
import { deny, denyAllBut, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Calls that change who may assume a role, or what it is allowed. */
const ROLE_CHANGES = [
  'iam:AttachRolePolicy',
  'iam:CreatePolicyVersion',
  'iam:CreateRole',
  'iam:DeletePolicy*',
  'iam:DeleteRole*',
  'iam:DetachRolePolicy',
  'iam:PutRole*',
  'iam:SetDefault*',
  'iam:UpdateAssume*',
  'iam:UpdateRole*',
];

/**
 * Calls that change who may reach a store, where it is copied or how long it is kept, or that create access past its
 * policy.
 *
 * Key policies decide who decrypts, and services find keys by alias, so both are here. So are vaults and plans: anybody
 * else's would make backups that no policy of the site covers.
 */
const STORES = [
  'backup:Associate*',
  'backup:Create*',
  'backup:Delete*',
  'backup:Disassociate*',
  'backup:Put*',
  'backup:Revoke*',
  'backup:StartBackupJob',
  'backup:StartCopyJob',
  'backup:StartScanJob',
  'backup:StopBackupJob',
  'backup:Update*',
  'datasync:Create*',
  'datasync:Delete*',
  'datasync:Update*',
  'dynamodb:DeleteResourcePolicy',
  'dynamodb:PutResourcePolicy',
  'kms:*Alias',
  // Keys whose material is outside AWS end with the connection to it, and are made anew by whom it leads to.
  'kms:DeleteCustom*',
  'kms:DisconnectCustom*',
  'kms:PutKeyPolicy',
  'kms:UpdateCustom*',
  'rds:AddRole*',
  'rds:Copy*',
  'rds:CreateBlueGreenDeployment',
  'rds:CreateDBInstance*',
  'rds:CreateDBProxy*',
  'rds:CreateIntegration',
  'rds:Delete*',
  'rds:Modify*',
  'rds:Restore*',
  'rds:Start*',
  's3:CreateAccess*',
  's3:CreateBucketMetadata*',
  's3:CreateMulti*',
  's3:DeleteBucket*',
  's3:PauseReplication',
  's3:PutAccelerate*',
  's3:PutAccess*',
  's3:PutAnalytics*',
  's3:PutBucketAbac',
  's3:PutBucketAcl',
  's3:PutBucketCORS',
  's3:PutBucketLogging',
  's3:PutBucketObjectLock*',
  's3:PutBucketOwnershipControls',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutBucketWebsite',
  's3:PutEncryption*',
  's3:PutLifecycle*',
  's3:PutReplication*',
  's3:UpdateBucketMetadata*',
  's3:UpdateObjectEncryption',
  's3-outposts:Create*',
  's3-outposts:DeleteAccessPoint*',
  's3-outposts:DeleteBucket*',
  's3-outposts:DeleteEndpoint',
  's3-outposts:PutAccess*',
  's3-outposts:PutBucket*',
  's3-outposts:PutLifecycle*',
  's3-outposts:PutReplication*',
];

/**
 * Calls that the roles of a site, and people who only look, make on a table, on the database of a rack and on its
 * password.
 *
 * Two of them have further statements: `KeepTables`, since a table that was restored beside the site's may be deleted
 * again, and `KeepPasswords`, for who reads a password.
 */
const OF_RECORDS = [
  'dynamodb:Batch*',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:DeleteTable',
  'dynamodb:Describe*',
  'dynamodb:Get*',
  'dynamodb:List*',
  'dynamodb:PartiQL*',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:RestoreTableFromAwsBackup',
  'dynamodb:Scan',
  'dynamodb:StartAwsBackupJob',
  'dynamodb:TagResource',
  'dynamodb:UntagResource',
  'dynamodb:UpdateItem',
  'rds:Describe*',
  'rds:List*',
  'secretsmanager:Describe*',
  'secretsmanager:Get*',
  'secretsmanager:List*',
];

/** The data SCP: protects the stores of user data, and the roles that reach it. */
export function dataScp({ names }: GuardrailProps): ServiceControlPolicy {
  const unless = unlessOf(names);
  return {
    purpose: 'data',
    description:
      'nobody but deployments and the emergency roles opens user data, or the roles of sites, to others, copies it or ends it early',
    content: {
      Version: '2012-10-17',
      Statement: [
        deny('ShapeData', STORES, '*', unless(names.deployment)),
        // With the role of the plan, AWS Backup sets notifications and inventories on a bucket, tags recovery points
        // and copies them.
        deny(
          'BackUpData',
          ['backup:Copy*', 'backup:TagResource', 's3:PutBucketNotification', 's3:PutInventory*'],
          '*',
          unless(names.deployment, names.backupRoles),
        ),
        denyAllBut('ShapeRecords', OF_RECORDS, inPartitions(names, names.records), unless(names.deployment)),
        // A deployment deletes no table: tables are retained. The policy of a table does not cover its stream, and
        // reading a stream needs no permission on the key.
        deny(
          'KeepTables',
          ['dynamodb:DeleteTable', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
          [...names.ownTables, ...names.streams],
          unless(),
        ),
        // Roles that reach user data, and exempt roles, are matched by name: nobody else may create or change a role of
        // such a name.
        deny('KeepRoles', ROLE_CHANGES, [...names.siteRoles, ...names.sitePolicies], unless(names.deployment)),
        // The roles of `cdk bootstrap` trust their whole account, and what they start deploys anything.
        deny('StartDeployments', ['sts:AssumeRole'], names.bootstrapRoles, unless(names.deployers)),
        deny('KeepSparedRoles', ROLE_CHANGES, [...names.exemptRoles, ...names.executionPolicies], unless()),
      ],
    },
  };
}
