import type { Decider } from '../../iam/authorize/statements';
import type { RequiredStep } from './required';

/** A step in words: who may do what on which resource. */
export function stepText({ who, action, on }: Pick<RequiredStep, 'who' | 'action' | 'on'>, may = 'may'): string {
  return `${callerText(who.principal)} ${may} ${action} on ${on.arn}`;
}

/** Who asks, in words. */
export function callerText(principal: RequiredStep['who']['principal']): string {
  if (typeof principal === 'string') return principal;
  return 'service' in principal ? principal.service : Object.values(principal).map(String).join();
}

/** What decides a request, in words: a statement by its Sid or its place, from 0, or the want of one. */
export function deciderText({ policy, sid, index, reason }: Decider): string {
  const statement = sid ?? index;
  return statement === undefined ? reason : `statement ${statement} of the ${policy} policy ${reason}`;
}
