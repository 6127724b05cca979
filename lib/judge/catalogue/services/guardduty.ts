import { account, arn, each, keyed, need, ON, output, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::GuardDuty. */
export const GuardDuty: ServiceTypes = {
  'AWS::GuardDuty::Detector': {
    stores: STORES.findings,
    logging: [need('logging', 'Enable', ON, 'the detector would exist and detect nothing')],
  },
  'AWS::GuardDuty::Master': {
    stores: STORES.membership,
    crossings: [account('MasterId', 'findings are shown to the account')],
  },
  'AWS::GuardDuty::PublishingDestination': {
    stores: STORES.findings,
    atRest: [keyed('DestinationProperties.KmsKeyArn', 'findings are exported without a key of the customer')],
    crossings: [
      output('DestinationProperties.DestinationArn', 'findings are written there'),
      arn('DestinationProperties.KmsKeyArn', 'the key of the findings is in the Region of the findings'),
    ],
  },
  ...each(STORES.findings, [
    'AWS::GuardDuty::CustomDetectionRuleAssociation',
    'AWS::GuardDuty::Filter',
    'AWS::GuardDuty::IPSet',
    'AWS::GuardDuty::MalwareProtectionPlan',
    'AWS::GuardDuty::ThreatEntitySet',
    'AWS::GuardDuty::ThreatIntelSet',
    'AWS::GuardDuty::TrustedEntitySet',
  ]),
  'AWS::GuardDuty::Member': { stores: STORES.membership },
};
