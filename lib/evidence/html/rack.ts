import { countryOfRegion } from '../../world/source-regions';
import type { Sentence } from '../language/languages';
import { COMMON } from '../language/sentences/common';
import { ZONES } from '../language/sentences/zones';
import type { Words } from '../language/words';
import type { RackEvidence, SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { table } from './table';
import { quoted, told, unbroken } from './words';

type RackStore = RackEvidence['stores'][number];

const ASPECTS: readonly { readonly head: Sentence; readonly of: (store: RackStore) => string }[] = [
  { head: ZONES.holds, of: ({ holds }) => holds },
  { head: ZONES.underKey, of: ({ key }) => key },
  { head: ZONES.backups, of: ({ backups }) => backups },
  { head: ZONES.copies, of: ({ copies }) => copies },
  { head: ZONES.wayIn, of: ({ wayIn }) => wayIn },
];

/** What the rack of a site is, what it holds and what leaves it; undefined for a site in a Region. */
export function rackMarkup({ name, region, rack }: SiteEvidence, words: Words): Markup | undefined {
  if (!rack) return undefined;
  const { generation, stores, delivery, source, asOf } = rack;
  const country = countryOfRegion(region);
  const parent =
    country === undefined ? unbroken(region) : told(words, ZONES.regionIn, unbroken(region), words.country(country));
  return html`<h3>${words.say(ZONES.rackOf, name)}</h3>
<p>${told(words, ZONES.generation, words.say(ZONES[generation]), parent)}</p>
${table(ASPECTS, {
  caption: words.say(ZONES.rackHolds, name),
  columns: [
    { head: words.say(COMMON.what), cell: ({ head }) => words.say(head) },
    ...stores.map((store) => ({
      head: words.say(ZONES[store.store]),
      cell: ({ of }: (typeof ASPECTS)[number]) => quoted(of(store), words),
    })),
  ],
})}
<p class="quiet">${quoted(delivery, words)}.</p>
<p class="quiet">${words.say(ZONES.asOf, asOf, source)}</p>`;
}
