import { chosen, noAddress, region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::DRS. */
export const DRS: ServiceTypes = {
  'AWS::DRS::ReplicationConfigurationTemplate': {
    stores: STORES.backups,
    atRest: chosen(
      'EbsEncryption',
      ['CUSTOM'],
      'EbsEncryptionKeyArn',
      'replicated disks are unencrypted, or under a key that is not customer managed',
    ),
    exposure: [noAddress('CreatePublicIP')],
    neutral: { InternetProtocol: 'it says IPv4 or IPv6' },
  },
  'AWS::DRS::SourceNetwork': {
    stores: STORES.backups,
    crossings: [region('OriginRegion', 'the network of that Region is rebuilt here')],
  },
  'AWS::DRS::LaunchConfigurationTemplate': { stores: STORES.backups },
  'AWS::DRS::RecoveryPlan': { stores: STORES.observations },
};
