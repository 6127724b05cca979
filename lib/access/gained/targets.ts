import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Question, Resource } from '../../iam/search/question';
import type { Scope } from '../../judge/scope';
import { QUESTIONS } from '../questions';
import { withoutStreams } from '../questions/actions';
import { everyoneFor } from '../questions/everyone';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';

/** Something that requests name, before and after a change, and what is asked of it. */
export interface Target {
  readonly before: Resource;
  readonly after: Resource;
  readonly actions: readonly string[];
  readonly exceptResources?: readonly string[];
}

/** A store that a change adds. */
export interface NewStore {
  readonly store: Store;
  readonly targets: readonly Target[];
}

/** Everything of a site that is asked about. */
export interface Targets {
  readonly kept: readonly Target[];
  readonly added: readonly NewStore[];
}

/** Allows nobody anything: the policy of a store that is not there yet. */
const NOT_THERE_YET: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'NotThereYet', Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }],
};

/** Services whose actions are on a resource, as actions name them; that of the ARN, unless it is here. */
const SERVICES: Readonly<Record<string, readonly string[]>> = { iam: ['iam', 'sts'] };

/**
 * Every store of a site under every action of its services, and every other resource that a question is about under the
 * actions of the questions.
 */
export function targetsOf(after: SiteAccess, before: SiteAccess | undefined, scope: Scope): Targets {
  const asked = askedOf(after, scope);
  const stores = new Map((before?.stores ?? []).map((store) => [idOf(store), store]));
  const ofStores = new Set<string>();
  const kept: Target[] = [];
  const added: NewStore[] = [];
  for (const store of after.stores) {
    const old = stores.get(idOf(store));
    const parts = partsOf(store).filter(({ arn }) => !ofStores.has(arn));
    const targets = parts.map((part): Target => {
      ofStores.add(part.arn);
      const whole = servicesOf(part.arn).map((service) => `${service}:?*`);
      const policy = old ? old.itself.policy : [NOT_THERE_YET];
      const rcp = old ? old.itself.rcp : part.rcp;
      // Names that policies and questions write are actions that there are: they come before the rest of a service.
      const named = (asked.get(`${part.arn} ${part.account}`)?.actions ?? []).filter((action) => !/[*?]/.test(action));
      return { before: { ...part, policy, rcp }, after: part, actions: [...new Set([...named, ...whole])] };
    });
    if (old) kept.push(...targets);
    else added.push({ store, targets });
  }
  const policies = new Map(
    after.stores.map((store) => [store.itself.policy, stores.get(idOf(store))?.itself.policy] as const),
  );
  const rest = [...asked.values()].filter(
    ({ resource }) => !ofStores.has(resource.arn) || resource.account !== after.names.account,
  );
  return {
    kept: [
      ...kept,
      ...rest.flatMap(({ resource, actions }): readonly Target[] => {
        const { policy } = resource;
        // A part of a store has the policy of the store; what no template makes has the same one before.
        const own = policy !== undefined && policies.has(policy);
        const earlier = own ? policies.get(policy) : policy;
        if (own && earlier === undefined) return [];
        const rcp = resource.rcp === undefined ? undefined : (before ?? after).organization.rcp;
        const target = { before: { ...resource, policy: earlier, rcp }, after: resource, actions };
        // No name of a role has a colon, which its wildcards match as well.
        return [{ ...target, ...(/:role\/.*[*?]/.test(resource.arn) && { exceptResources: ['arn:*:role/*:*'] }) }];
      }),
    ],
    added,
  };
}

interface AskedOf extends Pick<Question, 'actions'> {
  readonly resource: Resource;
}

/** What questions ask at a site, by ARN and account. */
function askedOf(site: SiteAccess, scope: Scope): ReadonlyMap<string, AskedOf> {
  const found = new Map<string, AskedOf>();
  // The same classes of principals are made once for a site.
  everyoneFor(site);
  for (const question of QUESTIONS)
    for (const store of site.stores.filter(({ kind }) => question.kinds.includes(kind)))
      for (const { resources, actions } of question.asks(site, store, scope).flat())
        for (const resource of resources) {
          const id = `${resource.arn} ${resource.account}`;
          const before = found.get(id);
          found.set(id, {
            resource: before?.resource ?? resource,
            actions: [...new Set([...(before?.actions ?? []), ...actions])],
          });
        }
  return found;
}

/** What requests name of a store; of a log group, itself and a stream. */
function partsOf(store: Store): readonly Resource[] {
  const { itself, content } = withoutStreams(store);
  const stream = { ...itself, arn: `${itself.arn}:log-stream:example` };
  return [itself, ...(content ? [content] : []), ...(store.kind === 'log-group' ? [stream] : [])];
}

function servicesOf(arn: string): readonly string[] {
  const service = arn.split(':')[2] ?? '';
  return SERVICES[service] ?? [service];
}

function idOf({ kind, itself }: Store): string {
  return `${kind} ${itself.arn}`;
}
