import type { Statement } from '../authorize/statement';
import { arnComponents } from '../language/arn';
import { glob, MANY, type Pattern, literal as text } from '../language/pattern';
import { demandOf, exactly, type Mode, union } from './literal';
import { arnSet, textSet } from './text';
import { type Approximate, type Demand, OPEN } from './values';

/** The kinds of callers that statements tell apart. */
export type CallerKind = 'root' | 'user' | 'session' | 'federated-user' | 'service' | 'federated' | 'anonymous';

/** In which way a statement has to name the caller. */
export type Reach = 'any' | 'direct' | 'role' | 'account';

const IDENTITIES: readonly CallerKind[] = ['root', 'user', 'session', 'federated-user'];
const NOTHING: Approximate = union([]);
const EVERYTHING = exactly(textSet([MANY]));
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{12,}$/;

/** Whether a kind of caller is a principal of an account. */
export function isIdentityKind(kind: CallerKind): boolean {
  return IDENTITIES.includes(kind);
}

/** ARNs of an account whose id a pattern matches. */
export function ofAccount(account: Pattern): Approximate['sure'][number] {
  return arnSet([...glob('arn:*:*:*:'), ...account, ...glob(':*')]);
}

/** What is asked of the name of a caller (its ARN; of a service or provider, its name) where a statement has to name it. */
export function callerDemand(
  { principal, atGateway }: Pick<Statement, 'principal' | 'atGateway'>,
  kind: CallerKind,
  {
    reach,
    mode,
    denies,
    bounded,
  }: { readonly reach: Reach; readonly mode: Mode; readonly denies: boolean; readonly bounded: boolean },
): Demand {
  const inWay = (ways: Ways): Approximate =>
    reach === 'any' ? union([ways.direct, ways.role, ways.account]) : ways[reach];
  const everyone = demandOf(inWay({ direct: EVERYTHING, role: NOTHING, account: NOTHING }), false, mode);
  if (principal === undefined) return everyone;
  const { element, negated } = principal;
  if (atGateway !== undefined && isIdentityKind(kind) && kind !== 'root')
    return demandOf(inWay(waysAtGateway(principal, kind, denies && atGateway === 'perhaps')), false, mode);
  if (!negated) return demandOf(inWay(waysOf(element, kind)), false, mode);
  if (bounded && denies) return everyone;
  if (reach === 'role' || reach === 'account') return demandOf(NOTHING, false, mode);
  const named = waysOf(element, kind);
  if (!isIdentityKind(kind) || kind === 'root')
    return demandOf(union([named.direct, named.role, named.account]), true, mode);
  // Who is named only in part, without account or role, may be exempt or not.
  const { possible, isOpen } = union(kind === 'session' ? [named.direct, named.role] : [named.direct]);
  return demandOf({ sure: [], possible, isOpen }, true, mode);
}

type Ways = Readonly<Record<'direct' | 'role' | 'account', Approximate>>;

function waysAtGateway(
  { element, negated }: NonNullable<Statement['principal']>,
  kind: CallerKind,
  withAccounts: boolean,
): Ways {
  const open = ({ possible, isOpen }: Approximate): Approximate => ({ sure: [], possible, isOpen });
  if (element === '*' || (element.get('AWS') ?? []).includes('*'))
    return { direct: negated ? NOTHING : EVERYTHING, role: NOTHING, account: NOTHING };
  if (negated) return { direct: OPEN, role: NOTHING, account: NOTHING };
  const { direct, role, account } = waysOf(element, kind);
  return { direct: open(direct), role: open(role), account: withAccounts ? open(account) : NOTHING };
}

function waysOf(element: NonNullable<Statement['principal']>['element'], kind: CallerKind): Ways {
  if (element === '*') return { direct: EVERYTHING, role: NOTHING, account: NOTHING };
  const all = [...element].flatMap(([type, names]) => names.map((name) => waysOfName(type, name, kind)));
  return {
    direct: union(all.flatMap(({ direct = NOTHING }) => direct)),
    role: union(all.flatMap(({ role = NOTHING }) => role)),
    account: union(all.flatMap(({ account = NOTHING }) => account)),
  };
}

function waysOfName(type: string, name: string, kind: CallerKind): Partial<Ways> {
  if (type === 'AWS') return waysOfPrincipal(name, kind);
  if (type === 'Service' || type === 'Federated') {
    if (kind !== (type === 'Service' ? 'service' : 'federated')) return {};
    return { direct: /[*?]/.test(name) ? OPEN : exactly(textSet(text(name))) };
  }
  if (type === 'CanonicalUser') return isIdentityKind(kind) ? { account: OPEN } : {};
  return { direct: OPEN };
}

function waysOfPrincipal(name: string, kind: CallerKind): Partial<Ways> {
  if (name === '*') return { direct: EVERYTHING };
  const [, , service, , account = name, resource = ''] = arnComponents(name) ?? [];
  const isAccount = /^\d{12}$/.test(name) || (service === 'iam' && resource === 'root');
  const isKnown = /^(?:user|role|assumed-role|federated-user)\/[^*?]+$/.test(resource);
  if (!isAccount && !UNIQUE_ID.test(name) && !isKnown) return { direct: OPEN };
  if (!isIdentityKind(kind)) return {};
  const everyoneThere = ofAccount(text(account));
  if (isAccount) {
    const account = exactly(everyoneThere);
    return kind === 'root' ? { direct: account, account } : { account };
  }
  if (UNIQUE_ID.test(name)) return { direct: OPEN };
  const maybe = (...possible: Approximate['possible']): Approximate => ({ sure: [], possible, isOpen: false });
  if (kind === 'federated-user' && service === 'iam' && resource.startsWith('user/'))
    return { role: maybe(everyoneThere) };
  if (kind !== 'session') return { direct: exactly(textSet(text(name))) };
  const [, role = ''] = resource.split('/');
  const named = (middle: string, last: string) =>
    arnSet([...glob(`arn:*:iam::`), ...text(account), ...glob(middle), ...text(last)]);
  // A session's ARN has the name of its role without its path.
  if (resource.startsWith('assumed-role/')) return { direct: maybe(named(':role/', role), named(':role/*/', role)) };
  if (service !== 'iam' || !resource.startsWith('role/')) return {};
  const alone = named(':role/', resource.split('/').at(-1) ?? '');
  return { role: union([exactly(textSet(text(name))), exactly(alone)]) };
}
