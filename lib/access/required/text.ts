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
