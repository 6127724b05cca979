import {
  each,
  has,
  ifSet,
  isNot,
  keyed,
  keyIfSet,
  lacks,
  mustBeOn,
  need,
  ON,
  output,
  type ServiceTypes,
  STATED,
  STORES,
  say,
  WHY,
} from '../shared';

const ENCRYPTION = 'SecurityConfiguration.EncryptionConfiguration';
const SPILL = 'what clusters spill to disk lies unencrypted';
const AT_REST = `${ENCRYPTION}.AtRestEncryptionConfiguration`;

/** What is known of the types of AWS::EMR. */
export const EMR: ServiceTypes = {
  'AWS::EMR::Cluster': {
    stores: STORES.tables,
    atRest: [
      need(
        'encryption-at-rest',
        'SecurityConfiguration',
        STATED,
        'disks of the cluster, and what it writes to buckets, lie unencrypted',
      ),
      keyed(
        'LogEncryptionKmsKeyId',
        'logs of the cluster, with rows in them, are under whatever key the bucket happens to have',
        has('LogUri'),
      ),
    ],
    crossings: [output('LogUri', 'logs of jobs are written there')],
    isolation: [
      need('isolation', 'Instances.Ec2SubnetId', STATED, WHY.defaultNetwork, lacks('Instances.Ec2SubnetIds')),
      // EMR, "Specifying Amazon EMR-managed and additional security groups".
      need(
        'isolation',
        'Instances.EmrManagedMasterSecurityGroup',
        STATED,
        'EMR makes groups of its own for the nodes, with rules that no template says',
      ),
    ],
    retention: [ifSet('retention', 'Instances.TerminationProtected', ON, WHY.deletedByOneCall)],
  },
  'AWS::EMR::SecurityConfiguration': {
    stores: STORES.jobEncryption,
    // EMR refuses a switch without a configuration, and a configuration without its switch.
    atRest: [
      need('encryption-at-rest', `${ENCRYPTION}.EnableAtRestEncryption`, ON, SPILL, lacks(AT_REST)),
      ifSet('encryption-at-rest', `${ENCRYPTION}.EnableAtRestEncryption`, ON, SPILL),
      need(
        'encryption-at-rest',
        `${AT_REST}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`,
        { oneOf: ['AwsKms', 'Custom'] },
        SPILL,
        has(AT_REST),
      ),
      ifSet(
        'encryption-at-rest',
        `${AT_REST}.LocalDiskEncryptionConfiguration.EnableEbsEncryption`,
        ON,
        'the disks of the system lie unencrypted',
      ),
      ifSet(
        'encryption-at-rest',
        `${AT_REST}.S3EncryptionConfiguration.EncryptionMode`,
        { oneOf: ['SSE-KMS', 'CSE-KMS', 'CSE-Custom', 'SSE-S3'] },
        'what clusters write to buckets lies as the bucket likes',
      ),
      keyed(
        `${AT_REST}.S3EncryptionConfiguration.AwsKmsKey`,
        'what clusters write to buckets is under whatever key the bucket happens to have',
        isNot(`${AT_REST}.S3EncryptionConfiguration.EncryptionMode`, 'CSE-Custom'),
      ),
      keyed(
        `${AT_REST}.LocalDiskEncryptionConfiguration.AwsKmsKey`,
        'what clusters spill to disk is under a key that is not customer managed',
        isNot(`${AT_REST}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`, 'Custom'),
      ),
    ],
    inCluster: [
      ifSet(
        'encryption-at-rest',
        'SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption',
        ON,
        WHY.clusterCopies,
      ),
    ],
    inTransit: [
      mustBeOn(`${ENCRYPTION}.EnableInTransitEncryption`, WHY.nodesInClear),
      say(
        `${ENCRYPTION}.InTransitEncryptionConfiguration.TLSCertificateConfiguration.CertificateProviderType`,
        { oneOf: ['PEM', 'Custom'] },
        WHY.nodesInClear,
        has(`${ENCRYPTION}.InTransitEncryptionConfiguration`),
      ),
    ],
  },
  'AWS::EMR::Step': {
    stores: STORES.code,
    atRest: [keyIfSet('EncryptionKeyArn', 'logs of the step are under whatever key the bucket happens to have')],
  },
  'AWS::EMR::Studio': {
    stores: STORES.tables,
    atRest: [keyed('EncryptionKeyArn', 'notebooks are under whatever key the bucket happens to have')],
  },
  'AWS::EMR::WALWorkspace': { stores: STORES.tables },
  ...each(STORES.disks, ['AWS::EMR::InstanceFleetConfig', 'AWS::EMR::InstanceGroupConfig']),
  'AWS::EMR::StudioSessionMapping': { stores: STORES.capacity },
};
