import { listOf } from '../../iam/authorize/json';
import { matchesAction } from '../../iam/language/actions';
import { glob, meet } from '../../iam/language/pattern';
import type { Endpoint, Question } from '../../iam/search/question';
import { type Change, changeOf, everythingGained, type Gain } from '../../iam/search/search-gained';
import { Universe } from '../../iam/search/universe';
import type { Scope } from '../../judge/scope';
import type { DeploymentAccess } from '../site/site-access';
import { type Asker, askersAt, type SitePair } from './askers';
import { allowing, changedBetween, concernedActions, concernsResource, type Written } from './changed';
import { type NewStore, type Target, targetsOf } from './targets';

/** A request that is newly allowed, and who makes it. */
export interface GainAt {
  readonly asker: Asker;
  readonly site: SitePair['after'];
  readonly gain: Gain;
  /** The action, as a policy or a question writes it: a pattern, where it has no name there. */
  readonly action: string;
  /** The store that the change adds, where it is one. */
  readonly added?: NewStore;
}

/** Everything that a change newly allows at the sites of a deployment. */
export interface GainedAt {
  readonly gains: readonly GainAt[];
  /** Why something could not be looked at. */
  readonly undecided: readonly string[];
}

/** Decides, for all layers together, which requests the policies of `after` allow and those of `before` do not. */
export function gainedAt(before: DeploymentAccess, after: DeploymentAccess, scope: Scope): GainedAt {
  const pairs = after.sites.map(
    (site): SitePair => ({ after: site, before: before.sites.find(({ id }) => id === site.id) }),
  );
  const found = pairs.map((pair) => gainedIn(pair, pairs, scope));
  return {
    gains: found.flatMap(({ gains }) => gains),
    undecided: [
      ...new Set([...found.flatMap(({ undecided }) => undecided), ...unasked(found.flatMap((one) => one.changed))]),
    ],
  };
}

/** A changed statement of principals, and whether something at the site was asked because of it. */
interface ChangedStatement {
  readonly statement: Written;
  readonly isAsked: boolean;
}

/** The changed statements about which nothing is asked at any site: whom they allow something now is not known. */
function unasked(all: readonly ChangedStatement[]): readonly string[] {
  const asked = new Set(all.filter(({ isAsked }) => isAsked).map(({ statement }) => JSON.stringify(statement)));
  return all
    .filter(({ statement }) => !asked.has(JSON.stringify(statement)))
    .map(({ statement: { Action, NotAction, Resource, NotResource } }) => {
      const what = Action === undefined ? `everything but ${NotAction}` : `${Action}`;
      const on = Resource === undefined ? `everything but ${NotResource}` : `${Resource}`;
      return `${what} on ${on}: a statement about it changed, and nothing that is asked about is such a resource`;
    });
}

function changedStatements(
  { after }: SitePair,
  askers: readonly Asker[],
  targets: readonly Target[],
): readonly ChangedStatement[] {
  // Their own policies alone: what changed in those of a resource is asked about that resource.
  const resource = { arn: '*', account: after.names.account };
  const changed = askers.flatMap((asker) =>
    asker.isNew
      ? allowing({ principal: asker.after, resource, endpoints: [] })
      : (changedBetween(
          { principal: asker.before, resource, endpoints: [] },
          { principal: asker.after, resource, endpoints: [] },
        ) ?? []),
  );
  return [...new Set(changed.flat())].map((statement) => ({
    statement,
    isAsked: targets.some(
      (target) =>
        isNamed(target.after.arn, statement) &&
        concernedActions(target.actions, [[statement]]).some((action) => canTell(action, target)),
    ),
  }));
}

/** Whether a statement is about a resource, its ARN compared by component: a wildcard for accounts is none for names. */
function isNamed(arn: string, { Resource }: Written): boolean {
  if (Resource === undefined) return true;
  return listOf(Resource).some((text) => {
    const [one, other] = [arn, `${text}`.replaceAll(/\$\{[^}]*\}/g, '*')].map(componentsOf);
    if (one === undefined || other === undefined) return true;
    return one.every((part, index) => meet(glob(part), glob(other[index] ?? '')));
  });
}

/** The six components of an ARN; undefined for a text that is none. */
function componentsOf(arn: string): readonly string[] | undefined {
  const parts = arn.split(':');
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** Whether a question about a target tells who may do this: a role and a key without their policy are nobody's. */
function canTell(action: string, { after }: Target): boolean {
  return after.policy !== undefined || !/^(?:sts:(?:assume|set|tag)|kms:)/i.test(action);
}

function gainedIn(
  pair: SitePair,
  pairs: readonly SitePair[],
  scope: Scope,
): GainedAt & { readonly changed: readonly ChangedStatement[] } {
  const { kept, added } = targetsOf(pair.after, pair.before, scope);
  const askers = askersAt(pair, pairs);
  const endpoints = { before: pair.before?.endpoints ?? [], after: pair.after.endpoints };
  const asked = [
    ...kept.flatMap((target) => inquiriesAbout({ target, endpoints }, askers)),
    ...added.flatMap((one) =>
      one.targets.flatMap((target) => inquiriesAbout({ target, endpoints, added: one }, askers)),
    ),
  ];
  const changed = changedStatements(pair, askers, [...kept, ...added.flatMap(({ targets }) => targets)]);
  if (asked.length === 0) return { gains: [], undecided: [], changed };
  const universe = new Universe(asked.map(({ change }) => change.after));
  const found = asked.map(({ change, askers: own, added: store }) => {
    const { gains, undecided } = everythingGained(change, universe);
    const by = new Map(own.map((asker) => [asker.after, asker]));
    return {
      undecided,
      gains: gains.flatMap((gain): readonly GainAt[] => {
        const asker = by.get(gain.wanted);
        const action = writtenAction(gain.counterexample.request.action, change.after.actions);
        return asker ? [{ asker, site: pair.after, gain, action, ...(store && { added: store }) }] : [];
      }),
    };
  });
  return {
    gains: found.flatMap(({ gains }) => gains),
    undecided: found.flatMap(({ undecided }) => undecided),
    changed,
  };
}

/** An action by its own name or, where it stands for others, by the narrowest pattern that it is of. */
function writtenAction(action: string, actions: readonly string[]): string {
  const own = actions.filter((one) => matchesAction(one, action));
  return own.find((one) => !/[*?]/.test(one)) ?? own.sort((one, other) => other.length - one.length)[0] ?? action;
}

interface About {
  readonly target: Target;
  readonly endpoints: Readonly<Record<'before' | 'after', readonly Endpoint[]>>;
  readonly added?: NewStore;
}

/** What is asked of a target: a question before and after, and who is asked about. */
interface Inquiry extends Pick<About, 'added'> {
  readonly change: Change;
  readonly askers: readonly Asker[];
}

/** The questions about a target, each of those for whom the same actions may have become allowed. */
function inquiriesAbout({ target, endpoints, added }: About, all: readonly Asker[]): readonly Inquiry[] {
  const { exceptResources } = target;
  const groups = new Map<string, { readonly actions: readonly string[]; readonly askers: Asker[] }>();
  for (const asker of all) {
    const actions = actionsFor(asker, { target, endpoints, added });
    if (actions.length === 0) continue;
    const group = groups.get(actions.join()) ?? { actions, askers: [] };
    groups.set(actions.join(), group);
    group.askers.push(asker);
  }
  return [...groups.values()].map(({ actions, askers }) => {
    const of = (when: 'before' | 'after'): Question => ({
      ...{ actions, resources: [target[when]], endpoints: endpoints[when] },
      principals: askers.map((one) => one[when]),
      ...(exceptResources && { exceptResources }),
    });
    return { change: changeOf(of('before'), of('after')), askers, added };
  });
}

/** The actions on a target that somebody may have gained: those that a changed statement is about. */
function actionsFor(asker: Asker, { target, endpoints, added }: About): readonly string[] {
  const of = (when: 'before' | 'after') => ({
    ...{ principal: asker[when], resource: target[when], endpoints: endpoints[when] },
  });
  if (added !== undefined) return target.actions;
  const changed = asker.isNew ? allowing(of('after')) : changedBetween(of('before'), of('after'));
  if (changed === undefined) return target.actions;
  return concernsResource(target.after.arn, changed) ? concernedActions(target.actions, changed) : [];
}
