import { groupBy } from '../../common/group-by';
import { COMMON, STATES } from '../language/sentences/common';
import { STORES } from '../language/sentences/stores';
import { placeText, type Words } from '../language/words';
import type { Evidence } from '../schema';
import type { SiteEvidence } from '../schema/places';
import type { StoreEvidence } from '../schema/resources';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { type Column, onDemand, table } from './table';
import { howMark, howTag, name, placed, quoted, told } from './words';

/** Which data is stored where, under whose key, and how we know. */
export function storesSection({ stores, sites }: Evidence, words: Words): Section {
  const names = new Map(sites.map((site) => [site.id, site]));
  const bySite = groupBy(stores, ({ site }) => site ?? '');
  return {
    id: 'stores',
    title: words.say(STORES.title),
    short: words.say(STORES.short),
    body: html`${lead(told(words, STORES.lead, words.say(COMMON.resourceCount, stores.length), howTag('attested', words), howTag('not-assertable', words)))}
${summary(stores, names, words)}
${stores.some(({ keys }) => keys.some(({ kind }) => kind === 'aws')) ? html`<p class="quiet">${words.say(STORES.awsKeys)}</p>` : undefined}
<div class="stack">${[...bySite].map(([site, some]) => onDemand(html`<b>${names.get(site)?.name ?? words.say(STORES.noSiteHead)}</b> ${words.say(STORES.count, some.length)}${placeOf(some, words)}`, storeTable(some, words)))}</div>`,
  };
}

/** Stores of one kind, place and key together, with the sites that have them. */
function summary(stores: readonly StoreEvidence[], names: ReadonlyMap<string, SiteEvidence>, words: Words): Markup {
  const kinds = groupBy(stores, ({ holds, data, keys }) =>
    JSON.stringify([data.place, data.how, holds, [...new Set(keys.map(({ kind }) => kind))].sort()]),
  );
  const sitesOf = (some: readonly StoreEvidence[]) =>
    [...new Set(some.map(({ site }) => site ?? ''))].map((site) => names.get(site)?.name ?? words.say(STORES.noSite));
  return table(
    [...kinds.values()].sort((one, other) => byPlace(one, other, words)),
    {
      caption: words.say(STORES.title),
      columns: [
        { head: words.say(COMMON.location), cell: ([store]) => store && placeCell(store, words) },
        { head: words.say(STORES.stores), cell: ([store]) => store && words.say(STATES.holds[store.holds]) },
        { head: words.say(STORES.key), cell: ([store]) => store && keyWords(store, words) },
        { head: words.say(COMMON.sites), cell: (some) => words.list(sitesOf(some)) },
        { head: words.say(COMMON.number), isNumber: true, cell: (some) => words.number(some.length) },
      ],
    },
  );
}

/** By place; user data before what is known of it. */
function byPlace([one]: readonly StoreEvidence[], [other]: readonly StoreEvidence[], words: Words): number {
  const keyOf = (store: StoreEvidence | undefined) =>
    store ? `${store.data.place} ${store.holds === 'user-data' ? 0 : 1} ${keyWords(store, words)}` : '';
  const [first, second] = [keyOf(one), keyOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyWords({ keys }: StoreEvidence, words: Words): string {
  const kinds = [...new Set(keys.map(({ kind }) => words.say(STORES[kind])))];
  return kinds.length === 0 ? words.say(STORES.noKey) : words.list(kinds);
}

function placeCell({ data }: StoreEvidence, words: Words): Markup {
  return html`${placed(data, words)} ${howMark(data.how, words)}`;
}

function storeTable(stores: readonly StoreEvidence[], words: Words): Markup {
  const places = new Set(stores.map(({ data }) => `${data.place} ${data.how}`));
  const location: Column<StoreEvidence> = {
    head: words.say(COMMON.location),
    cell: (store) => placeCell(store, words),
  };
  const columns: readonly Column<StoreEvidence>[] = [
    {
      head: words.say(STORES.store),
      cell: ({ resource, name: physical }) =>
        html`${name(resource)}${physical === undefined ? undefined : html`<br><span class="quiet">${physical}</span>`}`,
    },
    {
      head: words.say(STORES.stores),
      cell: ({ holds, what, type }) =>
        html`${words.say(STATES.holds[holds])}<br><span class="quiet">${type.replace(/^AWS::/, '')}: ${quoted(what, words, (text) => text)}</span>`,
    },
    // The line that opens the table says where all of them are.
    ...(places.size > 1 ? [location] : []),
    { head: words.say(STORES.keys), cell: (store) => keysOf(store, words) },
  ];
  return table(stores, { caption: words.say(STORES.caption), isFound: true, columns });
}

/** The one place of some stores, in words; nothing where there are several. */
function placeOf(stores: readonly StoreEvidence[], words: Words): string {
  const places = new Set(stores.map(({ data }) => placeText(data, words)));
  return places.size === 1 ? `, ${[...places].join()}` : '';
}

function keysOf({ keys, data }: StoreEvidence, words: Words): Markup {
  if (keys.length === 0) return html`<span class="quiet">${words.say(STORES.noKey)}</span>`;
  const lines = keys.map(
    ({ kind, key, location }) =>
      html`${words.say(STORES[kind])}${key === undefined ? undefined : html` ${name(key)}`}${location.place === data.place ? undefined : html`<br><span class="quiet">${placed(location, words)}</span>`} ${location.how === data.how ? undefined : howTag(location.how, words)}`,
  );
  return html`${lines.map((line, index) => html`${index === 0 ? undefined : html`<br>`}${line}`)}`;
}
