import { obligationRule } from '../obligation-rule';

/** Keys can be used, and somebody can administer them. */
export const keyEnabled = obligationRule({
  id: 'key-enabled',
  title: 'Keys can be used, and somebody can administer them',
  why: 'a key that is disabled, or whose policy locks out its administrators, takes the data with it',
  fix: 'drop Enabled and BypassPolicyLockoutSafetyCheck, whose defaults are right',
  topic: 'keys',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'SecNumCloud 3.2', clause: '10.5' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  concern: 'key-management',
  paths: new Set(['Enabled', 'BypassPolicyLockoutSafetyCheck', 'Exportable']),
  examples: {
    good: [
      {
        name: 'a key',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, Enabled: true } } },
      },
    ],
    bad: [
      {
        name: 'a key that is disabled',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, Enabled: false } } },
      },
      {
        name: 'a key whose policy nobody checks',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, BypassPolicyLockoutSafetyCheck: true } },
        },
      },
    ],
  },
});
