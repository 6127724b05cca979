import {
  each,
  fileVolumes,
  grouped,
  has,
  ifSet,
  inRegion,
  is,
  keyed,
  keyIfSet,
  NO_RULE,
  need,
  noTaskAddress,
  ON,
  type ServiceTypes,
  STATED,
  STORES,
  say,
  switched,
  unprivileged,
} from '../shared';

const CLEAR_LOGS = 'what commands and their answers show is logged unencrypted';

/** What is known of the types of AWS::ECS. */
export const ECS: ServiceTypes = {
  'AWS::ECS::Cluster': {
    stores: STORES.code,
    name: inRegion('ClusterName'),
    atRest: [
      keyed(
        'Configuration.ExecuteCommandConfiguration.KmsKeyId',
        'sessions into containers are under a key that is not customer managed',
        has('Configuration.ExecuteCommandConfiguration'),
      ),
      ...(['CloudWatch', 'S3'] as const).map((log) =>
        need(
          'encryption-at-rest',
          `Configuration.ExecuteCommandConfiguration.LogConfiguration.${log}EncryptionEnabled`,
          ON,
          CLEAR_LOGS,
          has(
            `Configuration.ExecuteCommandConfiguration.LogConfiguration.${log === 'S3' ? 'S3BucketName' : 'CloudWatchLogGroupName'}`,
          ),
        ),
      ),
      ifSet(
        'encryption-at-rest',
        'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchEncryptionEnabled',
        ON,
        CLEAR_LOGS,
      ),
      ifSet(
        'encryption-at-rest',
        'Configuration.ExecuteCommandConfiguration.LogConfiguration.S3EncryptionEnabled',
        ON,
        CLEAR_LOGS,
      ),
      keyIfSet(
        'Configuration.ManagedStorageConfiguration.KmsKeyId',
        'disks of tasks are under a key that is not customer managed',
      ),
      keyIfSet(
        'Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId',
        'disks of tasks are under a key that is not customer managed',
      ),
    ],
    logging: [
      ifSet(
        'logging',
        'Configuration.ExecuteCommandConfiguration.Logging',
        { noneOf: ['NONE'] },
        'what somebody typed in a container would go unseen',
      ),
    ],
  },
  'AWS::ECS::Service': {
    stores: STORES.taskDisks,
    atRest: [
      ...switched(
        'VolumeConfigurations[].ManagedEBSVolume.Encrypted',
        'VolumeConfigurations[].ManagedEBSVolume.KmsKeyId',
        'disks of tasks lie unencrypted',
        has('VolumeConfigurations[].ManagedEBSVolume'),
      ),
      keyIfSet(
        'ServiceConnectConfiguration.Services[].Tls.KmsKey',
        'private keys of certificates are under a key that is not customer managed',
      ),
    ],
    inTransit: [
      say(
        'ServiceConnectConfiguration.Services[].Tls',
        STATED,
        'services talk to each other unencrypted',
        is('ServiceConnectConfiguration.Enabled', true),
        has('ServiceConnectConfiguration.Services'),
      ),
    ],
    exposure: [noTaskAddress('NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp')],
    isolation: [
      grouped(
        'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
        has('NetworkConfiguration.AwsvpcConfiguration'),
      ),
    ],
    neutral: {
      'ServiceConnectConfiguration.Services[].Tls.IssuerCertificateAuthority': NO_RULE.certificate,
      'ServiceConnectConfiguration.Services[].Tls.RoleArn': NO_RULE.role,
    },
  },
  'AWS::ECS::TaskDefinition': {
    stores: STORES.code,
    inTransit: fileVolumes('Volumes[].EFSVolumeConfiguration'),
    exposure: [unprivileged('ContainerDefinitions[].Privileged')],
    isolation: [
      need(
        'isolation',
        'NetworkMode',
        { oneOf: ['awsvpc'] },
        'in any other mode containers share the address and the security group of their host',
      ),
    ],
    neutral: {
      'Volumes[].EFSVolumeConfiguration.TransitEncryptionPort': NO_RULE.port,
      'Volumes[].S3FilesVolumeConfiguration.TransitEncryptionPort': NO_RULE.port,
    },
  },
  'AWS::ECS::TaskSet': {
    stores: STORES.code,
    exposure: [noTaskAddress('NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp')],
    isolation: [
      grouped(
        'NetworkConfiguration.AwsVpcConfiguration.SecurityGroups',
        has('NetworkConfiguration.AwsVpcConfiguration'),
      ),
    ],
  },
  ...each(STORES.taskDisks, ['AWS::ECS::Daemon', 'AWS::ECS::ExpressGatewayService']),
  'AWS::ECS::DaemonTaskDefinition': { stores: STORES.code },
  ...each(STORES.capacity, [
    'AWS::ECS::CapacityProvider',
    'AWS::ECS::ClusterCapacityProviderAssociations',
    'AWS::ECS::PrimaryTaskSet',
  ]),
  ...each(STORES.networkSettings, ['AWS::ECS::Gateway', 'AWS::ECS::GatewayClusterAssociations']),
};
