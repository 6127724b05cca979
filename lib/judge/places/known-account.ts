import { AWS_ACCOUNTS } from '../../world/aws-accounts';
import type { Rule } from '../rule';
import type { Border } from '../scope';
import type { Assembly } from '../template/assembly';
import type { Template } from '../template/template';

/** Whether anybody said which accounts are inside: a deployment, or whoever checks templates without one. */
export function hasAccounts({ accounts, trusted }: Border): boolean {
  return accounts !== undefined || trusted !== undefined;
}

/** Whether a rule can speak: what it needs beside templates was given. */
export function canSpeak({ needs }: Pick<Rule, 'needs'>, border: Border): boolean {
  if (needs === undefined) return true;
  return needs === 'deployment' ? border.accounts !== undefined : hasAccounts(border);
}

/**
 * Whether an account is inside: the template's own, one of the deployment or, without one, a trusted one or that of
 * another template of the assembly.
 */
export function isKnownAccount(account: string, template: Template, { border, templates }: Assembly): boolean {
  if (account === template.account) return true;
  if (border.accounts) return border.accounts.has(account);
  return border.trusted?.has(account) === true || templates.some((each) => each.account === account);
}

/** Whether an account is AWS's own, in which it keeps layers and images or from which it writes logs; a deployment names those that it needs. */
export function isOfAws(account: string, { accounts }: Border): boolean {
  return accounts === undefined && AWS_ACCOUNTS.has(account);
}

/** Which accounts are expected, for people. */
export function expectedAccounts({ accounts, trusted }: Border): string {
  if (accounts) return 'an account of the deployment';
  return trusted ? "the stack's own account or a trusted one" : "the stack's own account";
}
