import { OBLIGATIONS, STORES } from '../../judge/catalogue';
import { SITE_OBLIGATIONS } from '../obligations';

/** Keys hold no user data, and all of it is encrypted under them. */
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
