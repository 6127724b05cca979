import { countryText } from '../../world/countries';
import { countryOfRegion } from '../../world/source-regions';
import type { RackEvidence, SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { table } from './table';
import { prose, unbroken } from './words';

type RackStore = RackEvidence['stores'][number];

const ASPECTS: readonly { readonly head: string; readonly of: (store: RackStore) => string }[] = [
  { head: 'Holds', of: ({ holds }) => holds },
  { head: 'Under which key', of: ({ key }) => key },
  { head: 'Backups', of: ({ backups }) => backups },
  { head: 'Leaves the rack', of: ({ copies }) => copies },
  { head: 'Way in for existing data', of: ({ wayIn }) => wayIn },
];

const STORES = { objects: 'Objects', records: 'Records' } as const;

/** What the rack of a site is, what it holds and what leaves it; undefined for a site in a Region. */
export function rackMarkup({ name, region, rack }: SiteEvidence): Markup | undefined {
  if (!rack) return undefined;
  const { generation, stores, delivery, source, asOf } = rack;
  const country = countryOfRegion(region);
  return html`<h3>The rack of ${name}</h3>
<p>Of the ${generation} generation; its parent Region is ${unbroken(region)}${country === undefined ? undefined : html` in ${countryText(country)}`}.</p>
${table(ASPECTS, {
  caption: `What the rack of ${name} holds`,
  columns: [
    { head: 'What', cell: ({ head }) => head },
    ...stores.map((store) => ({
      head: STORES[store.store],
      cell: ({ of }: (typeof ASPECTS)[number]) => prose(of(store)),
    })),
  ],
})}
<p class="quiet">${prose(delivery)}.</p>
<p class="quiet">Stores on racks: as of ${asOf}, ${source}.</p>`;
}
