import {
  each,
  ifSet,
  inRegion,
  lacks,
  NEVER,
  need,
  OFF,
  ON,
  regional,
  type ServiceTypes,
  STATED,
  STORES,
  WHY,
  zone,
} from '../shared';

/** What is known of the types of AWS::AutoScaling. */
export const AutoScaling: ServiceTypes = {
  'AWS::AutoScaling::AutoScalingGroup': {
    stores: STORES.taskDisks,
    name: inRegion('AutoScalingGroupName'),
    crossings: [
      zone('AvailabilityZones[]', WHY.bytesThere),
      regional('NotificationConfigurations[].TopicARN', 'names of machines are sent there'),
    ],
    isolation: [need('isolation', 'VPCZoneIdentifier', STATED, WHY.defaultNetwork)],
  },
  'AWS::AutoScaling::LaunchConfiguration': {
    stores: STORES.disks,
    atRest: [
      need(
        'encryption-at-rest',
        'BlockDeviceMappings[].Ebs.Encrypted',
        ON,
        'the volume, and every snapshot of it, is encrypted or not as the image and the account happen to say',
        lacks('BlockDeviceMappings[].VirtualName'),
        lacks('BlockDeviceMappings[].NoDevice'),
      ),
      need('customer-key', '', NEVER, 'a launch configuration can name no key: use a launch template'),
    ],
    exposure: [need('exposure', 'AssociatePublicIpAddress', OFF, `${WHY.publicAddress}; a default subnet gives one`)],
    logging: [ifSet('logging', 'InstanceMonitoring', ON, WHY.seenLate)],
  },
  ...each(STORES.capacity, [
    'AWS::AutoScaling::LifecycleHook',
    'AWS::AutoScaling::ScalingPolicy',
    'AWS::AutoScaling::ScheduledAction',
    'AWS::AutoScaling::WarmPool',
  ]),
};
