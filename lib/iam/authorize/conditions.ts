import { type ByEffect, byEffect } from './by-effect';
import { type Caller, isIdentity, isServiceLinked } from './caller';
import type { PolicyKind } from './policies';
import type { Reach } from './principals';
import type { ServiceLogic } from './service-logic';
import type { Statement } from './statement';
import { type ByKind, type Decider, mapStatements, type Statements } from './statements';

/** How a statement has to match the caller: in any way, or in one of those in which a Principal element can. */
export type Reaching = 'applies' | keyof Reach;

/** What has to hold for a request to be granted: a tree over statements that allow. */
export type Grant =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Grant[] }
  | {
      readonly kind: 'one';
      readonly of: readonly Statement[];
      readonly reaching: Reaching;
      /** What is reported where none of them applies. */
      readonly none: Decider;
    }
  | { readonly kind: 'known'; readonly truth: boolean; readonly by: Decider };

/** When a request is allowed: no statement that denies applies, and the grant holds. */
export interface Conditions {
  readonly denies: readonly Statement[];
  readonly grant: Grant;
}

/** The facts about a request that decide which kinds of policy apply to it. */
export interface Standing {
  readonly caller: Caller;
  readonly resourceAccount?: string;
  readonly logic: ServiceLogic;
  readonly principalInManagementAccount?: boolean;
  readonly resourceInManagementAccount?: boolean;
}

/**
 * IAM's evaluation logic: under which conditions these statements allow such a request; `part` says which statements of
 * a list can allow and deny it.
 */
export function conditionsOf(statements: Statements, standing: Standing, part = byEffect): Conditions {
  const parted = mapStatements(statements, part);
  const scp = limitsPrincipal(standing) ? parted.scp : [];
  const rcp = limitsResource(standing) ? parted.rcp : [];
  const { identity, resource, boundary, session } = parted;
  const endpoint = standing.logic.underEndpointPolicies ? parted.endpoint : undefined;
  const denies: Statement[] = [];
  for (const list of [...scp, ...rcp, identity, resource, boundary, session, endpoint])
    if (list !== undefined && list.denies.length > 0) denies.push(...list.denies);
  return {
    denies,
    grant: allOf([
      granted(parted, standing),
      ...scp.map((level, index) => limit(level, 'scp', `level ${index} of the service control policies`, index)),
      ...(endpoint ? [limit(endpoint, 'endpoint', 'the endpoint policy')] : []),
    ]),
  };
}

/** Whether the policies of the principal and of the resource grant the request between them. */
function granted(statements: ByKind<ByEffect>, { caller, resourceAccount, logic }: Standing): Grant {
  const { resource, boundary, session } = statements;
  const byResource = (reaching: Reaching): Grant =>
    one(resource, reaching, {
      policy: 'resource',
      reason: 'no statement of the resource policy allows this principal',
    });
  if (!isIdentity(caller)) return anyOf([byResource('direct'), byResource('account')]);
  const limits = [
    ...(boundary ? [limit(boundary, 'boundary', 'the permissions boundary')] : []),
    ...(session ? [limit(session, 'session', 'the session policy')] : []),
  ];
  const own = allOf([ownPermissions(statements, caller), ...limits]);
  if (caller.account !== resourceAccount)
    return allOf([anyOf([byResource('direct'), byResource('role'), byResource('account')]), own]);
  const delegated = logic.trustsOnlyNamed ? allOf([byResource('account'), own]) : own;
  return anyOf([byResource('direct'), allOf([byResource('role'), ...limits]), delegated]);
}

/** What the principal's own policies grant, before its boundary and session policy. */
function ownPermissions({ identity, session }: ByKind<ByEffect>, caller: Caller): Grant {
  if (caller.kind === 'root')
    return known(true, { policy: 'identity', reason: 'the root user has every permission of its account' });
  if (caller.kind === 'federated-user' && session === undefined)
    return known(false, { policy: 'session', reason: 'a federated user without a session policy has no permissions' });
  return limit(identity, 'identity', 'the identity policies');
}

function limitsPrincipal({ caller, principalInManagementAccount }: Standing): boolean {
  return isIdentity(caller) && !isServiceLinked(caller) && principalInManagementAccount !== true;
}

function limitsResource({ caller, logic, resourceInManagementAccount }: Standing): boolean {
  return logic.underRcp && !isServiceLinked(caller) && resourceInManagementAccount !== true;
}

function limit(statements: ByEffect, policy: PolicyKind, what: string, level?: number): Grant {
  const reason = `no statement of ${what} allows this`;
  return one(statements, 'applies', level === undefined ? { policy, reason } : { policy, level, reason });
}

function one({ allows }: ByEffect, reaching: Reaching, none: Decider): Grant {
  return { kind: 'one', of: allows, reaching, none };
}

function known(truth: boolean, by: Decider): Grant {
  return { kind: 'known', truth, by };
}

function allOf(of: readonly Grant[]): Grant {
  return { kind: 'all', of };
}

function anyOf(of: readonly Grant[]): Grant {
  return { kind: 'any', of };
}
