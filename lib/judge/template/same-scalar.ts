import type { Scalar, Value } from './value';

/** Whether a value is the scalar that is meant, however it is written: CloudFormation takes "true" for true, and 7 for "7". */
export function isSameScalar(wanted: Scalar, found: Value, anyCase = false): boolean {
  if (wanted === found) return true;
  if (wanted === null || found === undefined || typeof found === 'object') return false;
  const [one, other] = [String(wanted), String(found)];
  // Of true and false the case does not matter; of words it does.
  return one === other || ((anyCase || typeof wanted === 'boolean') && one.toLowerCase() === other.toLowerCase());
}
