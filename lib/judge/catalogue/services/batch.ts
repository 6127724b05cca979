import {
  each,
  fileVolumes,
  has,
  lacks,
  NO_RULE,
  need,
  noTaskAddress,
  type ServiceTypes,
  STATED,
  STORES,
  unprivileged,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Batch. */
export const Batch: ServiceTypes = {
  'AWS::Batch::ComputeEnvironment': {
    stores: STORES.taskDisks,
    isolation: [
      need(
        'isolation',
        'ComputeResources.SecurityGroupIds',
        STATED,
        WHY.defaultGroup,
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
