/** The same few names are written in every request. */
const lowerKeys = new Map<string, string>();
const MOST_KEYS = 2_000;

/** The name of a condition key in lower case. */
export function lowerKey(name: string): string {
  const before = lowerKeys.get(name);
  if (before !== undefined) return before;
  if (lowerKeys.size >= MOST_KEYS) lowerKeys.clear();
  const lower = name.toLowerCase();
  lowerKeys.set(name, lower);
  return lower;
}
