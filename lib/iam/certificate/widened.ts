import type { AnyPrincipal, PrincipalClass, Question, Resource } from '../search/question';
import type { Asked } from './cases';

/**
 * A question about everyone of several accounts, as one about everyone of every account but some.
 *
 * It is about more requests: where none of these is allowed, none of the others is. And it is one case, however many
 * accounts there are. The accounts to omit are those that the resources name, such as their own: what is allowed to
 * these is not what is asked about.
 */
export function widened(asked: Asked): Asked {
  if ('actions' in asked) return wider(asked, asked.resources);
  const resources = asked.flatMap((one) => one.resources);
  return [wider(asked[0], resources), wider(asked[1], resources)];
}

function wider(question: Question, resources: readonly Resource[]): Question {
  if (!question.principals.some(isOfSeveral)) return question;
  const named = resources.flatMap((resource) => [...accountsIn(resource)]);
  const principals = question.principals.map((one): PrincipalClass => {
    if (!isOfSeveral(one)) return one;
    const { accounts, exceptAccounts = [] } = one;
    const others = named.filter((account) => !accounts.includes(account));
    return { ...one, accounts: 'any', exceptAccounts: [...new Set([...exceptAccounts, ...others])].sort() };
  });
  return { ...question, principals };
}

function isOfSeveral(one: PrincipalClass): one is AnyPrincipal {
  return one.kind === 'anyone' && one.accounts !== 'any' && one.accounts.length > 1;
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** Every text of twelve digits in a value. */
function accountsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set(value.match(/(?<!\d)\d{12}(?!\d)/g));
  if (typeof value !== 'object' || value === null) return new Set();
  const before = known.get(value);
  if (before !== undefined) return before;
  const found = new Set(Object.values(value).flatMap((one) => [...accountsIn(one)]));
  known.set(value, found);
  return found;
}
