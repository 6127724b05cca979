import { arnComponents } from '../language/arn';
import type { Lookup } from '../language/template';
import { type Caller, isIdentity } from './caller';
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
  const set = (key: string, value: ContextValue) => {
    const values = Array.isArray(value) ? value : [value];
    const texts = values.filter((one) => one !== null && one !== undefined).map(String);
    if (texts.length > 0) keys.set(key.toLowerCase(), texts);
    else keys.delete(key.toLowerCase());
  };
  for (const [key, value] of Object.entries(implied(request, caller))) set(key, value);
  for (const [key, value] of Object.entries(request.context ?? {})) set(key, value);
  return keys;
}

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

function implied(request: Request, caller: Caller): Readonly<Record<string, ContextValue>> {
  const resource = { 'aws:ResourceAccount': resourceAccountOf(request, caller) };
  if (caller.kind === 'service') {
    return {
      ...resource,
      'aws:PrincipalIsAWSService': true,
      'aws:PrincipalServiceName': caller.service,
      'aws:PrincipalServiceNamesList': [caller.service],
    };
  }
  if (!isIdentity(caller)) return resource;
  return {
    ...resource,
    'aws:PrincipalArn': caller.principalArn,
    'aws:PrincipalAccount': caller.account,
    'aws:PrincipalOrgID': request.principalOrg,
    'aws:PrincipalType': TYPES[caller.kind],
    'aws:PrincipalIsAWSService': false,
    'aws:username': caller.kind === 'user' ? caller.name : undefined,
    'kms:CallerAccount': request.action.toLowerCase().startsWith('kms:') ? caller.account : undefined,
  };
}
