import { callerOf } from '../../iam/authorize/caller';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { anyReach, principalReach } from '../../iam/authorize/principals';
import { resourceLike } from '../../iam/language/arn';
import { covers, glob } from '../../iam/language/pattern';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import type { PrincipalPurpose } from '../site/principals';
import type { SiteAccess } from '../site/site-access';
import type { StoreKind } from '../site/stores';
import type { DecidedFlow } from '.';
import { type Allow, allowsIn, allowsOf, documentsOf } from './allows';
import type { RequiredStep } from './required';
import { everyLike } from './scene';

/** Where a site's policies allow something. */
export interface Granted {
  readonly site: SiteAccess;
  /** The role or the resource that has the policy, by its name. */
  readonly owner: string;
  /** What that role or resource is for. */
  readonly purpose: PrincipalPurpose | StoreKind;
  readonly resource: TemplateResource;
  /** The Sid of the statement, or its place, from 0, as in the path of a finding. */
  readonly statement: string;
}

/** One action of one allow of a site's policies, as it is written there, wildcards and all. */
export interface GrantedAction extends Granted {
  readonly action: string;
  /**
   * `needed`: something that has to work is refused without it. `allowed twice`: something that has to work asks for it, and
   * is allowed by another statement, too. `excess`: nothing that has to work asks for it, or it
   * is a wildcard, which allows more than is asked for.
   */
  readonly use: 'needed' | 'allowed twice' | 'excess';
}

/** One principal or resource that one allow of a site's policies names, as it is written there. */
export interface GrantedName extends Granted {
  readonly element: 'principal' | 'resource';
  readonly name: string;
  /** `needed`: something that has to work asks for all of it. `wider`: for some of it only. `excess`: for none of it. */
  readonly use: 'needed' | 'wider' | 'excess';
}

/** What policies of the templates allow at the sites of flows, and what it is used for. */
export interface Grants {
  readonly actions: readonly GrantedAction[];
  readonly names: readonly GrantedName[];
}

/** What policies of one site allow. */
export interface SiteGrants {
  readonly site: SiteAccess;
  /** The roles and resources with the policies. */
  readonly owners: ReadonlySet<TemplateResource>;
  /** Found once, when it is first asked for: of the other sites, only what asks for something here is decided. */
  grants(): Grants;
}

/** What policies of the templates allow at each site of flows, and what it is used for. */
export function grantsBySite(flows: readonly DecidedFlow[]): readonly SiteGrants[] {
  const sites = [...new Set(flows.map(({ site }) => site))].map((site) => ({ site, policies: policiesOf(site) }));
  const holders = new Map(sites.flatMap(({ site, policies }) => policies.map(({ document }) => [document, site])));
  const asking = new Map<SiteAccess, DecidedFlow[]>(sites.map(({ site }) => [site, []]));
  for (const one of flows) {
    const documents = one.flow.steps.flatMap((step) => [
      ...documentsOf(step.who.policies?.identity),
      ...documentsOf(step.on.policy),
    ]);
    for (const site of new Set(documents.flatMap((document) => holders.get(document) ?? [])))
      asking.get(site)?.push(one);
  }
  return sites.map(({ site, policies }) => {
    let found: Grants | undefined;
    return {
      site,
      owners: new Set(policies.map(({ resource }) => resource)),
      grants: () => {
        found ??= grantsAt(site, policies, asking.get(site) ?? []);
        return found;
      },
    };
  });
}

function grantsAt(site: SiteAccess, policies: readonly OwnedPolicy[], flows: readonly DecidedFlow[]): Grants {
  const asked = askedIn(flows);
  const allows = policies
    .filter(({ isKnown, document }) => isKnown || asked.documents.has(document))
    .flatMap(({ owner, purpose, resource, document, number, isResource }) =>
      allowsIn(document).map((allow) => {
        const statement = allow.sid ?? `statement ${allow.index} of policy ${number}`;
        return { allow, isResource, owner, purpose, resource, statement };
      }),
    );
  // Written out and not spread, as there are many: an object that others are spread into has a form of its own in memory.
  return {
    actions: allows.flatMap(({ allow, owner, purpose, resource, statement }) =>
      allow.actions.map((action): GrantedAction => {
        const use = asked.uses.get(allow)?.get(action) ?? 'excess';
        return { site, owner, purpose, resource, statement, action, use };
      }),
    ),
    names: allows.flatMap(({ allow, isResource, owner, purpose, resource, statement }) => {
      const named = (element: GrantedName['element'], name: string, use: GrantedName['use']): GrantedName => {
        return { site, owner, purpose, resource, statement, element, name, use };
      };
      const steps = [...(asked.by.get(allow)?.values() ?? [])];
      const principals = isResource ? allow.principals : [];
      // In the policy of a resource, `*` is that resource.
      const resources = allow.resources.filter((name) => !(isResource && name === '*'));
      return [
        ...principals.map(([type, name]): GrantedName => {
          const isNamed = steps.some(({ who }) => reaches(type, name, who.principal));
          return named('principal', name, isNamed ? 'needed' : 'excess');
        }),
        ...resources.map((name) => named('resource', name, useOf(name, steps))),
      ];
    }),
  };
}

function reaches(type: string, name: string, principal: RequiredStep['who']['principal']): boolean {
  const caller = callerOf({ principal, action: '', resource: '' });
  if (typeof caller === 'string') return true;
  const element = type === '*' ? '*' : new Map([[type, [name]]]);
  return anyReach(principalReach(element, caller, () => 'open')) !== false;
}

/** Whether all that a pattern of resources matches is asked for, by what is asked for one of its kind. */
function useOf(name: string, steps: readonly RequiredStep[]): GrantedName['use'] {
  const pattern = glob(name);
  const isMatched = resourceLike(pattern);
  const asked = steps.filter(({ on }) => isMatched(on.arn) !== false);
  if (asked.length === 0) return 'excess';
  return asked.some(({ on }) => covers(everyLike(on.arn), pattern)) ? 'needed' : 'wider';
}

interface OwnedPolicy extends Omit<Granted, 'site' | 'statement'> {
  /** Whether names of the site tell what it is for; a role of which they do not may be of a workload. */
  readonly isKnown: boolean;
  readonly isResource: boolean;
  readonly document: PolicyDocument;
  /** Its place among the policies of its owner, from 0. */
  readonly number: number;
}

function policiesOf({ principals, stores }: SiteAccess): readonly OwnedPolicy[] {
  return [
    ...principals.flatMap(({ name, role, purpose, principal }): readonly OwnedPolicy[] =>
      role === undefined
        ? []
        : documentsOf(principal.policies?.identity).map((document, number) => ({
            ...{ owner: name, purpose: purpose ?? 'role', resource: role, document, number },
            isKnown: purpose !== undefined,
            isResource: false,
          })),
    ),
    // A policy of CloudWatch Logs is one of all log groups, and grants services alone.
    ...stores.flatMap(({ kind, name, template, itself }): readonly OwnedPolicy[] =>
      (kind === 'log-group' ? [] : documentsOf(itself.policy)).map((document, number) => ({
        ...{ owner: name, purpose: kind, resource: template, document, number },
        isKnown: true,
        isResource: true,
      })),
    ),
  ];
}

/** What flows ask of each allow. */
interface Asked {
  readonly documents: ReadonlySet<PolicyDocument>;
  readonly uses: ReadonlyMap<Allow, ReadonlyMap<string, GrantedAction['use']>>;
  /** Steps that it matches by action, one for each principal and resource. */
  readonly by: ReadonlyMap<Allow, ReadonlyMap<string, RequiredStep>>;
}

function askedIn(flows: readonly DecidedFlow[]): Asked {
  const documents = new Set<PolicyDocument>();
  const uses = new Map<Allow, Map<string, GrantedAction['use']>>();
  const by = new Map<Allow, Map<string, RequiredStep>>();
  for (const { steps } of flows)
    for (const { step, decision, needs } of steps) {
      if (decision.decision !== 'allow') continue;
      const key = `${JSON.stringify(step.who.principal)} ${step.on.arn}`;
      for (const [policy, parts] of [
        ['identity', documentsOf(step.who.policies?.identity)],
        ['resource', documentsOf(step.on.policy)],
      ] as const)
        for (const [document, one] of parts.entries()) {
          documents.add(one);
          for (const { allow, matched } of allowsOf(one, step.action)) {
            const known = by.get(allow) ?? new Map<string, RequiredStep>();
            by.set(allow, known.set(key, step));
            const used = uses.get(allow) ?? new Map<string, GrantedAction['use']>();
            uses.set(allow, used);
            for (const action of matched) {
              if (used.get(action) === 'needed' || isTooWide(action)) continue;
              // Where the statement allows it by another action, too, it is not missed.
              const isNeeded =
                matched.length === 1 &&
                needs.some((one) => one.policy === policy && one.document === document && one.index === allow.index);
              used.set(action, isNeeded ? 'needed' : 'allowed twice');
            }
          }
        }
    }
  return { documents, uses, by };
}

/** Wildcards that AWS writes in its own key policies: of two operations each, which services call both. */
const AS_AWS_WRITES = ['kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/** Whether an action stands for actions that nobody asks for, and for those that AWS adds tomorrow. */
function isTooWide(action: string): boolean {
  return /[*?]/.test(action) && !AS_AWS_WRITES.includes(action);
}
