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
  /** Whether it stands for others, by what policies tell apart. */
  readonly isCell: boolean;
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

/** The candidates of a class, or in words why they cannot be told. */
export function candidatesOf(wanted: PrincipalClass, mentions: Mentions): readonly Candidate[] | string {
  if (wanted.kind === 'named') return namedCandidates(wanted, mentions);
  if (wanted.kind === 'anyone') return anyone(wanted, mentions);
  return outside(wanted, mentions);
}

/** The condition keys about principals whose patterns cut a class into candidates. */
export function principalAtoms({ statements, uses }: Mentions): readonly Atom[] {
  const named = principalTexts(statements, 'AWS').filter((text) => /:(?:role|user|federated-user)\//.test(text));
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
  if (typeof caller === 'string' || caller.kind !== 'role') return [{ request, policies, isCell: false }];
  const own = principalTexts(statements, 'AWS').filter((text) => isSessionOf(text, caller));
  const known = { ...context, 'aws:PrincipalArn': caller.arn };
  return [
    { request: asSession(request), policies, isCell: false },
    ...own.map((session) => ({ request: { ...request, principal: session, context: known }, policies, isCell: false })),
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
      (text) => text.includes(`:sts::${account}:assumed-role/`) && !left.some((role) => isSessionOf(text, role)),
    );
    for (const principal of [...arns.filter((arn) => !wanted.except?.includes(arn)), ...sessions]) {
      // A federated user has what its session policy allows: here, everything.
      const session = principal.includes(':federated-user/') ? EVERYTHING : undefined;
      const policies = { identity: EVERYTHING, session, ...wanted.policies };
      for (const principalOrg of orgs) {
        candidates.push({
          request: asSession({ principal, principalAccount: account, principalOrg }),
          policies,
          isCell: true,
        });
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

/** ARNs of an account's principals, one of each cell; names that IAM does not give are cells of their own, left out. */
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
  if (kind === 'anonymous') return [{ request: { principal: { anonymous: true } }, policies: {}, isCell: false }];
  const type = kind === 'services' ? 'Service' : 'Federated';
  const atoms = [...principalTexts(statements, type).map(only), ...(uses.get('aws:principalservicename')?.atoms ?? [])];
  const language = kind === 'services' ? '?*.amazonaws.com' : '?*';
  const names = cellsOf(atoms, glob(language))?.filter((name) => !except.includes(name));
  return (
    names?.map((name) => ({
      request: { principal: kind === 'services' ? { service: name } : { federated: name } },
      policies: {},
      isCell: true,
    })) ?? `the patterns of ${kind} have too many states`
  );
}
