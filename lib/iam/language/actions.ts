import { glob, lowerCase, matches, type Pattern } from './pattern';

const patterns = new Map<string, Pattern>();
/** Templates can have any number of patterns: no more than these are cached. */
const MOST_KEPT = 10_000;

/** Whether a pattern of actions, such as `s3:Get*`, matches an action; IAM compares actions without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
  let known = patterns.get(pattern);
  if (!known) {
    known = lowerCase(glob(pattern));
    if (patterns.size < MOST_KEPT) patterns.set(pattern, known);
  }
  return matches(known, action.toLowerCase());
}

/** Whether a pattern of actions covers an action, or every action of a pattern that is no wider. */
export function coversAction(wide: string, narrow: string): boolean {
  if (wide.toLowerCase() === narrow.toLowerCase()) return true;
  // The wildcards of the narrow pattern are compared as text, which only `*` matches.
  return !(/[*?]/.test(narrow) && wide.includes('?')) && matchesAction(wide, narrow);
}
