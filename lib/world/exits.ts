import type { Dated } from './dated';

/** How what a type of store holds is taken out of AWS. */
export interface Exit {
  /** What reads it out. */
  readonly tool: string;
  /** In what form it comes out. */
  readonly format: string;
  /** What has to be so before, or does not come along. @default nothing */
  readonly mind?: string;
}

/** Where the ways out were read. */
export const EXITS_FACT: Dated = {
  source:
    'user guides of Amazon S3, DynamoDB (DynamoDB export to S3), RDS, EFS, FSx, OpenSearch Service, Redshift, Neptune, SQS, Kinesis, ECR, AWS Backup, and of AWS DataSync',
  asOf: '2026-11',
  lookAgain: '2027-11-30',
};

const DUMP = 'the dump tool of the engine, over TLS from inside the network';
const FILES = 'AWS DataSync or rsync from a machine that mounts it';

/** Ways out by type of store; a type that is missing has none that is known here. */
export const EXITS: Readonly<Record<string, Exit>> = {
  'AWS::S3::Bucket': {
    tool: 'AWS DataSync or aws s3 sync, compared afterwards by S3 Inventory',
    format: 'objects as they were written',
    mind: 'versions, tags and object locks do not come along; who reads needs kms:Decrypt',
  },
  'AWS::S3Outposts::Bucket': {
    tool: 'AWS DataSync or aws s3 sync inside the network of the rack',
    format: 'objects as they were written',
    mind: 'the rack goes back to AWS: copy before',
  },
  'AWS::DynamoDB::Table': {
    tool: 'export to S3, then out of the bucket',
    format: 'DynamoDB JSON or Amazon Ion, compressed',
    mind: 'needs point-in-time recovery; no other product reads the format as it is',
  },
  'AWS::RDS::DBInstance': {
    tool: DUMP,
    format: 'SQL of the engine, or Parquet by a snapshot export to S3',
    mind: 'snapshots are restored in AWS alone',
  },
  'AWS::RDS::DBCluster': {
    tool: DUMP,
    format: 'SQL of the engine, or Parquet by an export to S3',
    mind: 'snapshots are restored in AWS alone',
  },
  'AWS::Backup::BackupVault': {
    tool: 'restore into a store, then out of that store',
    format: 'that of the store',
    mind: 'recovery points cannot be taken out; a locked one ends by its own retention alone',
  },
  'AWS::EFS::FileSystem': { tool: FILES, format: 'files with POSIX permissions' },
  'AWS::FSx::FileSystem': { tool: FILES, format: 'files with the permissions of the file system' },
  'AWS::OpenSearchService::Domain': {
    tool: 'snapshot to a bucket, then out of the bucket',
    format: 'snapshot of OpenSearch, which any OpenSearch of the same or the next major version restores',
  },
  'AWS::Redshift::Cluster': { tool: 'UNLOAD to S3, then out of the bucket', format: 'Parquet or CSV' },
  'AWS::Neptune::DBCluster': { tool: 'the export service of Neptune', format: 'CSV of Gremlin or RDF' },
  'AWS::SQS::Queue': { tool: 'let its readers empty it', format: 'messages', mind: 'nothing exports a queue' },
  'AWS::SNS::Topic': { tool: 'none is needed', format: 'none', mind: 'a topic keeps no message' },
  'AWS::KinesisFirehose::DeliveryStream': {
    tool: 'let it deliver, and take the data out of its destination',
    format: 'that of the destination',
  },
  'AWS::Kinesis::Stream': { tool: 'let its readers empty it', format: 'records', mind: 'kept for its retention alone' },
  'AWS::EC2::Volume': {
    tool: 'copy the files from a machine that mounts it',
    format: 'files',
    mind: 'snapshots are restored in AWS alone, but for EBS direct APIs',
  },
  'AWS::ECR::Repository': { tool: 'docker pull and push', format: 'images of OCI, with their digests' },
  'AWS::SecretsManager::Secret': { tool: 'aws secretsmanager get-secret-value', format: 'text or bytes' },
};
