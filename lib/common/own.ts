/**
 * The own property of a table for a key from a template or a file: an inherited one, such as `constructor`, does not
 * count.
 */
export function ownOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
