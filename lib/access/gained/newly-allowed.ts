import { locationOf } from '../../deployment/location';
import { inWords } from '../answers';
import type { SiteAccess } from '../site/site-access';
import type { GainAt, GainedAt } from './gained';

/** Requests on one thing that a change newly allows, with one of them. */
export interface NewAccess {
  /** Who makes them; those who gain the same are in one entry. */
  readonly principals: readonly string[];
  /** Actions, or patterns of them: of a pattern, one action at least. */
  readonly actions: readonly string[];
  /** ARNs of what they are about, `*` for requests that name nothing. */
  readonly resources: readonly string[];
  /** Id of the site. */
  readonly site: string;
  /** Name of the site, and where its data is. */
  readonly place: string;
  /** One of the requests in words, with the statement that allows it. */
  readonly witness: string;
  /** What denied it before. */
  readonly before: string;
}

/** Something that a change adds, and who has access to it. */
export interface AddedAccess {
  /** ARN of a store, or a role with its site. */
  readonly what: string;
  readonly kind: 'store' | 'role';
  readonly site: string;
  readonly place: string;
  /** Of a store, who has access; of a role, ARNs of what it has access to. */
  readonly access: readonly string[];
  /** How many actions, or patterns of them, are allowed. */
  readonly actions: number;
  readonly witness: string;
}

/** Everything that a change newly allows, for all layers of policies together. */
export interface NewlyAllowed {
  readonly answer: 'nothing' | 'something' | 'undecided';
  /** On what is there before and after, by roles that are. */
  readonly requests: readonly NewAccess[];
  /** What the change adds, a line for each store or role. */
  readonly added: readonly AddedAccess[];
  /** What could not be decided. */
  readonly undecided: readonly string[];
}

/** What a change newly allows, grouped by principal, action and place. */
export function newlyAllowed({ gains, undecided }: GainedAt): NewlyAllowed {
  const sure = gains.filter(({ gain }) => gain.unknown === undefined);
  const open = gains.filter(({ gain }) => gain.unknown !== undefined);
  const requests = requestsIn(sure.filter((one) => one.added === undefined && !one.asker.isNew));
  const added = [
    ...groups(
      sure.filter((one) => one.added !== undefined),
      ({ added: store }) => store?.store.itself.arn ?? '',
    ).map((all) => addedAccess(all, 'store')),
    ...groups(
      sure.filter((one) => one.added === undefined && one.asker.isNew),
      ({ asker, site }) => `${asker.name} ${site.id}`,
    ).map((all) => addedAccess(all, 'role')),
  ];
  const unsettled = [
    ...undecided,
    ...groups(open, ({ asker, gain }) => `${asker.name} ${gain.resource.arn}`).map(
      ([{ asker, gain }]) => `${asker.name}: ${inWords(gain.counterexample)}: ${gain.unknown}`,
    ),
  ];
  const found = requests.length + added.length > 0;
  return {
    answer: found ? 'something' : unsettled.length > 0 ? 'undecided' : 'nothing',
    ...{ requests, added, undecided: unsettled },
  };
}

/** Gains as entries: first the actions of one principal on one resource, then whatever differs in one thing alone. */
function requestsIn(gains: readonly GainAt[]): readonly NewAccess[] {
  const each = groups(gains, ({ asker, site, gain }) => JSON.stringify([site.id, gain.resource.arn, asker.name])).map(
    (all): NewAccess => {
      const [{ asker, site, gain }] = all;
      const { policy, sid, reason } = gain.before.by;
      return {
        principals: [asker.name],
        actions: unique(all.map(({ action }) => action)),
        resources: [gain.resource.arn],
        ...placeOf(site),
        witness: inWords(gain.counterexample),
        before: [policy && `${policy} policy`, sid, reason].filter((part) => part !== undefined).join(' '),
      };
    },
  );
  const byPrincipal = merged(each, ({ site, resources, actions }) => [site, resources, actions]);
  return merged(byPrincipal, ({ site, principals, actions }) => [site, principals, actions]);
}

function merged(all: readonly NewAccess[], key: (one: NewAccess) => unknown): readonly NewAccess[] {
  return groups(all, (one) => JSON.stringify(key(one))).map((same) => ({
    ...same[0],
    principals: unique(same.flatMap(({ principals }) => principals)),
    resources: unique(same.flatMap(({ resources }) => resources)),
  }));
}

function addedAccess(all: readonly [GainAt, ...GainAt[]], kind: AddedAccess['kind']): AddedAccess {
  const [{ asker, site, gain, added }] = all;
  return {
    what: kind === 'store' ? (added?.store.itself.arn ?? gain.resource.arn) : asker.name,
    kind,
    ...placeOf(site),
    access: unique(all.map((one) => (kind === 'store' ? one.asker.name : one.gain.resource.arn))),
    actions: unique(all.map(({ action }) => action)).length,
    witness: inWords(gain.counterexample),
  };
}

function placeOf({ id, site }: SiteAccess): Pick<NewAccess, 'site' | 'place'> {
  return { site: id, place: `${site.name} (${locationOf(site).data.place})` };
}

function groups<Of>(all: readonly Of[], key: (one: Of) => string): readonly (readonly [Of, ...Of[]])[] {
  const found = new Map<string, [Of, ...Of[]]>();
  for (const one of all) {
    const known = found.get(key(one));
    if (known) known.push(one);
    else found.set(key(one), [one]);
  }
  return [...found.values()];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
