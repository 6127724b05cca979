import { inPartitions } from '../../deployment/organization-names';
import { deny, denyAllBut, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Whatever gives a role to others, or gives it more. */
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
 * What changes who may reach a store, where it is copied, how long it stays, or makes a way around its policy.
 *
 * The policy of a key is the last word on what it encrypts, and an alias leads services to it. A vault or a plan of
 * somebody's own would take backups past those of the site.
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
  'backup:Update*',
  'datasync:Create*',
  'datasync:Delete*',
  'datasync:Update*',
  'dynamodb:DeleteResourcePolicy',
  'dynamodb:PutResourcePolicy',
  'kms:*Alias',
  'kms:PutKeyPolicy',
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
 * What the roles of a site, and people who look, do with a table, with the database of a rack and with its password; who
 * deletes a table is another statement, since one that was restored beside it goes again, and so is who reads a password.
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

/** What only looks at a function: to call one is to have it do what its role may. */
const LOOKS_AT_FUNCTIONS = ['lambda:Get*', 'lambda:List*'];
/** What has a function called with whatever somebody sends; a request for one names no function that is known before. */
const TRIGGERS = [
  'lambda:CreateEventSourceMapping',
  'lambda:DeleteEventSourceMapping',
  'lambda:UpdateEventSourceMapping',
];

/** What keeps stores of user data as they are, and the roles that reach it. */
export function dataControl({ deployment, names }: GuardrailNames): ServiceControlPolicy {
  const unless = unlessOf(names);
  return {
    purpose: 'data',
    description:
      'nobody but deployments and the emergency roles opens user data, or the roles of sites, to others, copies it or ends it early',
    content: {
      Version: '2012-10-17',
      Statement: [
        deny('ShapeData', STORES, '*', unless(names.deployment)),
        // AWS Backup has a bucket tell it of changes, and list what is in it, gives a recovery point the tags of what it
        // protects, and copies it: all that with the role of the plan.
        deny(
          'BackUpData',
          ['backup:Copy*', 'backup:TagResource', 's3:PutBucketNotification', 's3:PutInventory*'],
          '*',
          unless(names.deployment, names.backupRoles),
        ),
        denyAllBut('ShapeRecords', OF_RECORDS, inPartitions(names, names.records), unless(names.deployment)),
        // A deployment deletes no table: it is retained. A stream has not the policy of its table, and whoever reads it
        // needs no permission on the key.
        deny(
          'KeepTables',
          ['dynamodb:DeleteTable', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
          [...names.ownTables, ...names.streams],
          unless(),
        ),
        // What reaches user data, and what is exempt above, is known by its name: nobody else makes a role that fits.
        deny('KeepRoles', ROLE_CHANGES, [...names.siteRoles, ...names.sitePolicies], unless(names.deployment)),
        deny('KeepSparedRoles', ROLE_CHANGES, [...names.exemptRoles, ...names.executionPolicies], unless()),
        // Whoever changes or calls what runs a workload reaches what its role reaches.
        ...(Object.keys(deployment.workloads).length === 0
          ? []
          : [
              denyAllBut(
                'KeepWorkloads',
                LOOKS_AT_FUNCTIONS,
                inPartitions(names, names.functions),
                unless(names.deployment),
              ),
              deny('KeepTriggers', TRIGGERS, '*', unless(names.deployment)),
            ]),
      ],
    },
  };
}
