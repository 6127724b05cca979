import { arnComponents } from '../language/arn';
import { lowerKey } from './lower-key';
import type { Request } from './request';

/** The principal of a request, by the kind of identity that AWS sees. */
export type Caller = Identity | Outsider;

/** A principal of an account: what IAM's own policies can be attached to, and its sessions. */
export interface Identity {
  readonly kind: 'root' | 'user' | 'role' | 'session' | 'federated-user';
  /** The ARN that makes the request: for a session, the session's. */
  readonly arn: string;
  /** The value of aws:PrincipalArn: for a session, its role's ARN. */
  readonly principalArn: string;
  readonly account: string;
  /** The friendly name of a user or a role. */
  readonly name: string;
}

/** A principal without identity policies. */
export type Outsider =
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'canonical'; readonly id: string; readonly account?: string }
  | { readonly kind: 'anonymous' };

/** The caller of a request, or why its principal cannot be read. */
export function callerOf({ principal, principalAccount, context = {} }: Request): Caller | string {
  if (typeof principal !== 'string') {
    if ('service' in principal) return { kind: 'service', service: principal.service };
    if ('federated' in principal) return { kind: 'federated', provider: principal.federated };
    if ('canonical' in principal) return { kind: 'canonical', id: principal.canonical, account: principalAccount };
    return 'anonymous' in principal ? { kind: 'anonymous' } : 'the principal is of no kind that is known';
  }
  if (principal === '*' || principal === 'anonymous') return { kind: 'anonymous' };
  if (/^\d{12}$/.test(principal)) return root(`arn:aws:iam::${principal}:root`, principal);
  if (/^[a-z0-9.-]+\.amazonaws\.(?:com(?:\.cn)?|eu)$/.test(principal)) return { kind: 'service', service: principal };
  const key = Object.keys(context).find((name) => lowerKey(name) === 'aws:principalarn');
  const given = key === undefined ? undefined : context[key];
  return identityOnce(principal, principalAccount, typeof given === 'string' ? given : undefined);
}

interface ReadIdentity {
  readonly account?: string;
  readonly principalArn?: string;
  readonly caller: Caller | string;
}

/** The same few principals make all requests, each in the same account. */
const identities = new Map<string, ReadIdentity>();
const MOST_IDENTITIES = 10_000;

function identityOnce(arn: string, account: string | undefined, principalArn: string | undefined): Caller | string {
  const before = identities.get(arn);
  if (before !== undefined && before.account === account && before.principalArn === principalArn) return before.caller;
  if (identities.size >= MOST_IDENTITIES) identities.clear();
  const caller = identityOf(arn, account, principalArn);
  identities.set(arn, { account, principalArn, caller });
  return caller;
}

/** Whether a caller is a principal of an account. */
export function isIdentity(caller: Caller): caller is Identity {
  return 'arn' in caller;
}

/** Whether a caller is a service-linked role, to which organization policies do not apply. */
export function isServiceLinked(caller: Caller): boolean {
  return isIdentity(caller) && caller.principalArn.includes(':role/aws-service-role/');
}

function identityOf(arn: string, given: string | undefined, principalArn: string | undefined): Caller | string {
  const [, partition = '', service, , own = '', resource = ''] = arnComponents(arn) ?? [];
  const account = given ?? own;
  const [type, ...names] = resource.split('/');
  const name = names.at(-1) ?? '';
  if (service === 'iam' && resource === 'root') return root(arn, account);
  if (service === 'iam' && type === 'user' && name !== '') {
    return { kind: 'user', arn, principalArn: principalArn ?? arn, account, name };
  }
  if (service === 'iam' && type === 'role' && name !== '') {
    return { kind: 'role', arn, principalArn: principalArn ?? arn, account, name };
  }
  if (service === 'sts' && type === 'federated-user' && name !== '') {
    return { kind: 'federated-user', arn, principalArn: principalArn ?? arn, account, name };
  }
  if (service === 'iam' && (type === 'saml-provider' || type === 'oidc-provider')) {
    return { kind: 'federated', provider: arn };
  }
  const role = names[0] ?? '';
  if (service === 'sts' && type === 'assumed-role' && names.length === 2 && name !== '') {
    const assumed = principalArn ?? `arn:${partition}:iam::${own}:role/${role}`;
    return { kind: 'session', arn, principalArn: assumed, account, name: role };
  }
  return `principal "${arn}" is not the ARN of a user, role, session or account`;
}

function root(arn: string, account: string): Identity {
  return { kind: 'root', arn, principalArn: arn, account, name: 'root' };
}
