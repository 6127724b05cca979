import { glob } from '../language/pattern';
import { type Atom, charactersOf, distinct, nameOf, run, type State, start } from './automaton';
import { only } from './cells';
import type { Mentions } from './uses';
import { principalTexts } from './uses';

const DIGITS = 12;

/**
 * One account of each set that policies do not tell apart, by their patterns of principals' ARNs and of accounts.
 *
 * The owners of resources are told from all others, since requests within one account are decided differently, and so
 * are those of `apart`. Two accounts are alike when their ARNs lead every pattern to the same state, whatever the name
 * that follows.
 */
export function accountsOf(
  { statements, uses, partition, resourceAccounts }: Mentions,
  patterns: readonly Atom[],
  apart: readonly string[],
): readonly string[] {
  const arns = distinct(patterns);
  const named = principalTexts(statements, 'AWS').flatMap((text) => /(?:^|::)(\d{12})(?=:|$)/.exec(text)?.[1] ?? []);
  const own = distinct([
    ...(uses.get('aws:principalaccount')?.atoms ?? []),
    ...[...named, ...resourceAccounts, ...apart].map(only),
    { pattern: glob('?'.repeat(DIGITS)) },
  ]);
  const key = [partition, ...arns.map(nameOf), '', ...own.map(nameOf)].join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  const ahead = ['iam', 'sts'].flatMap((service) =>
    arns.map((atom) => run(start(atom), `arn:${partition}:${service}::`)),
  );
  let front: readonly Reached[] = [{ text: '', states: [...ahead, ...own.map(start)] }];
  for (let length = 0; length < DIGITS; length += 1) {
    const next = new Map<string, Reached>();
    for (const { text, states } of front) {
      for (const digit of digitsOf(states)) {
        const after = states.map((state) => state.next(digit));
        const key = after.map(({ id }) => id).join();
        if (!next.has(key)) next.set(key, { text: text + digit, states: after });
      }
    }
    front = [...next.values()];
  }
  const found = front.map(({ text }) => text);
  known.set(key, found);
  return found;
}

/** Accounts by what tells them apart: the questions of one deployment ask it many times over. */
const known = new Map<string, readonly string[]>();

interface Reached {
  readonly text: string;
  readonly states: readonly State[];
}

/** The digits that are told apart, and one for all others. */
function digitsOf(states: readonly State[]): readonly string[] {
  const told = charactersOf(states).filter((char) => /^\d$/.test(char));
  const other = [...'0123456789'].find((digit) => !told.includes(digit));
  return other === undefined ? told : [other, ...told];
}
