import { quote } from './problem';

/** What a message says of a value: `"us-east-1"`, `the boolean false, written NO`. */
export function describeValue(value: unknown, source?: string): string {
  if (value === undefined || value === null) return 'nothing';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  if (typeof value === 'string') return quote(value);
  const text = String(value);
  const kind = typeof value === 'boolean' ? `the boolean ${text}` : `the number ${text}`;
  return source === undefined || source === text ? kind : `${kind}, written ${source}`;
}
