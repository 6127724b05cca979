import * as iam from 'aws-cdk-lib/aws-iam';

/** Everything that reads, changes or copies records, disks, secrets and databases, whatever their names. */
const NEVER = [
  ...['backup-search:*', 'backup:CopyFromBackupVault', 'backup:CopyIntoBackupVault', 'backup:Start*'],
  ...['datasync:Create*', 'datasync:Start*', 'dynamodb:*Item', 'dynamodb:Create*', 'dynamodb:Enable*'],
  ...['dynamodb:Export*', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:PartiQL*', 'dynamodb:Query'],
  ...['dynamodb:Restore*', 'dynamodb:Scan', 'dynamodb:StartAwsBackupJob', 'ebs:*', 'ec2:Copy*', 'ec2:Create*'],
  ...['ec2:GetConsole*', 'ec2:GetPasswordData', 'ec2-instance-connect:*', 'iam:PassRole', 'rds-data:*'],
  ...['rds-db:connect', 'rds:Copy*', 'rds:Create*', 'rds:Download*', 'rds:Restore*', 'rds:Start*', 's3:CreateJob'],
  ...['s3-object-lambda:*', 's3-outposts:*Object*', 's3-outposts:*Multipart*', 's3-outposts:ListBucket*'],
  ...['s3express:*', 'secretsmanager:BatchGetSecretValue', 'secretsmanager:GetSecretValue', 'ssm:GetParameter*'],
  ...['ssm:StartSession', 'sts:AssumeRole*'],
];

/** What reads, names, writes or removes objects. */
const OBJECTS = [
  ...['s3:AbortMultipartUpload', 's3:DeleteObject*', 's3:GetObject*', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
  ...['s3:ListBucketVersions', 's3:ListMultipartUploadParts', 's3:PutObject*', 's3:Replicate*', 's3:RestoreObject'],
];

const CRYPTOGRAPHIC = [
  ...['kms:CreateGrant', 'kms:Decrypt', 'kms:DeriveSharedSecret', 'kms:Encrypt', 'kms:GenerateDataKey*'],
  'kms:ReEncrypt*',
];

export interface AuditorDenialsProps {
  /** ARNs of the buckets of logs, and of the objects in them: the only ones that the auditor reads. */
  readonly logs: readonly string[];
  /** ARNs of the keys of logs and alerts: the only ones with which the auditor decrypts. */
  readonly keys: readonly string[];
  /** Public ranges from which the auditor works. */
  readonly sourceAddresses: readonly string[];
  /** First moment of the mandate, and the first after it, as ISO 8601. */
  readonly mandate: { readonly from: string; readonly until: string };
}

/**
 * Denies that hold whatever is attached to the auditor's role later: no user data, nothing outside the mandate or from
 * other addresses.
 */
export function auditorDenials(props: AuditorDenialsProps): iam.PolicyStatement[] {
  const deny = (sid: string, actions: string[], rest: Pick<iam.PolicyStatementProps, 'notResources' | 'conditions'>) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      actions,
      ...(rest.notResources ? {} : { resources: ['*'] }),
      ...rest,
    });
  return [
    deny('TakesNoRecords', NEVER, {}),
    deny('TakesNoObjects', OBJECTS, { notResources: [...props.logs] }),
    deny('DecryptsLogsOnly', CRYPTOGRAPHIC, { notResources: [...props.keys] }),
    // The trust policy is evaluated only when a session starts, and sessions last up to an hour. Calls that a service
    // makes on the auditor's behalf come from addresses of AWS.
    deny('FromItsAddresses', ['*'], {
      conditions: {
        NotIpAddress: { 'aws:SourceIp': [...props.sourceAddresses] },
        Bool: { 'aws:ViaAWSService': 'false' },
      },
    }),
    deny('BeforeMandate', ['*'], { conditions: { DateLessThan: { 'aws:CurrentTime': props.mandate.from } } }),
    deny('AfterMandate', ['*'], {
      conditions: { DateGreaterThanEquals: { 'aws:CurrentTime': props.mandate.until } },
    }),
  ];
}
