import { isRecord } from '../authorize/json';
import type { PrincipalClass, Question } from './question';

/** Keys whose values may tell accounts apart by a part of their digits. */
const ACCOUNT_KEYS = /^aws:(?:principalarn|principalaccount|userid)$/i;

/**
 * Which accounts of a list stand for all of it.
 *
 * Two accounts that no policy and no question mentions can be exchanged everywhere, names of roles that contain them
 * included, without a change to anything: what is allowed to one is allowed to the other, so one of them will do. That
 * is so only while no pattern of principals has a wildcard or a variable beside a digit, by which it could know a part
 * of an account: digits between other characters are no part of twelve.
 */
export class AlikeAccounts {
  private readonly mentioned = new Set<string>();
  private isPlain = true;

  constructor(questions: readonly Question[]) {
    const known = new Set<unknown>();
    const visit = (value: unknown, key: string): void => {
      if (typeof value === 'string') this.read(value, key);
      else if (typeof value === 'object' && value !== null && !known.has(value)) {
        known.add(value);
        if (Array.isArray(value)) for (const one of value) visit(one, key);
        else if (isRecord(value)) for (const [name, one] of Object.entries(value)) visit(one, name);
      }
    };
    for (const { principals, ...rest } of questions) {
      visit(rest, '');
      for (const wanted of principals) visit(withoutAccounts(wanted), '');
    }
  }

  /** Of a list of accounts, those that are mentioned and one of all others. */
  among(accounts: readonly string[]): readonly string[] {
    if (!this.isPlain) return accounts;
    const [first] = accounts.filter((account) => !this.mentioned.has(account));
    return accounts.filter((account) => account === first || this.mentioned.has(account));
  }

  private read(text: string, key: string): void {
    for (const [digits] of text.matchAll(/\d{12,}/g)) this.mentioned.add(digits);
    if (ACCOUNT_KEYS.test(key) && /[*?}]\d|\d[*?$]/.test(text)) this.isPlain = false;
  }
}

/** A class without its lists of accounts, in which exchanging two of them changes nothing. */
function withoutAccounts(wanted: PrincipalClass): object {
  return wanted.kind === 'anyone' ? { ...wanted, accounts: [], exceptAccounts: [] } : wanted;
}
