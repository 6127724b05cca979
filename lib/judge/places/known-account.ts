import { AWS_ACCOUNTS } from '../../world/aws-accounts';
import type { Rule } from '../rule';
import type { Scope } from '../scope';
import type { Assembly } from '../template/assembly';
import type { Template } from '../template/template';

/** Whether anybody said which accounts are inside: a deployment, or whoever checks templates without one. */
export function hasAccounts({ accounts, trusted }: Scope): boolean {
  return accounts !== undefined || trusted !== undefined;
}

/** Whether a rule can be evaluated: what it needs beside templates was given. */
export function canSpeak({ needs }: Pick<Rule, 'needs'>, scope: Scope): boolean {
  if (needs === undefined) return true;
  return needs === 'deployment' ? scope.accounts !== undefined : hasAccounts(scope);
}

/**
 * Whether an account is inside: the template's own, one of the deployment or, without one, a trusted one or that of
 * another template of the assembly.
 */
export function isKnownAccount(account: string, template: Template, { scope, templates }: Assembly): boolean {
  if (account === template.account) return true;
  if (scope.accounts) return scope.accounts.has(account);
  return scope.trusted?.has(account) === true || templates.some((each) => each.account === account);
}

/** Whether an account is AWS's own, in which it keeps layers and images or from which it writes logs; a deployment names those that it needs. */
export function isOfAws(account: string, { accounts }: Scope): boolean {
  return accounts === undefined && AWS_ACCOUNTS.has(account);
}

/** Which accounts are expected, for people. */
export function expectedAccounts({ accounts, trusted }: Scope): string {
  if (accounts) return 'an account of the deployment';
  return trusted ? "the stack's own account or a trusted one" : "the stack's own account";
}
