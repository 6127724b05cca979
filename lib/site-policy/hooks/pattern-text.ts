/** Source of a regular expression that a text alone matches. */
export function literal(text: string): string {
  return text.replace(/[.+*?^${}()|[\]\\]/g, '\\$&');
}

/** The same, whatever the case of its letters: not every dialect of regular expressions has a flag for a part. */
export function anyCase(text: string): string {
  return [...text]
    .map((letter) => (/[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : literal(letter)))
    .join('');
}

/** Source of a group of alternatives; without any, of what matches nothing. */
export function oneOf(sources: Iterable<string>): string {
  const all = [...sources].sort();
  return all.length === 0 ? NOTHING : `(?:${all.join('|')})`;
}

/** What no value matches. */
export const NOTHING = '(?!)';
