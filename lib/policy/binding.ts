import type { Condition, Principal, Statement } from './policy-document';

/** Keys that the caller cannot choose and that name who calls, from where, or for which resource. */
const BINDING_KEYS = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceowner',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourcevpc',
  'aws:sourcevpcarn',
  'aws:sourcevpce',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpceorgpaths',
  'aws:userid',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  'es:sourcevpc',
  'elasticfilesystem:accesspointarn',
]);
/** Keys of the resource that bind a caller who is compared with them; an anonymous one is of nothing, and compares with nothing. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['aws:resourceorgid', '${aws:principalorgid}'],
  ['aws:resourceaccount', '${aws:principalaccount}'],
]);
const EQUALITY = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/;

/** Whether a principal is anybody: `*`, or an account that is a wildcard. */
export function isAnybody({ value }: Principal): boolean {
  return value === '*' || /^arn:[^:]*:(iam|sts)::\*:/.test(value);
}

/** Whether a statement allows anybody, whom none of its conditions binds. */
export function allowsAnybody(statement: Statement): boolean {
  return (
    statement.allows &&
    (statement.principals.some(isAnybody) || statement.notPrincipals.length > 0) &&
    !statement.conditions.some(bindsCaller)
  );
}

/**
 * Whether a condition narrows the callers to some that somebody named.
 *
 * `IfExists` and `ForAllValues` hold where the key is absent, as it is for an anonymous caller; negations leave nearly everybody.
 */
export function bindsCaller({ operator, key, values }: Condition): boolean {
  if (operator === 'Bool')
    return key === 'elasticfilesystem:accessedviamounttarget' && values.every((each) => each === 'true');
  if (operator === 'IpAddress') return key === 'aws:sourceip' && values.length > 0 && values.every(isNarrowRange);
  if (OWN.get(key) !== undefined && operator === 'StringEquals')
    return values.length > 0 && values.every((value) => value.toLowerCase() === OWN.get(key));
  return EQUALITY.test(operator) && BINDING_KEYS.has(key) && values.length > 0 && values.every(namesSomebody);
}

/** Whether a pattern names somebody or something: an account, or a resource whose name is its own. The empty text names nobody, and lets nobody in. */
export function namesSomebody(pattern: string): boolean {
  if (!/[*?]/.test(pattern.replaceAll('${?}', ''))) return true;
  const [arn, , service, , account, ...resource] = pattern.split(':');
  if (arn !== 'arn') return /^(o-|vpce?-|\d{12})[^*?]*/.test(pattern) && !/^[*?]/.test(pattern);
  if (account && !/[*?]/.test(account)) return true;
  return service === 's3' && !/^[*?]/.test(resource.join(':'));
}

/** An address range that is not most of the internet; S3 calls a range public from /8 on. */
function isNarrowRange(range: string): boolean {
  const bits = Number(range.split('/')[1] ?? 32);
  return range.includes(':') ? bits >= 32 : bits >= 8;
}
