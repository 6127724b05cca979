import { arnComponents } from '../language/arn';
import type { Lookup } from '../language/template';
import { every, not, some, type Truth } from '../language/truth';
import { type Caller, type Identity, isIdentity } from './caller';

/** A Principal or NotPrincipal element: `*`, or texts by type. */
export type PrincipalElement = '*' | ReadonlyMap<string, readonly string[]>;

/**
 * In which ways a Principal element matches a caller, each as a truth value.
 *
 * - `direct`: it names the caller itself (a user, a session, a service) or everyone: no other policy of the caller has
 *   to allow as well.
 * - `role`: it names the role of the caller: the role's boundary and the session's policy still limit.
 * - `account`: it names the caller's account, which then has to allow by its own policies.
 */
export interface Reach {
  readonly direct: Truth;
  readonly role: Truth;
  readonly account: Truth;
}

const NOWHERE: Reach = { direct: false, role: false, account: false };
const EVERYWHERE: Reach = { ...NOWHERE, direct: true };
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{12,}$/;

/** How a Principal element matches a caller. */
export function principalReach(element: PrincipalElement, caller: Caller, lookup: Lookup): Reach {
  if (element === '*') return EVERYWHERE;
  const reaches = [...element].flatMap(([type, texts]) => texts.map((text) => reachOf(type, text, caller, lookup)));
  return {
    direct: some(reaches.map((reach) => reach.direct)),
    role: some(reaches.map((reach) => reach.role)),
    account: some(reaches.map((reach) => reach.account)),
  };
}

/**
 * Whether a statement with a NotPrincipal element applies to a caller.
 *
 * AWS may check the account before the user, and the account and the role before the session: a caller is exempt when
 * it is named together with its account and role, and not exempt when it is not named itself. AWS documents nothing
 * for the cases in between.
 */
export function notPrincipal(element: PrincipalElement, caller: Caller, lookup: Lookup): Truth {
  if (element === '*') return false;
  const named = principalReach(element, caller, lookup);
  if (!isIdentity(caller) || caller.kind === 'root') {
    return not(some([named.direct, named.role, named.account]));
  }
  const itself = caller.kind === 'role' ? named.role : named.direct;
  const above = caller.kind === 'session' ? every([named.role, named.account]) : named.account;
  if (itself === false && (caller.kind !== 'session' || named.role === false)) return true;
  if (itself === true && above === true) return false;
  return {
    unknown: `NotPrincipal names ${caller.arn} only in part: with its account and role, or not at all, is decidable`,
  };
}

/** Whether a Principal element matches a caller in any way. */
export function anyReach({ direct, role, account }: Reach): Truth {
  return some([direct, role, account]);
}

function reachOf(type: string, text: string, caller: Caller, lookup: Lookup): Reach {
  if (type === 'AWS') return awsReach(text, caller, lookup);
  if (type === 'Service') return named(caller.kind === 'service', caller.kind === 'service' && caller.service, text);
  if (type === 'Federated')
    return named(caller.kind === 'federated', caller.kind === 'federated' && caller.provider, text);
  if (type !== 'CanonicalUser') return { ...NOWHERE, direct: { unknown: `principal type ${type} is not known` } };
  if (caller.kind === 'canonical') return caller.id === text ? EVERYWHERE : NOWHERE;
  if (!isIdentity(caller)) return NOWHERE;
  return { ...NOWHERE, account: { unknown: `which account has the canonical user ${text} is not known` } };
}

function named(kind: boolean, name: string | false, text: string): Reach {
  if (!kind) return NOWHERE;
  if (/[*?]/.test(text)) return { ...NOWHERE, direct: { unknown: `principal "${text}" has a wildcard` } };
  return name === text ? EVERYWHERE : NOWHERE;
}

function awsReach(text: string, caller: Caller, lookup: Lookup): Reach {
  if (text === '*') return EVERYWHERE;
  const [, , service, , account, resource = ''] = arnComponents(text) ?? [];
  const isAccount = /^\d{12}$/.test(text) || (service === 'iam' && resource === 'root');
  const known =
    isAccount || UNIQUE_ID.test(text) || /^(?:user|role|assumed-role|federated-user)\/[^*?]+$/.test(resource);
  if (!known) return { ...NOWHERE, direct: { unknown: `principal "${text}" is not one that AWS knows` } };
  if (caller.kind === 'canonical' && isAccount) return caller.account === (account ?? text) ? EVERYWHERE : NOWHERE;
  if (!isIdentity(caller)) return NOWHERE;
  if (isAccount) {
    if (caller.account !== (account ?? text)) return NOWHERE;
    return caller.kind === 'root' ? { ...EVERYWHERE, account: true } : { ...NOWHERE, account: true };
  }
  if (UNIQUE_ID.test(text)) return uniqueReach(text, caller, lookup);
  const mayFederate = service === 'iam' && resource.startsWith('user/') && account === caller.account;
  if (caller.kind === 'federated-user' && mayFederate) return federator(text, caller);
  if (text === caller.arn) return caller.kind === 'role' ? { ...NOWHERE, role: true } : EVERYWHERE;
  const isRole = caller.kind === 'session' && service === 'iam' && resource.startsWith('role/');
  if (!isRole) return NOWHERE;
  // Role names are unique in an account whatever their paths, and a session's ARN has no path.
  const pathless = !caller.principalArn.split('role/')[1]?.includes('/');
  const sameRole = account === caller.account && resource.split('/').at(-1) === caller.name;
  return text === caller.principalArn || (pathless && sameRole) ? { ...NOWHERE, role: true } : NOWHERE;
}

/**
 * A federated user, where the element names a user who may have requested the federation.
 *
 * Boundary and session policy limit what that user is granted in the session (IAM User Guide, How AWS enforcement code
 * logic evaluates requests). No key of the request says which user it was.
 */
function federator(text: string, { arn }: Identity): Reach {
  return { ...NOWHERE, role: { unknown: `whether ${text} federated ${arn}, the request does not say` } };
}

/** AWS replaces a principal's ARN by its unique id when the principal is deleted, or a trust policy is saved. */
function uniqueReach(id: string, caller: Identity, lookup: Lookup): Reach {
  if (caller.kind === 'federated-user' && id.startsWith('AIDA')) return federator(id, caller);
  const found = lookup('aws:userid');
  if (found === 'absent' || found === 'open') {
    return { ...NOWHERE, direct: { unknown: `whose unique id ${id} is, the request does not say` } };
  }
  if (!found.some((value) => value.split(':')[0] === id)) return NOWHERE;
  return caller.kind === 'session' || caller.kind === 'role' ? { ...NOWHERE, role: true } : EVERYWHERE;
}
