import type { ObligationsByType } from '..';
import type { Obligation } from '../entry';
import { has, ifSet, is, isNot, lacks, need } from '../obligation';
import { chosen, keyed, preset, switched } from './store';

const BUCKET = 'BucketEncryption.ServerSideEncryptionConfiguration[]';
const FILE_SHARE = 'shared files are written under a key of S3';
const DEFAULT_KEY = 'objects are under a key of AWS, which the customer can neither audit nor withdraw';

function metadataTable(table: string): readonly Obligation[] {
  const path = `MetadataConfiguration.${table}.EncryptionConfiguration`;
  return preset(
    `${path}.SseAlgorithm`,
    ['aws:kms', 'AES256'],
    `${path}.KmsKeyArn`,
    'the table repeats names and tags of objects under a key of AWS',
    has(`MetadataConfiguration.${table}`),
  );
}

function volumes(mappings: string): readonly Obligation[] {
  return switched(
    `${mappings}.Ebs.Encrypted`,
    `${mappings}.Ebs.KmsKeyId`,
    'the volume, and every snapshot of it, is encrypted or not as the image and the account happen to say',
    lacks(`${mappings}.VirtualName`),
    lacks(`${mappings}.NoDevice`),
  );
}

/** Encryption at rest of objects, files, volumes, images and backups. */
export const STORAGE: ObligationsByType = {
  'AWS::S3::Bucket': [
    ...preset(
      `${BUCKET}.ServerSideEncryptionByDefault.SSEAlgorithm`,
      ['aws:kms', 'aws:kms:dsse', 'AES256'],
      `${BUCKET}.ServerSideEncryptionByDefault.KMSMasterKeyID`,
      DEFAULT_KEY,
    ),
    ifSet(
      'customer-key',
      `${BUCKET}.ServerSideEncryptionByDefault.SSEAlgorithm`,
      { oneOf: ['aws:kms', 'aws:kms:dsse'] },
      'a key is named but not used',
      has(`${BUCKET}.ServerSideEncryptionByDefault.KMSMasterKeyID`),
    ),
    ifSet(
      'customer-key',
      `${BUCKET}.BlockedEncryptionTypes.EncryptionType[]`,
      { noneOf: ['NONE'] },
      'objects may come under a key that only the caller knows (SSE-C)',
    ),
    ...metadataTable('InventoryTableConfiguration'),
    ...metadataTable('JournalTableConfiguration'),
    ...metadataTable('AnnotationTableConfiguration'),
    ...keyed(
      'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.ReplicaKmsKeyID',
      'the copy is under whatever key its bucket happens to have',
      has('ReplicationConfiguration'),
      isNot('ReplicationConfiguration.Rules[].Status', 'Disabled'),
    ),
  ],
  'AWS::S3::StorageLens': [
    ...(['DataExport', 'ExpandedPrefixesDataExport'] as const).flatMap((part) =>
      (['S3BucketDestination', 'StorageLensTableDestination'] as const).flatMap((destination) => {
        const path = `StorageLensConfiguration.${part}.${destination}`;
        return keyed(
          `${path}.Encryption.SSEKMS.KeyId`,
          'names of buckets and prefixes are exported under a key of AWS',
          has(path),
        );
      }),
    ),
  ],
  'AWS::S3Express::DirectoryBucket': preset(
    `${BUCKET}.ServerSideEncryptionByDefault.SSEAlgorithm`,
    ['aws:kms', 'AES256'],
    `${BUCKET}.ServerSideEncryptionByDefault.KMSMasterKeyID`,
    DEFAULT_KEY,
  ),
  'AWS::S3Files::FileSystem': keyed('KmsKeyId', 'files are under a key of AWS'),
  'AWS::S3Tables::TableBucket': preset(
    'EncryptionConfiguration.SSEAlgorithm',
    ['aws:kms', 'AES256'],
    'EncryptionConfiguration.KMSKeyArn',
    'tables are under a key of AWS',
  ),
  'AWS::S3Vectors::VectorBucket': preset(
    'EncryptionConfiguration.SseType',
    ['aws:kms', 'AES256'],
    'EncryptionConfiguration.KmsKeyArn',
    'vectors, from which texts can be guessed, are under a key of AWS',
  ),
  'AWS::S3Vectors::Index': [
    ifSet(
      'encryption-at-rest',
      'EncryptionConfiguration.SseType',
      { oneOf: ['aws:kms', 'AES256'] },
      'vectors, from which texts can be guessed, lie as the service likes',
    ),
    need(
      'customer-key',
      'EncryptionConfiguration.KmsKeyArn',
      { key: true },
      'the index leaves the key of its bucket for one of AWS',
      has('EncryptionConfiguration'),
    ),
  ],
  'AWS::EFS::FileSystem': [
    ...switched('Encrypted', 'KmsKeyId', 'files, and their backups, lie on disk in the clear'),
    ...keyed(
      'ReplicationConfiguration.Destinations[].KmsKeyId',
      'the copy is under a key of AWS',
      has('ReplicationConfiguration'),
      lacks('ReplicationConfiguration.Destinations[].FileSystemId'),
    ),
  ],
  'AWS::FSx::FileSystem': keyed('KmsKeyId', 'files are under a key of AWS'),
  'AWS::FSx::FileCache': keyed('KmsKeyId', 'files are under a key of AWS'),
  'AWS::EC2::Volume': switched('Encrypted', 'KmsKeyId', 'blocks, and every snapshot of them, lie on disk in the clear'),
  'AWS::EC2::Instance': [
    ...volumes('BlockDeviceMappings[]').flatMap((obligation) => [
      { ...obligation, when: [...(obligation.when ?? []), lacks('LaunchTemplate')] },
      { ...obligation, when: [...(obligation.when ?? []), has('LaunchTemplate'), has('BlockDeviceMappings')] },
    ]),
  ],
  'AWS::EC2::LaunchTemplate': volumes('LaunchTemplateData.BlockDeviceMappings[]'),
  'AWS::EC2::EC2Fleet': volumes('LaunchTemplateConfigs[].Overrides[].BlockDeviceMappings[]').map((obligation) => ({
    ...obligation,
    when: [...(obligation.when ?? []), has('LaunchTemplateConfigs[].Overrides[].BlockDeviceMappings')],
  })),
  'AWS::EC2::SpotFleet': [
    need(
      'encryption-at-rest',
      'SpotFleetRequestConfigData.LaunchSpecifications[].BlockDeviceMappings[].Ebs.Encrypted',
      { oneOf: [true] },
      'the volume, and every snapshot of it, is encrypted or not as the image and the account happen to say',
      has('SpotFleetRequestConfigData.LaunchSpecifications'),
      lacks('SpotFleetRequestConfigData.LaunchSpecifications[].BlockDeviceMappings[].VirtualName'),
      lacks('SpotFleetRequestConfigData.LaunchSpecifications[].BlockDeviceMappings[].NoDevice'),
    ),
    need(
      'customer-key',
      'SpotFleetRequestConfigData.LaunchSpecifications',
      { never: true },
      'a launch specification can name no key: use a launch template',
    ),
  ],
  'AWS::AutoScaling::LaunchConfiguration': [
    need(
      'encryption-at-rest',
      'BlockDeviceMappings[].Ebs.Encrypted',
      { oneOf: [true] },
      'the volume, and every snapshot of it, is encrypted or not as the image and the account happen to say',
      lacks('BlockDeviceMappings[].VirtualName'),
      lacks('BlockDeviceMappings[].NoDevice'),
    ),
    need('customer-key', '', { never: true }, 'a launch configuration can name no key: use a launch template'),
  ],
  'AWS::OpsWorks::Layer': [
    need(
      'encryption-at-rest',
      'VolumeConfigurations[].Encrypted',
      { oneOf: [true] },
      'volumes of the layer lie on disk in the clear',
      has('VolumeConfigurations'),
    ),
  ],
  'AWS::WorkspacesInstances::Volume': switched('Encrypted', 'KmsKeyId', 'blocks lie on disk in the clear'),
  'AWS::WorkspacesInstances::WorkspaceInstance': volumes('ManagedInstance.BlockDeviceMappings[]'),
  'AWS::ImageBuilder::ImageRecipe': volumes('BlockDeviceMappings[]'),
  'AWS::ImageBuilder::ContainerRecipe': [
    ...keyed('KmsKeyId', 'the recipe is under a key of AWS'),
    ...volumes('InstanceConfiguration.BlockDeviceMappings[]').map((obligation) => ({
      ...obligation,
      when: [...(obligation.when ?? []), has('InstanceConfiguration.BlockDeviceMappings')],
    })),
  ],
  'AWS::ImageBuilder::Component': keyed('KmsKeyId', 'the component is under a key of AWS'),
  'AWS::ImageBuilder::Workflow': keyed('KmsKeyId', 'the workflow is under a key of AWS'),
  'AWS::ImageBuilder::DistributionConfiguration': keyed(
    'Distributions[].AmiDistributionConfiguration.KmsKeyId',
    'images are handed out under a key of AWS, or in the clear',
    has('Distributions[].AmiDistributionConfiguration'),
  ),
  'AWS::ECR::Repository': preset(
    'EncryptionConfiguration.EncryptionType',
    ['KMS', 'KMS_DSSE', 'AES256'],
    'EncryptionConfiguration.KmsKey',
    'layers are under a key of AWS',
  ),
  'AWS::ECR::RepositoryCreationTemplate': preset(
    'EncryptionConfiguration.EncryptionType',
    ['KMS', 'KMS_DSSE', 'AES256'],
    'EncryptionConfiguration.KmsKey',
    'repositories made from the template keep layers under a key of AWS',
  ),
  'AWS::Backup::BackupVault': keyed('EncryptionKeyArn', 'recovery points are under a key of AWS'),
  'AWS::Backup::LogicallyAirGappedBackupVault': keyed('EncryptionKeyArn', 'recovery points are under a key of AWS'),
  'AWS::BackupGateway::Hypervisor': keyed('KmsKeyArn', 'names of virtual machines are under a key of AWS'),
  'AWS::DLM::LifecyclePolicy': [
    // A copy of an encrypted snapshot is encrypted whatever the schedule says; an event may come with anybody's snapshot.
    need(
      'customer-key',
      'PolicyDetails.Schedules[].CrossRegionCopyRules[].CmkArn',
      { key: true },
      'the copy is under a key of AWS',
      has('PolicyDetails.Schedules[].CrossRegionCopyRules'),
    ),
    ...switched(
      'PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.Encrypted',
      'PolicyDetails.Actions[].CrossRegionCopy[].EncryptionConfiguration.CmkArn',
      'the copy is in the clear, or under a key of AWS',
      has('PolicyDetails.Actions[].CrossRegionCopy'),
    ),
  ],
  'AWS::DRS::ReplicationConfigurationTemplate': chosen(
    'EbsEncryption',
    ['CUSTOM'],
    'EbsEncryptionKeyArn',
    'replicated disks are in the clear, or under a key of AWS',
  ),
  'AWS::StorageGateway::NFSFileShare': fileShare(),
  'AWS::StorageGateway::SMBFileShare': fileShare(),
  'AWS::MGN::ReplicationConfigurationTemplate': chosen(
    'EbsEncryption',
    ['CUSTOM'],
    'EbsEncryptionKeyArn',
    'replicated disks are in the clear, or under a key of AWS',
  ),
  'AWS::ElastiCache::Snapshot': keyed('KmsKeyId', 'the snapshot is under a key of AWS'),
  'AWS::StorageGateway::Tape': byOwnKey('the virtual tape is under a key of AWS'),
  'AWS::StorageGateway::Volume': byOwnKey('the volume is under a key of AWS'),
  'AWS::DataSync::LocationAzureBlob': dataSync('CmkSecretConfig'),
  'AWS::DataSync::LocationFSxONTAP': dataSync('Protocol.SMB.CmkSecretConfig'),
  'AWS::DataSync::LocationFSxWindows': dataSync('CmkSecretConfig'),
  'AWS::DataSync::LocationHDFS': dataSync('CmkSecretConfig'),
  'AWS::DataSync::LocationObjectStorage': dataSync('CmkSecretConfig'),
  'AWS::DataSync::LocationSMB': dataSync('CmkSecretConfig'),
  'AWS::MGN::LaunchConfigurationTemplate': [
    ...switched(
      'EnableParametersEncryption',
      'ParametersEncryptionKey',
      'parameters of actions after the launch are stored in the clear',
      is('PostLaunchActions.Deployment', 'TEST_AND_CUTOVER', 'CUTOVER_ONLY'),
    ),
  ],
};

function fileShare(): readonly Obligation[] {
  return [
    ifSet('customer-key', 'KMSEncrypted', { oneOf: [true] }, FILE_SHARE),
    ifSet('encryption-at-rest', 'EncryptionType', { oneOf: ['SseKms', 'DsseKms', 'SseS3'] }, FILE_SHARE),
    need('customer-key', 'KMSKey', { key: true }, FILE_SHARE),
  ];
}

/** A disk of a gateway, which is encrypted by S3 unless a key is named. */
function byOwnKey(why: string): readonly Obligation[] {
  return [
    need('customer-key', 'KMSEncrypted', { oneOf: [true] }, why),
    need('customer-key', 'KMSKey', { key: true }, why, is('KMSEncrypted', true)),
  ];
}

function dataSync(secret: string): readonly Obligation[] {
  return keyed(`${secret}.KmsKeyArn`, 'credentials of the location are under a key of AWS', has(secret));
}
