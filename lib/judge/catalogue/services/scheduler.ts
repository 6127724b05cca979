import {
  arn,
  grouped,
  has,
  inRegion,
  isNot,
  keyed,
  noTaskAddress,
  regional,
  type ServiceTypes,
  STORES,
  WHY,
} from '../shared';

/** What is known of the types of AWS::Scheduler. */
export const Scheduler: ServiceTypes = {
  'AWS::Scheduler::Schedule': {
    stores: STORES.messageRoutes,
    name: inRegion('Name', 'GroupName'),
    unnamedKey: 'an AWS owned key',
    isolation: [
      grouped(
        'Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
        has('Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration'),
      ),
    ],
    atRest: [keyed('KmsKeyArn', 'the input of the target is under a key that is not customer managed')],
    crossings: [
      arn('Target.Arn', WHY.eventsSent, isNot('Target.Arn', '')),
      regional('Target.DeadLetterConfig.Arn', WHY.failedEventsSent),
    ],
    exposure: [noTaskAddress('Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp')],
  },
  'AWS::Scheduler::ScheduleGroup': { stores: STORES.messageRules },
};
