import type { Evidence } from '../schema';
import type { SiteEvidence } from '../schema/places';
import type { StoreEvidence } from '../schema/resources';
import { groupBy } from './groups';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { howTag, list, many, name, prose } from './words';

const HOLDS = { 'user-data': 'user data', metadata: 'metadata' } as const;

const KEYS = {
  customer: 'customer key',
  external: 'key held outside AWS',
  aws: 'key of AWS',
  'not-known': 'key not known',
} as const;

/** What rests where, under whose key, and how we know. */
export function storesSection({ stores, sites }: Evidence): Section {
  const names = new Map(sites.map((site) => [site.id, site]));
  const bySite = groupBy(stores, ({ site }) => site ?? '');
  const alike = groupBy(bySite, ([, some]) => JSON.stringify(some.map(kindOf).sort()));
  return {
    id: 'stores',
    title: 'What rests where, under whose key',
    short: 'Stores',
    body: html`${lead(many(stores.length, 'resource'), ' that hold data. How we know: ', howTag('by-region'), ' by the place that AWS states of its Region; ', howTag('attested'), ' by somebody’s dated statement; ', howTag('not-assertable'), ' by nothing that a template says.')}
${[...alike.values()].map((group) => summary(group, names))}
<div class="stack">${[...bySite].map(([site, some]) => onDemand(html`<b>${names.get(site)?.name ?? 'No site'}</b> ${many(some.length, 'store')}`, storeTable(some)))}</div>`,
  };
}

/** What a store is, for a summary. */
function kindOf({ holds, data, keys }: StoreEvidence): string {
  const kinds = [...new Set(keys.map(({ kind }) => kind))].sort();
  return JSON.stringify([holds, data.place, data.how, kinds]);
}

/** The stores of sites that have the same of each kind. */
function summary(
  group: readonly (readonly [string, readonly StoreEvidence[]])[],
  names: ReadonlyMap<string, SiteEvidence>,
): Markup {
  const who = list(group.map(([site]) => names.get(site)?.name ?? 'No site'));
  const kinds = [...groupBy(group[0]?.[1] ?? [], kindOf).values()];
  return html`<h3>${who}</h3>
${table(kinds, {
  caption: `What rests where: ${who}`,
  columns: [
    { head: 'Holds', cell: ([store]) => store && HOLDS[store.holds] },
    { head: 'Rests in', cell: ([store]) => store && prose(store.data.place) },
    { head: 'How we know', cell: ([store]) => store && howTag(store.data.how) },
    { head: 'Under', cell: ([store]) => store && keyWords(store) },
    { head: group.length > 1 ? 'Stores in each' : 'Stores', isNumber: true, cell: (some) => some.length },
  ],
})}`;
}

function keyWords({ keys }: StoreEvidence): string {
  const kinds = [...new Set(keys.map(({ kind }) => KEYS[kind]))];
  return kinds.length === 0 ? 'no key is named' : list(kinds);
}

function storeTable(stores: readonly StoreEvidence[]): Markup {
  return table(stores, {
    caption: 'Stores, one by one',
    filter: ({ holds, data }) => `${holds} ${data.how}`,
    columns: [
      {
        head: 'Store',
        cell: ({ resource, name: physical }) =>
          html`${name(resource)}${physical === undefined ? undefined : html`<br><span class="quiet">${physical}</span>`}`,
      },
      {
        head: 'Holds',
        cell: ({ holds, what, type }) =>
          html`${HOLDS[holds]}<br><span class="quiet">${type.replace(/^AWS::/, '')}: ${what}</span>`,
      },
      { head: 'Rests in', cell: ({ data }) => html`${prose(data.place)}<br>${howTag(data.how)}` },
      { head: 'Under whose key', cell: keysOf },
    ],
  });
}

function keysOf({ keys, data }: StoreEvidence): Markup {
  if (keys.length === 0) return html`<span class="quiet">no key is named</span>`;
  return html`<ul class="plain">${keys.map(
    ({ kind, key, residence }) =>
      html`<li>${KEYS[kind]}${key === undefined ? undefined : html` ${name(key)}`}${residence.place === data.place ? undefined : html`<br><span class="quiet">${prose(residence.place)}</span>`} ${howTag(residence.how)}</li>`,
  )}</ul>`;
}
