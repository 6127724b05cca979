import { isPrivateRange, readRange } from '../../iam/language/address';
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
  return value === '*' || /^arn:[^:]*:(iam|sts)::[*?]+:/.test(value);
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
  if (operator === 'IpAddress') return key === 'aws:sourceip' && values.length > 0 && areNarrow(values);
  if (OWN.get(key) !== undefined && operator === 'StringEquals')
    return values.length > 0 && values.every((value) => value.toLowerCase() === OWN.get(key));
  return BINDING_KEYS.has(key) && names({ operator, key, values }, namesCaller);
}

/** Whether a comparison asks for values each of which names somebody: one that does not undoes the others. */
export function names({ operator, values }: Condition, each: (pattern: string) => boolean = namesSomebody): boolean {
  return EQUALITY.test(operator) && values.length > 0 && values.every(each);
}

/** What is filled in about the resource is nothing that the caller can choose. */
const OF_RESOURCE = /\$\{aws:resource(?:account|orgid|orgpaths)\}/gi;

function namesCaller(pattern: string): boolean {
  return namesSomebody(pattern.replace(OF_RESOURCE, KNOWN));
}

/** Stands where a template says something that is settled at deployment. */
const KNOWN = '\ue000';
/** `${aws:PrincipalOrgID}`, not `${AWS::AccountId}` nor `${Queue.Arn}`. */
const VARIABLE = /\$\{[a-z0-9.-]+:(?!:)[^}]*\}/gi;
/** The beginning of a pattern, as far as it has no wildcard, that names one organization, network, account or role id. */
const WHOLE_ID = /^(?:\ue000|o-[a-z0-9]{10,32}\/|vpce?-(?:[0-9a-f]{17}|[0-9a-f]{8}$)|\d{12}|A[A-Z]{3}[A-Z0-9]{12,}:)/;

/**
 * Whether a pattern names somebody or something: an account, or a resource whose name is its own.
 *
 * The empty text names nobody, and gives nobody access. A variable of the request names whoever makes it, and so anybody.
 */
export function namesSomebody(pattern: string): boolean {
  const text = pattern.replace(VARIABLE, '*').replace(/\$\{[^}]*\}/g, KNOWN);
  if (!/[*?]/.test(text)) return true;
  const [arn, , service, , account, ...resource] = text.split(':');
  if (arn !== 'arn') return WHOLE_ID.test(text.split(/[*?]/)[0] ?? '');
  if (account && !/[*?]/.test(account)) return true;
  return service === 's3' && !/^[*?]/.test(resource.join(':'));
}

/** As many addresses as S3 calls public: a /8, or a /32 of IPv6. */
const WIDE: Readonly<Record<32 | 128, bigint>> = { 32: 1n << 24n, 128: 1n << 96n };

/** Whether ranges of addresses are together no large part of the internet; one that is not known is somebody's. */
function areNarrow(ranges: readonly string[]): boolean {
  const read = ranges.filter((text) => !isPrivateRange(text)).flatMap((text) => readRange(text) ?? []);
  return ([32, 128] as const).every((bits) => {
    const sorted = read
      .filter(({ first }) => first.bits === bits)
      .map(({ first, last }): readonly [bigint, bigint] => [first.value, last.value])
      .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    let [size, end] = [0n, -1n];
    for (const [first, last] of sorted) {
      if (last <= end) continue;
      size += last - (first > end ? first - 1n : end);
      end = last;
    }
    return size < WIDE[bits];
  });
}
