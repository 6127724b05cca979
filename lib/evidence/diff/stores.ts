import type { Evidence } from '../schema';
import type { LocationEvidence } from '../schema/common';
import type { StoreEvidence, StoreKeyEvidence } from '../schema/resources';
import { type Change, strengthOf } from './change';
import type { Pairs } from './pairs';

/** How much a key is the customer's; no key at all is least. */
const RANK = { external: 3, customer: 3, aws: 1, 'not-known': 0 } as const;

/** Stores that came, went or moved, and keys that changed. */
export function storeChanges(base: Evidence, head: Evidence, pairs: Pairs): readonly Change[] {
  const before = new Map(base.stores.map((store) => [store.resource, store]));
  const after = new Map(head.stores.map((store) => [store.resource, store]));
  const allowed = new Set(base.boundary.countries);
  return [
    ...pairs.added.flatMap(({ id }) => {
      const store = after.get(id);
      return store ? [added(store, allowed)] : [];
    }),
    ...pairs.removed.flatMap(({ id }) => {
      const store = before.get(id);
      return store ? [removed(store)] : [];
    }),
    ...pairs.same.flatMap((pair) => {
      const [old, now] = [before.get(pair.base.id), after.get(pair.head.id)];
      return old && now ? [...moved(old, now, allowed), ...keys(old, now, allowed, pairs)] : [];
    }),
  ];
}

function added(store: StoreEvidence, allowed: ReadonlySet<string>): Change {
  const worse = isOutside(store.data, allowed) || (store.holds === 'user-data' && rankOf(store.keys) < RANK.customer);
  return {
    strength: strengthOf(worse, false),
    topic: 'store',
    subject: store.resource,
    what: `a store of ${store.holds} was added`,
    after: `${store.type}, ${store.data.place}, ${keyText(store.keys)}`,
  };
}

function removed(store: StoreEvidence): Change {
  const before = `${store.type}, ${store.data.place}`;
  return {
    strength: 'neutral',
    topic: 'store',
    subject: store.resource,
    what: `a store of ${store.holds} was removed`,
    before,
  };
}

function moved(old: StoreEvidence, now: StoreEvidence, allowed: ReadonlySet<string>): readonly Change[] {
  return (['data', 'controlPlane'] as const).flatMap((what): readonly Change[] => {
    const [before, after] = [old[what], now[what]];
    if (before.place === after.place && before.how === after.how) return [];
    const worse = isOutside(after, allowed) && !(isOutside(before, allowed) && before.country === after.country);
    return [
      {
        strength: strengthOf(worse, isOutside(before, allowed) && !isOutside(after, allowed)),
        topic: 'location',
        subject: now.resource,
        what: what === 'data' ? 'its data moves' : 'its control plane moves',
        before: `${before.place} (${before.how})`,
        after: `${after.place} (${after.how})`,
      },
    ];
  });
}

function keys(
  old: StoreEvidence,
  now: StoreEvidence,
  allowed: ReadonlySet<string>,
  { inBase }: Pairs,
): readonly Change[] {
  const [before, after] = [keyText(old.keys), inBaseKeys(now.keys, inBase)];
  const [was, is] = [rankOf(old.keys), rankOf(now.keys)];
  const left = now.keys.some(({ location }) => isOutside(location, allowed));
  const lay = old.keys.some(({ location }) => isOutside(location, allowed));
  if (before === after && left === lay) return [];
  return [
    {
      strength: strengthOf(is < was || (left && !lay), is > was || (lay && !left)),
      topic: 'key',
      subject: now.resource,
      what: 'it lies under another key',
      before,
      after,
    },
  ];
}

function isOutside({ country, how }: LocationEvidence, allowed: ReadonlySet<string>): boolean {
  return how === 'not-assertable' || country === undefined || !allowed.has(country);
}

function rankOf(all: readonly StoreKeyEvidence[]): number {
  return all.length === 0 ? 0 : Math.min(...all.map(({ kind }) => RANK[kind]));
}

function keyText(all: readonly StoreKeyEvidence[]): string {
  const texts = all.map(
    ({ kind, key, location }) => `${kind}${key === undefined ? '' : ` ${key}`} in ${location.place}`,
  );
  return texts.length === 0 ? 'no key named' : texts.sort().join(', ');
}

function inBaseKeys(all: readonly StoreKeyEvidence[], inBase: Pairs['inBase']): string {
  return keyText(all.map((each) => ({ ...each, key: each.key === undefined ? undefined : inBase(each.key) })));
}
