import { each, keyed, metadata, NO_RULE, need, type ServiceTypes, WHY } from '../shared';

const POLICIES = metadata('policies, which can name people');

/** What is known of the types of AWS::VerifiedPermissions. */
export const VerifiedPermissions: ServiceTypes = {
  'AWS::VerifiedPermissions::PolicyStore': {
    stores: POLICIES,
    atRest: [
      keyed(
        'EncryptionSettings.KmsEncryptionSettings.Key',
        'policies, which can name people, are under an AWS owned key',
      ),
    ],
    retention: [need('retention', 'DeletionProtection.Mode', { oneOf: ['ENABLED'] }, WHY.deletedByOneCall)],
    neutral: {
      'EncryptionSettings.Default': 'it stands in place of a key, whose absence is checked',
      'EncryptionSettings.KmsEncryptionSettings.EncryptionContext': NO_RULE.context,
    },
  },
  ...each(POLICIES, [
    'AWS::VerifiedPermissions::IdentitySource',
    'AWS::VerifiedPermissions::Policy',
    'AWS::VerifiedPermissions::PolicyStoreAlias',
    'AWS::VerifiedPermissions::PolicyTemplate',
  ]),
};
