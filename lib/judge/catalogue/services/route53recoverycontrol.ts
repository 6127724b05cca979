import { each, ifSet, NEVER, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Route53RecoveryControl. */
export const Route53RecoveryControl: ServiceTypes = {
  'AWS::Route53RecoveryControl::Cluster': {
    stores: STORES.trafficSwitch,
    crossings: [ifSet('edge', '', NEVER, 'its endpoints are in five fixed Regions, most of them outside Europe')],
  },
  ...each(STORES.trafficSwitch, [
    'AWS::Route53RecoveryControl::ControlPanel',
    'AWS::Route53RecoveryControl::RoutingControl',
    'AWS::Route53RecoveryControl::SafetyRule',
  ]),
};
