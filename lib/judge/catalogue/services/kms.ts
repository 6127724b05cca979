import {
  ifSet,
  inRegion,
  is,
  lacks,
  need,
  never,
  type Obligation,
  OFF,
  ON,
  type ServiceTypes,
  STORES,
  WHY,
  type When,
} from '../shared';

/** KMS rotates neither asymmetric nor HMAC keys, nor material that was brought from elsewhere. */
function rotated(...isSymmetricOfKms: readonly When[]): Obligation {
  return need(
    'key-management',
    'EnableKeyRotation',
    ON,
    'one key stays in use for ever, and with it whatever was learned of it',
    ...isSymmetricOfKms,
  );
}

/** What is known of the types of AWS::KMS. */
export const KMS: ServiceTypes = {
  'AWS::KMS::Key': {
    stores: STORES.keys,
    policies: { key: ['KeyPolicy'] },
    reviewed: [
      ['key-management', 'EnableKeyRotation'],
      ['key-management', 'RotationPeriodInDays'],
      ['key-management', 'PendingWindowInDays'],
      ['key-management', 'MultiRegion'],
      ['key-management', 'Origin'],
    ],
    keyManagement: [
      rotated(lacks('KeySpec'), lacks('Origin')),
      rotated(is('KeySpec', 'SYMMETRIC_DEFAULT'), lacks('Origin')),
      rotated(is('Origin', 'AWS_KMS'), lacks('KeySpec')),
      rotated(is('Origin', 'AWS_KMS'), is('KeySpec', 'SYMMETRIC_DEFAULT')),
      ifSet('key-management', 'RotationPeriodInDays', { atMost: 365 }, 'the key stays in use for more than a year'),
      ifSet('key-management', 'Enabled', ON, WHY.keyDisabled),
      ifSet(
        'key-management',
        'BypassPolicyLockoutSafetyCheck',
        OFF,
        'the policy may lock out everybody, and with them the data',
      ),
      ifSet(
        'key-management',
        'PendingWindowInDays',
        { atLeast: 30 },
        'less time to notice that a key was deleted by mistake, and all data with it',
      ),
    ],
    crossings: [ifSet('crossing', 'MultiRegion', OFF, 'the key material itself can be copied to other Regions')],
  },
  'AWS::KMS::ReplicaKey': {
    stores: STORES.keys,
    policies: { key: ['KeyPolicy'] },
    keyManagement: [
      ifSet('key-management', 'Enabled', ON, WHY.keyDisabled),
      ifSet('key-management', 'PendingWindowInDays', { atLeast: 30 }, 'less time to notice that a key was deleted'),
    ],
    crossings: [never('', 'it is a copy of key material that another Region holds as well')],
  },
  'AWS::KMS::Alias': { stores: STORES.keys, name: inRegion('AliasName') },
};
