import { obligationRule } from '../obligation-rule';

/** KMS keys rotate at least once a year. */
export const keyRotation = obligationRule({
  id: 'key-rotation',
  title: 'KMS keys rotate at least once a year',
  why: 'a key that never rotates encrypts ever more data with the same material, for whoever once got hold of it',
  fix: 'set EnableKeyRotation to true, with a RotationPeriodInDays of at most 365',
  topic: 'keys',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-07.01B' },
    { standard: 'SecNumCloud 3.2', clause: '10.5' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  concern: 'key-management',
  paths: new Set(['EnableKeyRotation', 'RotationPeriodInDays', 'RotationRules.AutomaticallyAfterDays']),
  examples: {
    good: [
      {
        name: 'a key that rotates',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } } },
      },
      {
        name: 'a key for signatures, which KMS cannot rotate',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'ECC_NIST_P384', KeyUsage: 'SIGN_VERIFY' } },
        },
      },
    ],
    bad: [
      { name: 'a key that says nothing', resources: { Key: { Type: 'AWS::KMS::Key', Properties: {} } } },
      {
        name: 'a key that rotates every five years',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, RotationPeriodInDays: 1825 } },
        },
      },
      {
        name: 'a symmetric key that says so, and does not rotate',
        resources: {
          Key: {
            Type: 'AWS::KMS::Key',
            Properties: { KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS', EnableKeyRotation: 'false' },
          },
        },
      },
    ],
  },
});
