import { join } from 'node:path';
import { type Permissions, permissionsFor } from '../../../lib/access/permissions/permissions';
import { scopeOf } from '../../../lib/judge/scope';
import { readAll } from '../../../lib/judge/template/read';

/** Where the templates are taken to be deployed. */
export const PLACE = { account: '111122223333', region: 'eu-west-1' };

/**
 * A template and, written by hand, what it takes to deploy it: what its handlers may call by the registry, on what and under
 * which conditions by AWS's pages.
 */
interface Expected {
  readonly template: string;
  /** The pages. */
  readonly pages: readonly string[];
  /** Each line the ARNs, `|` and a condition, and below it the actions, a service a line. */
  readonly policies: string;
}

const ROLE =
  'iam: CreateRole DeleteRole GetRole GetRolePolicy ListAttachedRolePolicies ListRolePolicies TagRole UntagRole';

/** Ten templates of different services. */
export const EXPECTED: readonly Expected[] = [
  {
    template: 'queue',
    pages: ['Amazon SQS Developer Guide, "Amazon SQS API permissions: Actions and resource reference"'],
    policies: `
arn:aws:sqs:eu-west-1:111122223333:orders
  sqs: CreateQueue DeleteQueue GetQueueAttributes GetQueueUrl ListQueueTags SetQueueAttributes TagQueue UntagQueue`,
  },
  {
    template: 'function',
    pages: [
      'AWS Lambda Developer Guide, "Granting users access to a Lambda function"',
      'Service Authorization Reference, "Actions, resources, and condition keys for AWS Lambda"',
      'IAM User Guide, "Grant a user permissions to pass a role to an AWS service"',
    ],
    policies: `
arn:aws:iam::111122223333:role/function-Role-*
  ${ROLE} AttachRolePolicy DetachRolePolicy UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription
arn:aws:iam::111122223333:role/function-Role-* | iam:PassedToService=lambda.amazonaws.com
  iam: PassRole
arn:aws:lambda:eu-west-1:111122223333:function:resize
  lambda: CreateFunction DeleteFunction DeleteFunctionConcurrency GetFunction GetFunctionCodeSigningConfig
  lambda: GetFunctionRecursionConfig GetFunctionScalingConfig GetRuntimeManagementConfig PutFunctionConcurrency
  lambda: TagResource UntagResource UpdateFunctionCode UpdateFunctionConfiguration
arn:aws:s3:::releases/*
  s3: GetObject`,
  },
  {
    template: 'bucket',
    pages: [
      'Amazon S3 User Guide, "Required permissions for Amazon S3 API operations"',
      // Of its list for who makes rules, the reference of the call has these two; the others make the role in the console.
      'Amazon S3 User Guide, "Setting up permissions for live replication"',
      'Amazon S3 API Reference, PutBucketReplication',
    ],
    policies: `
arn:aws:iam::111122223333:role/replication/photos-replication
  ${ROLE} UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription
arn:aws:iam::111122223333:role/replication/photos-replication | iam:PassedToService=s3.amazonaws.com
  iam: PassRole
arn:aws:s3:::photos-of-ours
  s3: CreateBucket DeleteBucket ListBucket ListTagsForResource TagResource UntagResource
  s3: GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLogging
  s3: GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
  s3: GetBucketOwnershipControls GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite
  s3: GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration
  s3: GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration
  s3: PutBucketPublicAccessBlock PutBucketTagging PutBucketVersioning PutEncryptionConfiguration
  s3: PutReplicationConfiguration`,
  },
  {
    template: 'table',
    pages: [
      'Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB"',
      'Amazon DynamoDB Developer Guide, "DynamoDB encryption at rest usage notes" (least permissions of who selects a key)',
      'AWS KMS Developer Guide, "Controlling access to grants" (kms:GrantIsForAWSResource)',
    ],
    policies: `
arn:aws:dynamodb:eu-west-1:111122223333:table/orders
  dynamodb: CreateTable DescribeContinuousBackups DescribeContributorInsights DescribeKinesisStreamingDestination
  dynamodb: DescribeTable DescribeTimeToLive GetResourcePolicy ListTagsOfResource TagResource UntagResource
  dynamodb: UpdateContinuousBackups UpdateTable
arn:aws:kms:eu-west-1:111122223333:key/0f0e0d0c-1111-2222-3333-444455556666
  kms: DescribeKey
arn:aws:kms:eu-west-1:111122223333:key/0f0e0d0c-1111-2222-3333-444455556666 | kms:ViaService=dynamodb.eu-west-1.amazonaws.com
  kms: Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo
arn:aws:kms:eu-west-1:111122223333:key/0f0e0d0c-1111-2222-3333-444455556666 | kms:ViaService=dynamodb.eu-west-1.amazonaws.com kms:GrantIsForAWSResource=true
  kms: CreateGrant RevokeGrant`,
  },
  {
    template: 'topic',
    pages: [
      'Amazon SNS Developer Guide, "Amazon SNS API permissions: Actions and resources reference"',
      'Service Authorization Reference, "Actions, resources, and condition keys for Amazon SNS" (subscriptions)',
      'AWS CloudFormation Template Reference, "CloudFormation resource custom naming" (names that CloudFormation makes)',
    ],
    policies: `
arn:aws:sns:eu-west-1:111122223333:topic-Alerts-*
  sns: CreateTopic DeleteTopic GetDataProtectionPolicy GetSubscriptionAttributes GetTopicAttributes
  sns: ListSubscriptionsByTopic ListTagsForResource SetSubscriptionAttributes SetTopicAttributes Subscribe TagResource
  sns: Unsubscribe UntagResource`,
  },
  {
    template: 'log-group',
    pages: [
      'Amazon CloudWatch Logs User Guide, "CloudWatch Logs permissions reference"',
      'Amazon CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service"',
    ],
    policies: `
* | aws:RequestedRegion=eu-west-1
  logs: DescribeIndexPolicies DescribeLogGroups DescribeResourcePolicies
arn:aws:kms:eu-west-1:111122223333:key/0f0e0d0c-1111-2222-3333-444455556666 | kms:ViaService=logs.eu-west-1.amazonaws.com
  kms: DescribeKey
arn:aws:logs:eu-west-1:111122223333:log-group:/web/requests arn:aws:logs:eu-west-1:111122223333:log-group:/web/requests:*
  logs: AssociateKmsKey CreateLogGroup DeleteLogGroup DeleteMetricFilter DeleteRetentionPolicy DescribeMetricFilters
  logs: DisassociateKmsKey GetDataProtectionPolicy ListTagsForResource PutMetricFilter PutRetentionPolicy TagResource
  logs: UntagResource`,
  },
  {
    template: 'secret',
    pages: [
      'AWS Secrets Manager User Guide, "Identity-based policies" (six characters behind the name)',
      'Service Authorization Reference, "Actions, resources, and condition keys for AWS Secrets Manager"',
    ],
    policies: `
* | aws:RequestedRegion=eu-west-1
  secretsmanager: GetRandomPassword
arn:aws:secretsmanager:eu-west-1:111122223333:secret:Password-* arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/token-?????? arn:aws:secretsmanager:eu-west-1:111122223333:secret:secret-Password-*
  secretsmanager: CreateSecret DeleteSecret DescribeSecret GetSecretValue TagResource UntagResource UpdateSecret`,
  },
  {
    template: 'state-machine',
    pages: [
      // Has CreateStateMachine on every resource, where the reference names the state machine.
      'AWS Step Functions Developer Guide, "Creating granular permissions for non-admin users in Step Functions"',
      'Service Authorization Reference, "Actions, resources, and condition keys for AWS Step Functions"',
    ],
    policies: `
arn:aws:iam::111122223333:role/payments-states | iam:PassedToService=states.amazonaws.com
  iam: PassRole
arn:aws:states:eu-west-1:111122223333:stateMachine:payments
  states: CreateStateMachine DeleteStateMachine DescribeStateMachine ListTagsForResource TagResource UntagResource
  states: UpdateStateMachine`,
  },
  {
    template: 'network',
    pages: [
      'Amazon VPC User Guide, "Amazon VPC policy examples"',
      'Service Authorization Reference, "Actions, resources, and condition keys for Amazon EC2"',
    ],
    policies: `
* | aws:RequestedRegion=eu-west-1
  ec2: DescribeInstances DescribeNetworkAcls DescribeSecurityGroups DescribeSubnets DescribeVpcEncryptionControls DescribeVpcs
arn:aws:ec2:eu-west-1:111122223333:security-group/*
  ec2: AuthorizeSecurityGroupIngress CreateTags DeleteSecurityGroup DeleteTags RevokeSecurityGroupIngress
  ec2: UpdateSecurityGroupRuleDescriptionsIngress
arn:aws:ec2:eu-west-1:111122223333:security-group/* arn:aws:ec2:eu-west-1:111122223333:vpc/*
  ec2: CreateSecurityGroup
arn:aws:ec2:eu-west-1:111122223333:subnet/*
  ec2: CreateTags DeleteSubnet DeleteTags
arn:aws:ec2:eu-west-1:111122223333:subnet/* arn:aws:ec2:eu-west-1:111122223333:vpc/*
  ec2: CreateSubnet
arn:aws:ec2:eu-west-1:111122223333:vpc/*
  ec2: CreateTags CreateVpc DeleteTags DeleteVpc DescribeVpcAttribute ModifyVpcAttribute`,
  },
  {
    template: 'containers',
    pages: [
      // Has CreateCluster and RegisterTaskDefinition on every resource, where the reference names one.
      'Amazon ECS Developer Guide, "Identity-based policy examples for Amazon Elastic Container Service"',
      'Amazon ECS Developer Guide, "Using roles to allow Amazon ECS to manage clusters"',
      'Service Authorization Reference, "Actions, resources, and condition keys for Amazon Elastic Container Service"',
    ],
    policies: `
* | aws:RequestedRegion=eu-west-1
  ecs: DeregisterTaskDefinition DescribeTaskDefinition PutAccountSetting PutAccountSettingDefault
arn:aws:ecs:eu-west-1:111122223333:cluster/web
  ecs: CreateCluster DeleteCluster DescribeClusters ListTagsForResource TagResource UntagResource UpdateCluster
  ecs: UpdateClusterSettings
arn:aws:ecs:eu-west-1:111122223333:task-definition/web:*
  ecs: ListTagsForResource RegisterTaskDefinition TagResource UntagResource
arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/* | iam:AWSServiceName=ecs.amazonaws.com
  iam: CreateServiceLinkedRole
arn:aws:iam::111122223333:role/web-execution arn:aws:iam::111122223333:role/web-task
  iam: GetRole
arn:aws:iam::111122223333:role/web-execution arn:aws:iam::111122223333:role/web-task | iam:PassedToService=ecs-tasks.amazonaws.com
  iam: PassRole`,
  },
];

/** Where a template lies. */
export const fileOf = (template: string) => join(__dirname, 'templates', `${template}.yaml`);

/** What is derived for a template. */
export function derived(template: string): Permissions {
  const [input] = readAll(fileOf(template), scopeOf(['EEA']), PLACE);
  const [permissions, ...others] = input?.assembly ? permissionsFor(input.assembly) : [];
  if (permissions === undefined || others.length > 0) throw new Error(`${template}: expected one template`);
  return permissions;
}
