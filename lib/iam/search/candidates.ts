import { callerOf } from '../authorize/caller';
import { contextOf } from '../authorize/context';
import type { Request } from '../authorize/request';
import type { Statement } from '../authorize/statement';
import { arnComponents } from '../language/arn';
import { glob } from '../language/pattern';
import { accountsOf } from './accounts';
import type { AlikeAccounts } from './alike-accounts';
import type { Atom } from './automaton';
import { cellsOf, only } from './cells';
import type { Constants } from './fill';
import type { AnyPrincipal, NamedPrincipal, OutsidePrincipals, PrincipalClass } from './question';
import { type Mentions, principalTexts } from './uses';
import { presentValues } from './values';

/** One principal that stands for all that policies do not tell from it. */
export interface Candidate {
  readonly request: Pick<
    Request,
    'principal' | 'principalAccount' | 'principalOrg' | 'context' | 'principalInManagementAccount'
  >;
}

const USER_ID = 'aws:userid';

const knownConstants = new WeakMap<AlikeAccounts, WeakMap<PrincipalClass, readonly Constants[]>>();

/** For each group of a class, the condition keys that all its principals have the same value of; read once. */
export function constantsOf(wanted: PrincipalClass, alike: AlikeAccounts): readonly Constants[] {
  const known = knownConstants.get(alike) ?? new WeakMap<PrincipalClass, readonly Constants[]>();
  knownConstants.set(alike, known);
  const found = known.get(wanted) ?? constantsIn(wanted, alike);
  known.set(wanted, found);
  return found;
}

function constantsIn(wanted: PrincipalClass, alike: AlikeAccounts): readonly Constants[] {
  if (wanted.kind === 'named') {
    const request = { ...requestOf(wanted), action: '', resource: '*' };
    const caller = callerOf(request);
    const keys = new Map(typeof caller === 'string' ? [] : contextOf(request, caller));
    keys.delete('aws:resourceaccount');
    return [keys];
  }
  if (wanted.kind !== 'anyone') return [new Map()];
  const { accounts, org } = wanted;
  const common: Constants = new Map(typeof org === 'string' ? [['aws:principalorgid', [org]]] : []);
  if (accounts === 'any') return [common];
  return alike.among(accounts).map((account) => new Map([...common, ['aws:principalaccount', [account]]]));
}

/** The candidates of one group of a class, or why they cannot be enumerated. */
export function candidatesOf(
  wanted: PrincipalClass,
  constants: Constants,
  mentions: Mentions,
): readonly Candidate[] | string {
  const found = withoutIds(wanted, constants, mentions);
  if (typeof found === 'string' || !mentions.uses.has(USER_ID)) return found;
  const ids = presentValues(USER_ID, mentions.uses.get(USER_ID));
  if (typeof ids === 'string') return ids;
  return found.flatMap(({ request }) => {
    const caller = callerOf({ ...request, action: '', resource: '' });
    const isSigned = typeof caller !== 'string' && 'arn' in caller && request.context?.[USER_ID] === undefined;
    return isSigned
      ? ids.map((id) => ({ request: { ...request, context: { ...request.context, [USER_ID]: id } } }))
      : [{ request }];
  });
}

function withoutIds(wanted: PrincipalClass, constants: Constants, mentions: Mentions): readonly Candidate[] | string {
  if (wanted.kind === 'named') return namedCandidates(wanted, mentions);
  if (wanted.kind === 'anyone') return anyone(wanted, constants, mentions);
  return outside(wanted, mentions);
}

/** The condition keys about principals whose patterns cut a class into candidates. */
function principalAtoms({ statements, uses }: Mentions): readonly Atom[] {
  const named = principalTexts(statements, 'AWS').filter((text) => /:(?:role|user|federated-user)\//.test(text));
  return [...(uses.get('aws:principalarn')?.atoms ?? []), ...[...new Set(named)].map(only)];
}

function requestOf({ principal, account, org, context, inManagementAccount }: NamedPrincipal): Candidate['request'] {
  return {
    principal,
    principalAccount: account,
    principalOrg: org,
    context,
    principalInManagementAccount: inManagementAccount,
  };
}

/** A named principal, and for a role each of its sessions that policies name. */
function namedCandidates(wanted: NamedPrincipal, { statements }: Mentions): readonly Candidate[] | string {
  const request = requestOf(wanted);
  const caller = callerOf({ ...request, action: '', resource: '' });
  if (typeof caller === 'string') return caller;
  if (caller.kind !== 'role') return [{ request }];
  const own = new Set(principalTexts(statements, 'AWS').filter((text) => isSessionOf(text, caller)));
  const known = { ...wanted.context, 'aws:PrincipalArn': caller.arn };
  return [
    { request: asSession(request, otherSession(statements)) },
    ...[...own].map((session) => ({ request: { ...request, principal: session, context: known } })),
  ];
}

function isSessionOf(text: string, { account, name }: { readonly account: string; readonly name: string }): boolean {
  return text.includes(`:sts::${account}:assumed-role/${name}/`);
}

/** A name of a session that no statement names. */
function otherSession(statements: readonly Statement[]): string {
  const named = new Set(principalTexts(statements, 'AWS').map((text) => text.split('/').at(-1)));
  let name = 'any-session';
  while (named.has(name)) name += '-';
  return name;
}

/** A role asks through its sessions, and what names a session may tell them apart. */
function asSession(request: Candidate['request'], session: string): Candidate['request'] {
  const caller = callerOf({ ...request, action: '', resource: '' });
  if (typeof caller === 'string' || caller.kind !== 'role') return request;
  const [, partition = ''] = arnComponents(caller.arn) ?? [];
  const principal = `arn:${partition}:sts::${caller.account}:assumed-role/${caller.name}/${session}`;
  return { ...request, principal, context: { ...request.context, 'aws:PrincipalArn': caller.arn } };
}

function anyone(wanted: AnyPrincipal, constants: Constants, mentions: Mentions): readonly Candidate[] | string {
  const { except = [], exceptAccounts = [] } = wanted;
  // An excluded principal must not stand for others that are not excluded.
  const atoms = [...principalAtoms(mentions), ...except.map(only)];
  const session = otherSession(mentions.statements);
  const accounts = constants.get('aws:principalaccount') ?? accountsOf(mentions, atoms, exceptAccounts);
  const orgs = orgsOf(wanted, mentions);
  if (typeof orgs === 'string') return orgs;
  const candidates: Candidate[] = [];
  for (const account of accounts.filter((id) => !exceptAccounts.includes(id))) {
    const arns = arnsOf(account, atoms, mentions);
    if (arns === undefined) return 'the patterns of principals have too many states';
    const excluded = except.map((arn) => ({ account, name: arn.split('/').at(-1) ?? '' }));
    const sessions = principalTexts(mentions.statements, 'AWS').filter(
      (text) => text.includes(`:sts::${account}:assumed-role/`) && !excluded.some((role) => isSessionOf(text, role)),
    );
    const principals = new Set([...arns.filter((arn) => !except.includes(arn)), ...sessions]);
    for (const principal of principals)
      for (const principalOrg of orgs)
        candidates.push({ request: asSession({ principal, principalAccount: account, principalOrg }, session) });
  }
  return candidates;
}

function orgsOf({ org }: AnyPrincipal, { uses }: Mentions): readonly (string | undefined)[] | string {
  if (typeof org !== 'object') return [org];
  const atoms = [...(uses.get('aws:principalorgid')?.atoms ?? []), only(org.not)];
  const cells = cellsOf(atoms, glob('o-?*'));
  if (cells === undefined) return 'the patterns of organizations have too many states';
  return [undefined, ...cells.filter((cell) => cell !== org.not)];
}

/** ARNs of an account's principals, one of each cell; names that IAM does not give are cells of their own, omitted. */
function arnsOf(account: string, atoms: readonly Atom[], { partition }: Mentions): readonly string[] | undefined {
  const own = `arn:${partition}:iam::${account}:`;
  const federated = `arn:${partition}:sts::${account}:federated-user/`;
  const found = [`${own}role/`, `${own}user/`, federated].map((prefix) => {
    const outside = ['*/', '*:*', 'aws-service-role/*'].map((rest): Atom => ({ pattern: glob(`${prefix}${rest}`) }));
    const arns = cellsOf([...atoms, ...outside], glob(`${prefix}?*`));
    return arns?.filter((arn) => !/\/$|:|^aws-service-role\//.test(arn.slice(prefix.length)));
  });
  return found.every((arns) => arns !== undefined) ? [`${own}root`, ...found.flat()] : undefined;
}

function outside(
  { kind, except = [] }: OutsidePrincipals,
  { statements, uses }: Mentions,
): readonly Candidate[] | string {
  if (kind === 'anonymous') return [{ request: { principal: { anonymous: true } } }];
  const type = kind === 'services' ? 'Service' : 'Federated';
  const named = principalTexts(statements, type);
  const atoms = [...[...named, ...except].map(only), ...(uses.get('aws:principalservicename')?.atoms ?? [])];
  const language = kind === 'services' ? '?*.amazonaws.com' : '?*';
  const cells = cellsOf(atoms, glob(language));
  // Names of services may have another form in other partitions.
  const names = cells && [...new Set([...cells, ...named])].filter((name) => !except.includes(name));
  return (
    names?.map((name) => ({
      request: { principal: kind === 'services' ? { service: name } : { federated: name } },
    })) ?? `the patterns of ${kind} have too many states`
  );
}
