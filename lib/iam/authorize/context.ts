import { arnComponents } from '../language/arn';
import type { Lookup } from '../language/template';
import { type Caller, isIdentity } from './caller';
import { lowerKey } from './lower-key';
import type { ContextValue, Request } from './request';

const TYPES = {
  root: 'Account',
  user: 'User',
  role: 'AssumedRole',
  session: 'AssumedRole',
  'federated-user': 'FederatedUser',
} as const;

/** The condition keys of a request, in lower case: what is given, and what follows from its other fields. */
export function contextOf(request: Request, caller: Caller): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  implyFor(request, caller, (key, value) => {
    const texts = textsOf(value);
    if (texts.length > 0) keys.set(key, texts);
  });
  const { context = {} } = request;
  for (const name of Object.keys(context)) {
    const key = lowerKey(name);
    const texts = textsOf(context[name]);
    if (texts.length > 0) keys.set(key, texts);
    else keys.delete(key);
  }
  return keys;
}

function textsOf(value: ContextValue): readonly string[] {
  if (value === undefined || value === null) return NO_TEXTS;
  if (!Array.isArray(value)) return [String(value)];
  return value.filter((one) => one !== null && one !== undefined).map(String);
}

const NO_TEXTS: readonly string[] = [];

/** A lookup in a context: any other key is absent, or open where it is one that is not known. */
export function lookupOf(context: ReadonlyMap<string, readonly string[]>, unknown?: Request['unknown']): Lookup {
  return (key) => context.get(key) ?? (unknown?.(key) ? 'open' : 'absent');
}

/** The account that owns the resource of a request. */
export function resourceAccountOf(
  { resource, resourceAccount, principalAccount }: Request,
  caller: Caller,
): string | undefined {
  const own = arnComponents(resource)?.[4];
  const fallback = isIdentity(caller) ? caller.account : principalAccount;
  return resourceAccount ?? (own === undefined || own === '' ? fallback : own);
}

/** What follows from the other fields of a request, by keys in lower case. */
function implyFor(request: Request, caller: Caller, set: (key: string, value: string | undefined) => void): void {
  set('aws:resourceaccount', resourceAccountOf(request, caller));
  if (caller.kind === 'service') {
    set('aws:principalisawsservice', 'true');
    set('aws:principalservicename', caller.service);
    set('aws:principalservicenameslist', caller.service);
  }
  if (!isIdentity(caller)) return;
  set('aws:principalarn', caller.principalArn);
  set('aws:principalaccount', caller.account);
  set('aws:principalorgid', request.principalOrg);
  set('aws:principaltype', TYPES[caller.kind]);
  set('aws:principalisawsservice', 'false');
  if (caller.kind === 'user') set('aws:username', caller.name);
  if (/^kms:/i.test(request.action)) set('kms:calleraccount', caller.account);
}
