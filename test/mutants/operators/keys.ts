import type { Operator } from '../mutant';
import { nameOf } from '../raw';
import { propertiesOf, put } from './properties';

const KEY =
  /^(KMSMasterKeyI[dD]|KmsKeyI[dD]|KMSKeyI[dD]|KmsKeyArn|S3KmsKeyArn|EncryptionKeyArn|ReplicaKmsKeyID|KmsMasterKeyId|PerformanceInsightsKMSKeyId|MasterUserSecretKmsKeyId|PerformanceInsightsKmsKeyId)$/;

const SERVICE: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 's3',
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::Backup::BackupVault': 'backup',
  'AWS::RDS::DBInstance': 'rds',
};

/** Every key, replaced by AWS's own, by a stranger's, and by one in another Region or of no account known. */
export const keySwapped: Operator = (subject) =>
  propertiesOf(subject)
    .filter(({ path }) => KEY.test(nameOf(path)))
    .flatMap((place) =>
      Object.entries({
        'key-of-aws': `alias/aws/${SERVICE[subject.type] ?? 'sns'}`,
        'key-of-stranger': `arn:aws:kms:${subject.region}:999999999999:key/1b6b4f1e-6c7a-4b59-8c0f-0d2b3c4d5e6f`,
        'key-elsewhere': `arn:aws:kms:us-east-1:${subject.account}:key/1b6b4f1e-6c7a-4b59-8c0f-0d2b3c4d5e6f`,
        'key-multi-region': `arn:aws:kms:${subject.region}:${subject.account}:key/mrk-1b6b4f1e6c7a4b598c0f0d2b3c4d5e6f`,
        'key-unknown': { 'Fn::ImportValue': 'keys-of-nobody' },
      }).map(([operator, key]) => put(subject, operator, place, key)),
    );
