import { glob } from '../language/pattern';
import { type Atom, alphabetOf, keyOf, run, type State, start, step } from './automaton';
import type { Mentions } from './candidates';
import { only } from './cells';
import { principalTexts } from './uses';

const DIGITS = 12;

/**
 * One account of each set that policies do not tell apart, by their patterns of principals' ARNs and of accounts.
 *
 * Two accounts are alike when their ARNs lead every pattern to the same state, whatever the name that follows.
 */
export function accountsOf({ statements, uses, partition }: Mentions, arns: readonly Atom[]): readonly string[] {
  const named = principalTexts(statements, 'AWS').flatMap((text) => /(?:^|::)(\d{12})(?=:|$)/.exec(text)?.[1] ?? []);
  const own = [
    ...(uses.get('aws:principalaccount')?.atoms ?? []),
    ...named.map(only),
    { pattern: glob('?'.repeat(DIGITS)) },
  ];
  const digits = alphabetOf([...arns, ...own], '').filter((char) => /^\d$/.test(char));
  const spare = [...'0123456789'].find((digit) => !digits.includes(digit));
  const alphabet = spare === undefined ? digits : [spare, ...digits];
  const key = JSON.stringify([partition, arns, own], (_, value) => (typeof value === 'symbol' ? String(value) : value));
  const before = known.get(key);
  if (before !== undefined) return before;
  const [iam, sts] = ['iam', 'sts'].map((service) => run(arns, start(arns), `arn:${partition}:${service}::`));
  let front = new Map<string, Reached>([['', { text: '', iam: iam ?? [], sts: sts ?? [], account: start(own) }]]);
  for (let length = 0; length < DIGITS; length += 1) {
    const next = new Map<string, Reached>();
    for (const { text, iam, sts, account } of front.values()) {
      for (const digit of alphabet) {
        const reached = {
          text: text + digit,
          iam: step(arns, iam, digit),
          sts: step(arns, sts, digit),
          account: step(own, account, digit),
        };
        const key = [reached.iam, reached.sts, reached.account].map(keyOf).join('|');
        if (!next.has(key)) next.set(key, reached);
      }
    }
    front = next;
  }
  const found = [...front.values()].map(({ text }) => text);
  known.set(key, found);
  return found;
}

/** Accounts by what tells them apart: the questions of one deployment ask it many times over. */
const known = new Map<string, readonly string[]>();

interface Reached {
  readonly text: string;
  readonly iam: State;
  readonly sts: State;
  readonly account: State;
}
