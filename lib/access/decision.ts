import { type Caller, isIdentity, isServiceLinked } from './caller';
import { type Match, match, type Subject } from './match';
import type { Place, PolicyKind } from './policies';
import type { Statement } from './statement';
import { every, some, type Truth } from './truth';

/** What AWS answers; `undecided` where the answer hangs on something that is not modelled. */
export type Outcome = 'allow' | 'explicit-deny' | 'implicit-deny' | 'undecided';

/** What made a decision: the statement, where one did, and why in words. */
export interface Decider extends Partial<Omit<Place, 'policy'>> {
  readonly policy?: PolicyKind;
  readonly reason: string;
}

/** The answer to a request, and what made it. */
export interface Decision {
  readonly decision: Outcome;
  readonly by: Decider;
}

/** The statements in play, by kind; organization policies by level. */
export interface Statements {
  readonly identity: readonly Statement[];
  readonly resource: readonly Statement[];
  readonly boundary?: readonly Statement[];
  readonly session?: readonly Statement[];
  readonly endpoint?: readonly Statement[];
  readonly scp: readonly (readonly Statement[])[];
  readonly rcp: readonly (readonly Statement[])[];
}

/** A request as the decision needs it: the subject of its statements, and where principal and resource are. */
export interface Case extends Omit<Subject, 'bounded'> {
  readonly resourceAccount?: string;
  readonly principalInManagementAccount?: boolean;
  readonly resourceInManagementAccount?: boolean;
}

/** The truth of one thing that must hold, and what makes it so. */
interface Finding {
  readonly truth: Truth;
  readonly by: Decider;
}

type Held = readonly (Match & { readonly statement: Statement })[];

/**
 * Decides a request over statements.
 *
 * The lattice: each statement applies, does not, or is unknown. A deny that applies decides. A request that no
 * reading of the unknown statements allows is an implicit deny, whatever an unknown deny would add. A request that
 * every reading allows is allowed. All else is undecided, by the first unknown statement that matters.
 */
export function decide(statements: Statements, asked: Case): Decision {
  const subject: Subject = { ...asked, bounded: statements.boundary !== undefined };
  const hold = (list: readonly Statement[]): Held =>
    list.map((statement) => ({ statement, ...match(statement, subject) }));
  const scp = limitsPrincipal(asked) ? statements.scp.map(hold) : [];
  const rcp = limitsResource(asked) ? statements.rcp.map(hold) : [];
  const held = {
    identity: hold(statements.identity),
    resource: hold(statements.resource),
    boundary: statements.boundary && hold(statements.boundary),
    session: statements.session && hold(statements.session),
    endpoint: statements.endpoint && hold(statements.endpoint),
  };
  const own = [held.identity, held.resource, held.boundary ?? [], held.session ?? [], held.endpoint ?? []];
  const denied = findIn([...scp, ...rcp, ...own].flat(), 'Deny', ({ applies }) => applies, { reason: '' });
  if (denied.truth === true) return { decision: 'explicit-deny', by: denied.by };
  const allowed = all([
    granted(held, asked),
    ...scp.map((level, index) => limit(level, 'scp', `level ${index} of the service control policies`, index)),
    ...(held.endpoint ? [limit(held.endpoint, 'endpoint', 'the endpoint policy')] : []),
  ]);
  if (allowed.truth === false) return { decision: 'implicit-deny', by: allowed.by };
  if (denied.truth !== false) return { decision: 'undecided', by: denied.by };
  return { decision: allowed.truth === true ? 'allow' : 'undecided', by: allowed.by };
}

interface Layers {
  readonly identity: Held;
  readonly resource: Held;
  readonly boundary?: Held;
  readonly session?: Held;
}

/** Whether the policies of the principal and of the resource grant the request between them. */
function granted(
  { identity, resource, boundary, session }: Layers,
  { caller, action, resource: arn, resourceAccount }: Case,
): Finding {
  const byResource = (reach: 'direct' | 'role' | 'account') =>
    findIn(resource, 'Allow', (held) => held.reach[reach], {
      policy: 'resource',
      reason: 'no statement of the resource policy allows this principal',
    });
  if (!isIdentity(caller)) return any([byResource('direct'), byResource('account')]);
  const limits = [
    ...(boundary ? [limit(boundary, 'boundary', 'the permissions boundary')] : []),
    ...(session ? [limit(session, 'session', 'the session policy')] : []),
  ];
  const own = all([ownPermissions(identity, caller, session !== undefined), ...limits]);
  const role = all([byResource('role'), ...limits]);
  const crossing = caller.account !== resourceAccount;
  if (crossing) return all([any([byResource('direct'), byResource('role'), byResource('account')]), own]);
  const delegated = trustsOnlyNamed(action, arn) ? all([byResource('account'), own]) : own;
  // Where the resource policy names the role, what fails is a limit, and that is what to say.
  const named = byResource('role').truth !== false;
  return any([byResource('direct'), ...(named ? [delegated, role] : [role, delegated])]);
}

/** What the principal's own policies grant, its boundary and session apart. */
function ownPermissions(identity: Held, caller: Caller, hasSession: boolean): Finding {
  if (caller.kind === 'root')
    return { truth: true, by: { policy: 'identity', reason: 'the root user has every permission of its account' } };
  if (caller.kind === 'federated-user' && !hasSession) {
    return {
      truth: false,
      by: { policy: 'session', reason: 'a federated user without a session policy has no permissions' },
    };
  }
  return limit(identity, 'identity', 'the identity policies');
}

/** Keys and roles trust only whom their own policy names: identity policies count where it names the account. */
function trustsOnlyNamed(action: string, resource: string): boolean {
  const service = action.split(':')[0]?.toLowerCase();
  if (service === 'kms') return /^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(resource);
  return service === 'sts' && /^arn:[^:]*:iam::[^:]*:role\//.test(resource);
}

function limitsPrincipal({ caller, principalInManagementAccount }: Case): boolean {
  return isIdentity(caller) && !isServiceLinked(caller) && principalInManagementAccount !== true;
}

function limitsResource({ caller, resourceInManagementAccount }: Case): boolean {
  return !isServiceLinked(caller) && resourceInManagementAccount !== true;
}

function limit(held: Held, policy: PolicyKind, what: string, level?: number): Finding {
  const reason = `no statement of ${what} allows this`;
  return findIn(
    held,
    'Allow',
    ({ applies }) => applies,
    level === undefined ? { policy, reason } : { policy, level, reason },
  );
}

/** The first statement of an effect that applies, or else the first that may, or else that there is none. */
function findIn(held: Held, effect: 'Allow' | 'Deny', truthOf: (one: Held[number]) => Truth, none: Decider): Finding {
  let open: Finding | undefined;
  for (const one of held) {
    if (!one.statement.effects.includes(effect)) continue;
    const truth = truthOf(one);
    if (truth === true)
      return { truth, by: { ...one.statement.place, reason: effect === 'Allow' ? 'allows this' : 'denies this' } };
    if (truth !== false) open ??= { truth, by: { ...one.statement.place, reason: truth.unknown } };
  }
  return open ?? { truth: false, by: none };
}

function all(findings: readonly Finding[]): Finding {
  const truth = every(findings.map((finding) => finding.truth));
  return pick(findings, truth);
}

function any(findings: readonly Finding[]): Finding {
  const truth = some(findings.map((finding) => finding.truth));
  // Of several grants that all fail, the last is the one that the caller's own side could mend.
  return pick(truth === false ? findings.toReversed() : findings, truth);
}

/** The finding that made a truth: the first that is as true, false or unknown as the whole. */
function pick(findings: readonly Finding[], truth: Truth): Finding {
  const found = findings.find((finding) => finding.truth === truth);
  return found ?? { truth, by: { reason: 'nothing is asked' } };
}
