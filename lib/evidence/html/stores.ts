import { groupBy } from '../../common/group-by';
import type { Evidence } from '../schema';
import type { SiteEvidence } from '../schema/places';
import type { StoreEvidence } from '../schema/resources';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { type Column, onDemand, table } from './table';
import { howMark, howTag, list, many, name, prose } from './words';

const HOLDS = { 'user-data': 'user data', metadata: 'metadata' } as const;

const KEYS = {
  customer: 'customer key',
  external: 'key held outside AWS',
  aws: 'key that is not customer managed',
  'not-known': 'key not known',
} as const;

/** Which data is stored where, under whose key, and how we know. */
export function storesSection({ stores, sites }: Evidence): Section {
  const names = new Map(sites.map((site) => [site.id, site]));
  const bySite = groupBy(stores, ({ site }) => site ?? '');
  return {
    id: 'stores',
    title: 'Data stores and encryption keys',
    short: 'Data stores',
    body: html`${lead(many(stores.length, 'resource'), ' that store data. How we know where: by the place that AWS states of the Region; what is known otherwise is marked ', howTag('attested'), ', by the operator’s dated attestation, or ', howTag('not-assertable'), ', by nothing that a template says.')}
${summary(stores, names)}
${stores.some(({ keys }) => keys.some(({ kind }) => kind === 'aws')) ? html`<p class="quiet">A bucket counts as one of user data by its type, unless it is one that a site makes for logs, settings or alerts. Amazon S3 delivers access logs only to a bucket that it encrypts with keys of its own (SSE-S3).</p>` : undefined}
<div class="stack">${[...bySite].map(([site, some]) => onDemand(html`<b>${names.get(site)?.name ?? 'No site'}</b> ${many(some.length, 'store')}${placeOf(some)}`, storeTable(some)))}</div>`,
  };
}

/** Stores of one kind, place and key together, with the sites that have them. */
function summary(stores: readonly StoreEvidence[], names: ReadonlyMap<string, SiteEvidence>): Markup {
  const kinds = groupBy(stores, ({ holds, data, keys }) =>
    JSON.stringify([data.place, data.how, holds, [...new Set(keys.map(({ kind }) => kind))].sort()]),
  );
  const sitesOf = (some: readonly StoreEvidence[]) =>
    [...new Set(some.map(({ site }) => site ?? ''))].map((site) => names.get(site)?.name ?? 'no site');
  return table([...kinds.values()].sort(byPlace), {
    caption: 'Data stores and encryption keys',
    columns: [
      { head: 'Location', cell: ([store]) => store && html`${prose(store.data.place)} ${howMark(store.data.how)}` },
      { head: 'Stores', cell: ([store]) => store && HOLDS[store.holds] },
      { head: 'Key', cell: ([store]) => store && keyWords(store) },
      { head: 'Sites', cell: (some) => list(sitesOf(some)) },
      { head: 'Number', isNumber: true, cell: (some) => some.length },
    ],
  });
}

/** By place; user data before what is known of it. */
function byPlace([one]: readonly StoreEvidence[], [other]: readonly StoreEvidence[]): number {
  const keyOf = (store: StoreEvidence | undefined) =>
    store ? `${store.data.place} ${store.holds === 'user-data' ? 0 : 1} ${keyWords(store)}` : '';
  const [first, second] = [keyOf(one), keyOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyWords({ keys }: StoreEvidence): string {
  const kinds = [...new Set(keys.map(({ kind }) => KEYS[kind]))];
  return kinds.length === 0 ? 'no key is named' : list(kinds);
}

function storeTable(stores: readonly StoreEvidence[]): Markup {
  const places = new Set(stores.map(({ data }) => `${data.place} ${data.how}`));
  const columns: readonly Column<StoreEvidence>[] = [
    {
      head: 'Store',
      cell: ({ resource, name: physical }) =>
        html`${name(resource)}${physical === undefined ? undefined : html`<br><span class="quiet">${physical}</span>`}`,
    },
    {
      head: 'Stores',
      cell: ({ holds, what, type }) =>
        html`${HOLDS[holds]}<br><span class="quiet">${type.replace(/^AWS::/, '')}: ${what}</span>`,
    },
    { head: 'Location', cell: ({ data }) => html`${prose(data.place)} ${howMark(data.how)}` },
    { head: 'Encryption keys', cell: keysOf },
  ];
  return table(stores, {
    caption: 'Data stores, one by one',
    isFound: true,
    // The line that opens the table says where all of them are.
    columns: columns.filter(({ head }) => head !== 'Location' || places.size > 1),
  });
}

/** The one place of some stores, in words; nothing where there are several. */
function placeOf(stores: readonly StoreEvidence[]): string {
  const places = new Set(stores.map(({ data }) => data.place));
  return places.size === 1 ? `, ${[...places].join()}` : '';
}

function keysOf({ keys, data }: StoreEvidence): Markup {
  if (keys.length === 0) return html`<span class="quiet">no key is named</span>`;
  const lines = keys.map(
    ({ kind, key, location }) =>
      html`${KEYS[kind]}${key === undefined ? undefined : html` ${name(key)}`}${location.place === data.place ? undefined : html`<br><span class="quiet">${prose(location.place)}</span>`} ${location.how === data.how ? undefined : howTag(location.how)}`,
  );
  return html`${lines.map((line, index) => html`${index === 0 ? undefined : html`<br>`}${line}`)}`;
}
