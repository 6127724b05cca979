import { expectedAccounts, hasAccounts, isKnownAccount } from '../places/known-account';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { Reference, Text, Unknown, type Value } from '../template/value';

/** An account, by itself or of a principal. */
const ACCOUNT = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/;

/** Says why an account, or a principal with an account, is not one of the deployment or the stack's own. */
export function notAnAccountInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  const { scope } = assembly;
  if (value instanceof Reference && assembly.resolve(value)) return undefined;
  if (value instanceof Unknown && value.name === 'AWS::AccountId') return undefined;
  if (value instanceof Text && startsWithOwnAccount(value)) return undefined;
  const text = value instanceof Text ? value.toString() : typeof value === 'number' ? String(value) : value;
  const number = typeof text === 'string' ? ACCOUNT.exec(text)?.[1] : undefined;
  if (number !== undefined && isKnownAccount(number, resource.template, assembly)) return undefined;
  if (typeof text === 'string') {
    if (/^[a-z0-9.-]+\.amazonaws\.(?:com|eu)$/.test(text)) return undefined;
    const organization = /(?:^|\/)(o-[a-z0-9]{10,32})(?:\/|$)/.exec(text)?.[1];
    if (organization !== undefined && [undefined, organization].includes(scope.organization)) return undefined;
  }
  const problem = `found ${describe(value)}, expected ${expectedAccounts(scope)}`;
  // A number can be that of the stack where nobody said which that is.
  const canBeOwn = number !== undefined && !hasAccounts(scope) && resource.template.account === undefined;
  return canBeOwn ? `${problem}, by AWS::AccountId or by a number that --account gives` : problem;
}

function startsWithOwnAccount({ parts }: Text): boolean {
  const [first, second] = parts;
  return (
    typeof first === 'string' &&
    /^arn:[^:]*:(?:iam|sts)::$/.test(first) &&
    second instanceof Unknown &&
    second.name === 'AWS::AccountId'
  );
}
