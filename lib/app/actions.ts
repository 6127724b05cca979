/**
 * Lists of IAM actions that several policy statements of a site share; the questions of access have lists of their own.
 */

/** Encrypts and decrypts under a key. */
export const USES_KEY = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
/** What AWS Backup needs on the key of what it copies, and on the key of its vault. */
export const COPIES_UNDER_KEY = ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'];
/** Finds a bucket and the uploads in it that are not finished, as services do before they write. */
export const FINDS_BUCKET = ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'];
/** Puts replicas of objects into another bucket. */
export const REPLICATES_OBJECTS = [
  's3:ObjectOwnerOverrideToBucketOwner',
  's3:ReplicateDelete',
  's3:ReplicateObject',
  's3:ReplicateTags',
];
/** Writes into a log group, in streams of its own. */
export const WRITES_LOGS = ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'];
/** Pulls an image out of a repository. */
export const PULLS_IMAGES = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
/** Takes messages off a queue. */
export const TAKES_MESSAGES = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];

/** How SSM Agent makes a machine known (Systems Manager User Guide, "Create a custom IAM role for Session Manager"). */
export const REGISTERS_MACHINE = ['ssm:UpdateInstanceInformation'];

/** How SSM Agent opens the channels of sessions (same page). */
export const OPENS_CHANNELS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** How SSM Agent finds the log group of transcripts, and whether it is encrypted (same page). */
export const FINDS_LOG_GROUPS = ['logs:DescribeLogGroups', 'logs:DescribeLogStreams'];

/** Calls that read transcripts of sessions, which show what people saw of user data. */
export const READS_TRANSCRIPTS = [
  'logs:FilterLogEvents',
  'logs:GetLogEvents',
  'logs:GetLogRecord',
  'logs:StartLiveTail',
  'logs:StartQuery',
  'logs:Unmask',
];
