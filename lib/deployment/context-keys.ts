import { nearestName } from '../common/suggest';

/** The context keys (`cdk -c KEY=VALUE`) that the app reads. */
export const CONTEXT_KEYS = ['deployment', 'guard', 'cache'] as const;

/** The keys that somebody gave and most probably misspelt, one line each: CDK accepts unknown keys silently. */
export function contextProblems(given: readonly string[]): readonly string[] {
  return given.flatMap((key) => {
    // Those of CDK and its tools have a scope before their name.
    if (/[:/]/.test(key) || CONTEXT_KEYS.some((known) => known === key)) return [];
    const meant = nearestName(key, CONTEXT_KEYS) ?? CONTEXT_KEYS.find((known) => isTypo(key.toLowerCase(), known));
    return meant === undefined ? [] : [`-c ${key}: found no such key of this app, did you mean -c ${meant}`];
  });
}

/** Letters in another order, or a word that is not finished. */
function isTypo(key: string, known: string): boolean {
  return lettersOf(key) === lettersOf(known) || (key.length > 3 && known.startsWith(key));
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
