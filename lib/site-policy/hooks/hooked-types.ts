import { OBLIGATIONS, STORES } from '../../judge/catalogue';
import { SITE_OBLIGATIONS } from '../obligations';

/** What no data lies in, and all data lies under. */
const KEYS = ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'];

/** Types that a hook is asked about: those that hold user data and owe something, and keys; sorted. */
export const HOOKED_TYPES: readonly string[] = [
  ...Object.entries(STORES)
    .filter(([type, [holds]]) => holds === 'user-data' && (type in OBLIGATIONS || type in SITE_OBLIGATIONS))
    .map(([type]) => type)
    // A transform puts others in their place before any hook is asked.
    .filter((type) => !type.startsWith('AWS::Serverless::')),
  ...KEYS,
].sort();
