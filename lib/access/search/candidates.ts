import { callerOf } from '../caller';
import { arnComponents } from '../language/arn';
import { glob } from '../language/pattern';
import type { PolicyDocument } from '../policies';
import type { Request } from '../request';
import type { Statement } from '../statement';
import { accountsOf } from './accounts';
import type { Atom } from './automaton';
import { cellsOf, only } from './cells';
import type { AnyPrincipal, NamedPrincipal, OutsidePrincipals, OwnPolicies, PrincipalClass } from './question';
import { principalTexts, type Use } from './uses';

/** One principal that stands for all that policies do not tell from it. */
export interface Candidate {
  readonly request: Pick<
    Request,
    'principal' | 'principalAccount' | 'principalOrg' | 'context' | 'principalInManagementAccount'
  >;
  readonly policies: OwnPolicies;
}

/** What policies say of principals. */
export interface Mentions {
  readonly statements: readonly Statement[];
  readonly uses: ReadonlyMap<string, Use>;
  readonly partition: string;
}

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};
const SESSION = 'any-session';
const LINKED = 'role/aws-service-role/';

/** The candidates of a class, or in words why they cannot be told. */
export function candidatesOf(wanted: PrincipalClass, mentions: Mentions): readonly Candidate[] | string {
  if (wanted.kind === 'named') return namedCandidates(wanted, mentions);
  if (wanted.kind === 'anyone') return anyone(wanted, mentions);
  return outside(wanted, mentions);
}

/** The condition keys about principals whose patterns cut a class into candidates. */
export function principalAtoms({ statements, uses }: Mentions): readonly Atom[] {
  const named = principalTexts(statements, 'AWS').filter((text) => /:iam:.*:(?:role|user)\//.test(text));
  return [...(uses.get('aws:principalarn')?.atoms ?? []), ...named.map(only)];
}

/** A named principal, and for a role each of its sessions that policies name. */
function namedCandidates(
  { principal, account, org, policies = {}, context, inManagementAccount }: NamedPrincipal,
  { statements }: Mentions,
): readonly Candidate[] {
  const request = {
    principal,
    principalAccount: account,
    principalOrg: org,
    context,
    principalInManagementAccount: inManagementAccount,
  };
  const caller = callerOf({ ...request, action: '', resource: '' });
  if (typeof caller === 'string' || caller.kind !== 'role') return [{ request, policies }];
  const own = principalTexts(statements, 'AWS').filter((text) => isSessionOf(text, caller));
  const known = { ...context, 'aws:PrincipalArn': caller.arn };
  return [
    { request: asSession(request), policies },
    ...own.map((session) => ({ request: { ...request, principal: session, context: known }, policies })),
  ];
}

function isSessionOf(text: string, { account, name }: { readonly account: string; readonly name: string }): boolean {
  return text.includes(`:sts::${account}:assumed-role/${name}/`);
}

/** A role asks through its sessions, and what names a session may tell them apart. */
function asSession(request: Candidate['request']): Candidate['request'] {
  const caller = callerOf({ ...request, action: '', resource: '' });
  if (typeof caller === 'string' || caller.kind !== 'role') return request;
  const [, partition = ''] = arnComponents(caller.arn) ?? [];
  const principal = `arn:${partition}:sts::${caller.account}:assumed-role/${caller.name}/${SESSION}`;
  return { ...request, principal, context: { ...request.context, 'aws:PrincipalArn': caller.arn } };
}

function anyone(wanted: AnyPrincipal, mentions: Mentions): readonly Candidate[] | string {
  const atoms = principalAtoms(mentions);
  const accounts = wanted.accounts === 'any' ? accountsOf(mentions, atoms) : wanted.accounts;
  const orgs = orgsOf(wanted, mentions);
  if (typeof orgs === 'string') return orgs;
  const candidates: Candidate[] = [];
  for (const account of accounts.filter((id) => !wanted.exceptAccounts?.includes(id))) {
    const arns = arnsOf(account, atoms, mentions);
    if (arns === undefined) return 'the patterns of principals have too many states';
    const left = (wanted.except ?? []).map((arn) => ({ account, name: arn.split('/').at(-1) ?? '' }));
    const sessions = principalTexts(mentions.statements, 'AWS').filter(
      (text) => text.includes(`:sts::${account}:`) && !left.some((role) => isSessionOf(text, role)),
    );
    for (const principal of [...arns.filter((arn) => !wanted.except?.includes(arn)), ...sessions]) {
      const policies = { identity: EVERYTHING, ...wanted.policies };
      for (const principalOrg of orgs) {
        candidates.push({ request: asSession({ principal, principalAccount: account, principalOrg }), policies });
      }
    }
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

function arnsOf(account: string, atoms: readonly Atom[], { partition }: Mentions): readonly string[] | undefined {
  const prefix = `arn:${partition}:iam::${account}:`;
  const linked: Atom = { pattern: glob(`${prefix}${LINKED}*`) };
  const roles = cellsOf([...atoms, linked], glob(`${prefix}role/?*`));
  const users = cellsOf(atoms, glob(`${prefix}user/?*`));
  if (roles === undefined || users === undefined) return undefined;
  return [
    `${prefix}root`,
    ...roles.filter((arn) => !arn.includes(LINKED) && !arn.endsWith('/')),
    ...users.filter((arn) => !arn.endsWith('/')),
  ];
}

function outside(
  { kind, except = [] }: OutsidePrincipals,
  { statements, uses }: Mentions,
): readonly Candidate[] | string {
  if (kind === 'anonymous') return [{ request: { principal: { anonymous: true } }, policies: {} }];
  const type = kind === 'services' ? 'Service' : 'Federated';
  const atoms = [...principalTexts(statements, type).map(only), ...(uses.get('aws:principalservicename')?.atoms ?? [])];
  const language = kind === 'services' ? '?*.amazonaws.com' : '?*';
  const names = cellsOf(atoms, glob(language))?.filter((name) => !except.includes(name));
  return (
    names?.map((name) => ({
      request: { principal: kind === 'services' ? { service: name } : { federated: name } },
      policies: {},
    })) ?? `the patterns of ${kind} have too many states`
  );
}
