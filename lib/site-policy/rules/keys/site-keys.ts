import { siteObligationRule } from '../site-obligation-rule';

const SITE = ['222222222222'];
const key = (properties: object) => ({
  Key: {
    Type: 'AWS::KMS::Key',
    Properties: { EnableKeyRotation: true, KeyPolicy: { Statement: [] }, ...properties },
  },
});

/** Keys of a deployment are made by KMS, and outlive a mistaken deletion by a month. */
export const siteKeys = siteObligationRule({
  id: 'site-keys',
  title: 'Keys of a deployment are made by KMS, and outlive a mistaken deletion by a month',
  why: 'the data of a site is worth as much as its key: material from elsewhere has copies, and a deleted key takes the data with it',
  fix: 'leave Origin and PendingWindowInDays to the construct',
  topic: 'keys',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  concern: 'key-management',
  examples: {
    good: [{ name: 'a month to notice a deletion', accounts: SITE, resources: key({ PendingWindowInDays: 30 }) }],
    bad: [
      { name: 'two weeks to notice a deletion', accounts: SITE, resources: key({ PendingWindowInDays: 14 }) },
      { name: 'material that somebody brings', accounts: SITE, resources: key({ Origin: 'EXTERNAL' }) },
    ],
  },
});
