import { ifSet, OFF, ON, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::PaymentCryptography. */
export const PaymentCryptography: ServiceTypes = {
  'AWS::PaymentCryptography::Key': {
    stores: STORES.keys,
    policies: { resource: ['Policy'] },
    keyManagement: [
      ifSet('key-management', 'Enabled', ON, WHY.keyDisabled),
      ifSet('key-management', 'Exportable', OFF, 'the key can be taken out of the service'),
    ],
    crossings: [region('ReplicationRegions[]', 'the key is copied there')],
    neutral: {
      'KeyAttributes.KeyModesOfUse.Encrypt': 'it says what the key is for, not what is encrypted',
    },
  },
  'AWS::PaymentCryptography::Alias': { stores: STORES.keys },
};
