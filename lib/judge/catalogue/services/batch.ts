import {
  each,
  fileVolumes,
  grouped,
  has,
  lacks,
  NO_RULE,
  noTaskAddress,
  type ServiceTypes,
  STORES,
  unprivileged,
} from '../shared';

/** What is known of the types of AWS::Batch. */
export const Batch: ServiceTypes = {
  'AWS::Batch::ComputeEnvironment': {
    stores: STORES.taskDisks,
    isolation: [
      grouped(
        'ComputeResources.SecurityGroupIds',
        has('ComputeResources'),
        lacks('ComputeResources.LaunchTemplate'),
        lacks('EksConfiguration'),
      ),
    ],
  },
  'AWS::Batch::JobDefinition': {
    stores: STORES.code,
    inTransit: [
      'ContainerProperties.Volumes[]',
      'EcsProperties.TaskProperties[].Volumes[]',
      'NodeProperties.NodeRangeProperties[].Container.Volumes[]',
      'NodeProperties.NodeRangeProperties[].EcsProperties.TaskProperties[].Volumes[]',
    ].flatMap((volumes) => fileVolumes(`${volumes}.EfsVolumeConfiguration`)),
    exposure: [
      unprivileged('ContainerProperties.Privileged'),
      unprivileged('NodeProperties.NodeRangeProperties[].Container.Privileged'),
      unprivileged('EcsProperties.TaskProperties[].Containers[].Privileged'),
      unprivileged('EksProperties.PodProperties.Containers[].SecurityContext.Privileged'),
      noTaskAddress('ContainerProperties.NetworkConfiguration.AssignPublicIp'),
      noTaskAddress('EcsProperties.TaskProperties[].NetworkConfiguration.AssignPublicIp'),
    ],
    neutral: Object.fromEntries(
      [
        'ContainerProperties',
        'EcsProperties.TaskProperties[]',
        'NodeProperties.NodeRangeProperties[].Container',
        'NodeProperties.NodeRangeProperties[].EcsProperties.TaskProperties[]',
      ].flatMap((part) =>
        ['EfsVolumeConfiguration', 'S3FilesVolumeConfiguration'].map((volume) => [
          `${part}.Volumes[].${volume}.TransitEncryptionPort`,
          NO_RULE.port,
        ]),
      ),
    ),
  },
  ...each(STORES.capacity, [
    'AWS::Batch::ConsumableResource',
    'AWS::Batch::JobQueue',
    'AWS::Batch::QuotaShare',
    'AWS::Batch::SchedulingPolicy',
    'AWS::Batch::ServiceEnvironment',
  ]),
};
