import { groupBy } from '../../common/group-by';
import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import { type DecidedFlow, requiredIn } from '.';
import {
  type Granted,
  type GrantedAction,
  type GrantedName,
  type Grants,
  grantsBySite,
  type SiteGrants,
} from './granted';

/** What policies allow beyond what has to work, and the reason for it, where there is one. */
export interface Excess<One extends Granted = GrantedAction | GrantedName> {
  readonly granted: One;
  /** @default there is none */
  readonly why?: string;
}

interface Reason {
  /** What the role, or the resource with the policy, is for. */
  readonly of: Granted['purpose'];
  /** Of the statement. @default every one */
  readonly statement?: RegExp;
  /** Of the action, principal or resource. */
  readonly what: RegExp;
  readonly why: string;
}

const COPIES =
  'AWS Backup Developer Guide, "Encryption for backups": policies for copies name it; the page does not say which of the two accounts uses which key for what';
const WHATEVER_A_SITE_HAS =
  'reads of types that a site may lack, of its bootstrap and of stacks: one list serves every site; AWS Config publishes none of what it calls';

/** Why policies may allow what no flow asks for. */
const REASONS: readonly Reason[] = [
  {
    of: 'auditor',
    statement: /^(?:Account|LogGroups)$/,
    what: /:(?:Batch(?:Describe|Get)|Describe|GenerateCredentialReport|Get|List|LookupEvents|Select|SimulatePrincipalPolicy)|:log-group:/,
    why: 'the auditor also reads what no template made, and what was deleted; none of it returns what a store holds',
  },
  { of: 'drift', what: /:(?:BatchDescribe|Describe|Get|List)|^arn:/, why: WHATEVER_A_SITE_HAS },
  { of: 'key', statement: /^(?:VaultUseByAwsBackup|Copies(?:Use|KeepGrant))$/, what: /^kms:|^arn:/, why: COPIES },
  { of: 'backup', what: /^arn:[^:]*:kms:.*:key\/\*$/, why: COPIES },
  {
    of: 'replication',
    what: /^arn:[^:]*:kms:.*:key\/\*$/,
    why: 'AWS gives a key its id when it is made: the policy of a role cannot name the key of another account, whose own policy names the role',
  },
];

const known = new WeakMap<readonly DecidedFlow[], readonly SiteGrants[]>();

function grantsOfSites(assembly: Assembly, deployment: Deployment): readonly SiteGrants[] {
  const flows = requiredIn(assembly, deployment);
  const grants = known.get(flows) ?? grantsBySite(flows);
  known.set(flows, grants);
  return grants;
}

/** Everything that policies of a deployment's sites allow, and what it is used for, found once. */
export function grantsIn(assembly: Assembly, deployment: Deployment): Grants {
  const all = grantsOfSites(assembly, deployment).map((site) => site.grants());
  return { actions: all.flatMap(({ actions }) => actions), names: all.flatMap(({ names }) => names) };
}

const byOwner = new WeakMap<readonly SiteGrants[], ReadonlyMap<Granted['resource'], readonly SiteGrants[]>>();

/** The sites of which a role or resource has policies. */
function sitesWith(owner: Granted['resource'], sites: readonly SiteGrants[]): readonly SiteGrants[] {
  let all = byOwner.get(sites);
  if (all === undefined) {
    const pairs = sites.flatMap((site) => [...site.owners].map((one) => ({ one, site })));
    all = new Map([...groupBy(pairs, ({ one }) => one)].map(([one, same]) => [one, same.map(({ site }) => site)]));
    byOwner.set(sites, all);
  }
  return all.get(owner) ?? [];
}

const byResource = new WeakMap<Grants, ReadonlyMap<Granted['resource'], Grants>>();

/** What the policies of one role or resource allow: of other sites, only what asks for something there is decided. */
export function grantsOfResource(resource: Granted['resource'], assembly: Assembly, deployment: Deployment): Grants {
  const own = sitesWith(resource, grantsOfSites(assembly, deployment)).flatMap((site) => {
    const grants = site.grants();
    const all = byResource.get(grants) ?? grouped(grants);
    byResource.set(grants, all);
    return all.get(resource) ?? [];
  });
  return { actions: own.flatMap(({ actions }) => actions), names: own.flatMap(({ names }) => names) };
}

function grouped(grants: Grants): ReadonlyMap<Granted['resource'], Grants> {
  const actions = groupBy(grants.actions, ({ resource }) => resource);
  const names = groupBy(grants.names, ({ resource }) => resource);
  return new Map(
    [...new Set([...actions.keys(), ...names.keys()])].map((resource) => [
      resource,
      { actions: actions.get(resource) ?? [], names: names.get(resource) ?? [] },
    ]),
  );
}

/** The part of it that nothing that has to work asks for. */
export function excessOf({ actions, names }: Grants): readonly Excess[] {
  return [
    ...actions.filter(({ use }) => use === 'excess').map((granted) => excess(granted, granted.action)),
    ...names.filter(({ use }) => use !== 'needed').map((granted) => excess(granted, granted.name)),
  ];
}

function excess<One extends Granted>(granted: One, text: string): Excess<One> {
  const kept = REASONS.find(
    ({ of, statement, what }) =>
      of === granted.purpose && (statement?.test(granted.statement) ?? true) && what.test(text),
  );
  return { granted, ...(kept && { why: kept.why }) };
}

/** What is too much, in words. */
export function excessText({ granted }: Excess): string {
  if ('action' in granted) return granted.action;
  return `the ${granted.element} ${granted.name}${granted.use === 'wider' ? ', of which only a part is asked for' : ''}`;
}

/** How much of what is allowed is asked for. */
export interface Least {
  readonly allowed: number;
  readonly needed: number;
  readonly kept: number;
  readonly excess: number;
}

/** How much of the actions that are allowed, or of the principals and resources that are named, is asked for. */
export function leastOf(grants: Grants, of: 'actions' | 'names'): Least {
  const allowed = grants[of].length;
  const all = excessOf({ actions: [], names: [], [of]: grants[of] });
  const kept = all.filter(({ why }) => why !== undefined).length;
  return { allowed, needed: allowed - all.length, kept, excess: all.length - kept };
}

/** The same in sentences. */
export function leastText(grants: Grants): string {
  const text = ({ allowed, needed, kept, excess: rest }: Least) => {
    const share = allowed === 0 ? 100 : Math.floor((needed / allowed) * 1000) / 10;
    return `${needed} are asked for by what has to work (${share} %), ${kept} stay for a reason, ${rest} are excess`;
  };
  const [actions, names] = [leastOf(grants, 'actions'), leastOf(grants, 'names')];
  return [
    `${actions.allowed} actions are allowed to roles and by policies of the sites: ${text(actions)}`,
    `${names.allowed} principals and resources are named with them: ${text(names)}`,
  ].join('\n');
}
