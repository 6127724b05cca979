import type { ObligationsByType } from '../../judge/catalogue/entry';
import { ifSet } from '../../judge/catalogue/obligation';

/** How the keys of a site are made. */
export const SITE_KEYS: ObligationsByType = {
  'AWS::KMS::Key': [
    ifSet('key-management', 'Origin', { oneOf: ['AWS_KMS'] }, 'whoever brought the material could keep a copy of it'),
    ifSet('key-management', 'PendingWindowInDays', { atLeast: 30 }, 'a mistaken deletion could be noticed too late'),
  ],
};
