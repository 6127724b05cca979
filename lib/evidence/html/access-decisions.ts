import type { AccessEvidence } from '../schema/access';
import { html, type Markup } from './markup';

type Decision = AccessEvidence['decisions'][number];

/** The decision of IAM. */
export type Outcome = Decision['decision'];

/** Sign and words of each answer: told apart by shape as well as by colour. */
export const ANSWERS: Readonly<Record<Outcome, readonly [sign: string, words: string]>> = {
  allow: ['✓', 'allowed'],
  'explicit-deny': ['×', 'denied by a statement'],
  'implicit-deny': ['–', 'denied, nothing allows it'],
  undecided: ['?', 'undecided'],
};

/** The policy that decides and its statement; nothing where none does. */
export function statementOf({ policy, sid }: Decision): Markup | undefined {
  const parts = [policy, sid].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : html`<code class="quiet">${parts.join(', ')}</code>`;
}
