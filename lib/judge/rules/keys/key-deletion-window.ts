import { obligationRule } from '../obligation-rule';

/** Keys have a deletion window of 30 days. */
export const keyDeletionWindow = obligationRule({
  id: 'key-deletion-window',
  title: 'Keys have a deletion window of 30 days',
  why: 'without its key, everything that it encrypted is lost; until the window ends the deletion can be cancelled',
  fix: 'drop PendingWindowInDays, whose default is 30, the most that KMS allows',
  topic: 'retention',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-14.01B' },
    { standard: 'SecNumCloud 3.2', clause: '10.5' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  concern: 'key-management',
  paths: new Set(['PendingWindowInDays']),
  examples: {
    good: [
      {
        name: 'a key that waits thirty days',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, PendingWindowInDays: 30 } } },
      },
    ],
    bad: [
      {
        name: 'a key that waits a week',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, PendingWindowInDays: 7 } } },
      },
    ],
  },
});
