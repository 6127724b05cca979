/** What a table has for a key that a template or a file gives; what every object inherits, such as `constructor`, is none of it. */
export function ownOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
