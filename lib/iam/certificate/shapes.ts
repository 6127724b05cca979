import { callerOf, isIdentity, isServiceLinked } from '../authorize/caller';
import { contextOf } from '../authorize/context';
import type { PolicyDocument } from '../authorize/policies';
import { glob, MANY, ONE, type Pattern, literal as text } from '../language/pattern';
import type { AnyPrincipal, NamedPrincipal, OwnPolicies, PrincipalClass } from '../search/question';
import { type CallerKind, ofAccount } from './callers';
import { textSet } from './text';
import type { Demand } from './values';

/** Callers whose requests are decided by the same statements and the same logic. */
export interface Shape {
  /** Each kind of caller, and the names that it may have. */
  readonly kinds: readonly { readonly kind: CallerKind; readonly names: readonly Demand[] }[];
  readonly isIdentity: boolean;
  readonly isRoot: boolean;
  readonly isServiceLinked: boolean;
  readonly inManagementAccount: boolean;
  /** Whether they are of the account that owns the resource. */
  readonly isHome: boolean;
  /** Their organization: one, any but one or none, or none. */
  readonly org?: string | { readonly not: string };
  /** Condition keys that are the same in each of their requests. */
  readonly constants: ReadonlyMap<string, readonly string[]>;
  readonly policies: OwnPolicies;
}

const ANY_NAME: Demand = { inside: true, sets: [textSet([ONE, MANY])] };
const ANY_ACCOUNT: Pattern = Array.from({ length: 12 }, () => ONE);
const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** The shapes of a class of principals, as they ask for a resource of an account; a text says why there are none. */
export function shapesOf(
  wanted: PrincipalClass,
  resourceAccount: string,
  partition: string,
): readonly Shape[] | string {
  const outsider = {
    ...{ isIdentity: false, isRoot: false, isServiceLinked: false, inManagementAccount: false, isHome: false },
    policies: {},
  };
  if (wanted.kind === 'anonymous')
    return [{ ...outsider, kinds: [{ kind: 'anonymous', names: [ANY_NAME] }], constants: new Map() }];
  if (wanted.kind !== 'named' && wanted.kind !== 'anyone') {
    const { kind, except = [] } = wanted;
    const others: Demand = { inside: false, sets: except.map((name) => textSet(text(name))) };
    const names = [ANY_NAME, others];
    return [
      {
        ...outsider,
        kinds: [{ kind: kind === 'services' ? 'service' : 'federated', names }],
        constants: new Map(kind === 'services' ? [['aws:principalisawsservice', ['true']]] : []),
      },
    ];
  }
  if (wanted.kind === 'named') return namedShapes(wanted, resourceAccount);
  return anyoneShapes(wanted, resourceAccount, partition);
}

function anyoneShapes(wanted: AnyPrincipal, resourceAccount: string, partition: string): readonly Shape[] {
  const { accounts, exceptAccounts = [], except = [], org, policies } = wanted;
  const known = accounts === 'any' ? [resourceAccount] : accounts;
  const shapes = known
    .filter((account) => !exceptAccounts.includes(account))
    .flatMap((account) =>
      anyoneOf(account, [], { partition, except, org, policies, isHome: account === resourceAccount }),
    );
  if (accounts !== 'any') return shapes;
  const apart = [...new Set([...exceptAccounts, resourceAccount])];
  return [...shapes, ...anyoneOf(undefined, apart, { partition, except, org, policies, isHome: false })];
}

function namedShapes(wanted: NamedPrincipal, resourceAccount: string): readonly Shape[] | string {
  const {
    principal,
    account: principalAccount,
    org: principalOrg,
    context,
    inManagementAccount = false,
    policies = {},
  } = wanted;
  const request = { principal, principalAccount, principalOrg, context, action: '', resource: '*' };
  const caller = callerOf(request);
  if (typeof caller === 'string') return caller;
  if (caller.kind === 'canonical') return 'the canonical user of an account is named';
  const constants = new Map(contextOf(request, caller));
  constants.delete('aws:resourceaccount');
  const name = isIdentity(caller)
    ? caller.principalArn
    : caller.kind === 'service'
      ? caller.service
      : caller.kind === 'federated'
        ? caller.provider
        : 'anonymous';
  return [
    {
      kinds: [
        {
          kind: caller.kind === 'role' ? 'session' : caller.kind,
          names: [{ inside: true, sets: [textSet(text(name))] }],
        },
      ],
      isIdentity: isIdentity(caller),
      isRoot: caller.kind === 'root',
      isServiceLinked: isServiceLinked(caller),
      inManagementAccount,
      isHome: isIdentity(caller) && caller.account === resourceAccount,
      org: principalOrg,
      constants,
      policies,
    },
  ];
}

interface Anyone {
  readonly partition: string;
  readonly except: readonly string[];
  readonly org: Shape['org'];
  readonly policies?: OwnPolicies;
  readonly isHome: boolean;
}

/** Everyone of one account, or of every account but some. */
function anyoneOf(
  account: string | undefined,
  apart: readonly string[],
  { partition, except, org, policies, isHome }: Anyone,
): readonly Shape[] {
  const id = account === undefined ? ANY_ACCOUNT : text(account);
  const outside: readonly Demand[] = [
    { inside: false, sets: apart.map((one) => ofAccount(text(one))) },
    { inside: false, sets: except.map((arn) => textSet(text(arn))) },
  ];
  const namesAt = (service: string, type: string): readonly Demand[] => {
    const head: Pattern = [...text(`arn:${partition}:${service}::`), ...id, ...text(`:${type}/`)];
    const confined = head.length;
    const like = (rest: string) => textSet([...head, ...glob(rest)], { confined });
    // Names that IAM does not give, and roles of which AWS defines the permissions.
    return [
      { inside: true, sets: [like('?*')] },
      { inside: false, sets: ['*/', '*:*', 'aws-service-role/*'].map(like) },
      ...outside,
    ];
  };
  const kinds: Shape['kinds'] = [
    { kind: 'session', names: namesAt('iam', 'role') },
    { kind: 'user', names: namesAt('iam', 'user') },
    { kind: 'federated-user', names: namesAt('sts', 'federated-user') },
  ];
  const root = textSet([...text(`arn:${partition}:iam::`), ...id, ...text(':root')], {
    confined: 13 + partition.length + 12,
  });
  const roots: Shape['kinds'] = [{ kind: 'root', names: [{ inside: true, sets: [root] }, ...outside] }];
  const common = {
    ...{ isIdentity: true, isServiceLinked: false, inManagementAccount: false, isHome, org },
    constants: new Map([
      ['aws:principalisawsservice', ['false']],
      ...(account === undefined ? [] : [['aws:principalaccount', [account]] as const]),
      ...(typeof org === 'string' ? [['aws:principalorgid', [org]] as const] : []),
    ]),
    policies: { identity: EVERYTHING, ...policies },
  };
  // The root user has every permission of its account, which is what everyone is assumed to have.
  return policies?.identity === undefined
    ? [{ ...common, isRoot: false, kinds: [...kinds, ...roots] }]
    : [
        { ...common, isRoot: false, kinds },
        { ...common, isRoot: true, kinds: roots },
      ];
}
