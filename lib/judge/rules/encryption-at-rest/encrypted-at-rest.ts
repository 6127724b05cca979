import { obligationRule } from '../obligation-rule';

/** Stores of user data are encrypted at rest, and their templates say so. */
export const encryptedAtRest = obligationRule({
  id: 'encrypted-at-rest',
  title: 'Stores of user data are encrypted at rest, and their templates say so',
  why: 'unencrypted data can be read by whoever obtains the disk, a snapshot or a backup of it; a default that nobody stated can change without a review',
  fix: 'switch encryption on at the property that the finding names, and name a customer-managed key',
  topic: 'encryption-at-rest',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'EDPB Rec. 01/2020', clause: 'Step 4' },
    { standard: 'BSI C5:2026', clause: 'CRY-05.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
    { standard: 'ENS RD 311/2022', clause: 'mp.si.2' },
  ],
  concern: 'encryption-at-rest',
  of: 'user-data',
  examples: {
    good: [
      {
        name: 'a volume under a key of the stack',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
          Volume: {
            Type: 'AWS::EC2::Volume',
            Properties: { AvailabilityZone: 'eu-west-1a', Encrypted: true, KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
          },
        },
      },
      {
        name: 'a member of a cluster, which has the storage of the cluster',
        resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: {
              Engine: 'aurora-postgresql',
              DBClusterIdentifier: 'records',
              StorageEncrypted: true,
              KmsKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/1234abcd',
            },
          },
          Member: {
            Type: 'AWS::RDS::DBInstance',
            Properties: {
              Engine: 'aurora-postgresql',
              DBClusterIdentifier: 'records',
              DBInstanceClass: 'db.r6g.large',
              PubliclyAccessible: false,
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a file system that says nothing',
        resources: { Files: { Type: 'AWS::EFS::FileSystem', Properties: {} } },
      },
      {
        name: 'an index unencrypted under a condition',
        resources: {
          Index: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: { EncryptionAtRestOptions: { Enabled: { 'Fn::If': ['Production', true, false] } } },
          },
        },
        rest: { Conditions: { Production: { 'Fn::Equals': ['a', 'b'] } } },
      },
      {
        name: 'one of two disks unencrypted',
        resources: {
          Machine: {
            Type: 'AWS::EC2::Instance',
            Properties: {
              BlockDeviceMappings: [
                { DeviceName: '/dev/sda1', Ebs: { Encrypted: true } },
                { DeviceName: '/dev/sdb', Ebs: { Encrypted: false } },
                { DeviceName: '/dev/sdc', VirtualName: 'ephemeral0' },
              ],
            },
          },
        },
      },
    ],
  },
});
