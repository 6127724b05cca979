import { Text, type Value } from './value';

/**
 * The text of a scalar, each unknown part of it as `${?}`; '' where something else stands: nothing, null, a list, a map, a
 * reference or what is not known.
 *
 * Maps of a template have no prototype: `String` throws on them.
 */
export function textOf(value: Value): string {
  if (value instanceof Text) return value.toString();
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
