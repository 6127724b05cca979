import type { ObligationsByType } from '..';
import { has, ifSet, is, lacks, need } from '../obligation';

const DISABLED = 'what is encrypted with it cannot be read, and what is new cannot be written';

/** How keys have to be made. */
export const KEY_MANAGEMENT: ObligationsByType = {
  'AWS::KMS::Key': [
    // KMS rotates neither asymmetric nor HMAC keys, nor material that was brought from elsewhere.
    need(
      'key-management',
      'EnableKeyRotation',
      { oneOf: [true] },
      'one key stays in use for ever, and with it whatever was learned of it',
      lacks('KeySpec'),
      lacks('Origin'),
    ),
    need(
      'key-management',
      'EnableKeyRotation',
      { oneOf: [true] },
      'one key stays in use for ever, and with it whatever was learned of it',
      is('KeySpec', 'SYMMETRIC_DEFAULT'),
      lacks('Origin'),
    ),
    need(
      'key-management',
      'EnableKeyRotation',
      { oneOf: [true] },
      'one key stays in use for ever, and with it whatever was learned of it',
      is('Origin', 'AWS_KMS'),
      lacks('KeySpec'),
    ),
    need(
      'key-management',
      'EnableKeyRotation',
      { oneOf: [true] },
      'one key stays in use for ever, and with it whatever was learned of it',
      is('Origin', 'AWS_KMS'),
      is('KeySpec', 'SYMMETRIC_DEFAULT'),
    ),
    ifSet('key-management', 'RotationPeriodInDays', { atMost: 365 }, 'the key stays in use for more than a year'),
    ifSet('key-management', 'Enabled', { oneOf: [true] }, DISABLED),
    ifSet(
      'key-management',
      'BypassPolicyLockoutSafetyCheck',
      { oneOf: [false] },
      'the policy may lock out everybody, and with them the data',
    ),
    ifSet(
      'key-management',
      'PendingWindowInDays',
      { atLeast: 30 },
      'less time to notice that a key was deleted by mistake, and all data with it',
    ),
  ],
  'AWS::KMS::ReplicaKey': [
    ifSet('key-management', 'Enabled', { oneOf: [true] }, DISABLED),
    ifSet('key-management', 'PendingWindowInDays', { atLeast: 30 }, 'less time to notice that a key was deleted'),
  ],
  'AWS::PaymentCryptography::Key': [
    ifSet('key-management', 'Enabled', { oneOf: [true] }, DISABLED),
    ifSet('key-management', 'Exportable', { oneOf: [false] }, 'the key can be taken out of the service'),
  ],
  'AWS::SecretsManager::RotationSchedule': [
    ifSet(
      'key-management',
      'RotationRules.AutomaticallyAfterDays',
      { atMost: 365 },
      'the secret stays in use for more than a year',
      has('RotationRules'),
    ),
  ],
};
