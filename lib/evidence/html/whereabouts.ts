import { groupBy } from '../../common/group-by';
import { COMMON } from '../language/sentences/common';
import { PLACES } from '../language/sentences/places';
import { placeText, type Words } from '../language/words';
import type { Evidence } from '../schema';
import type { LocationEvidence } from '../schema/common';
import type { SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { table } from './table';
import { howMark, prose, unbroken, whole } from './words';

/** Sites beyond which places are listed in their stead. */
const MOST_SITES = 8;

/** Where the data of every site is; by place where sites are many. */
export function whereabouts({ sites }: Evidence, words: Words): Markup {
  if (sites.length === 0) return html`<p>${words.say(PLACES.noSites)}</p>`;
  return sites.length > MOST_SITES ? byPlace(sites, words) : bySite(sites, words);
}

function bySite(sites: readonly SiteEvidence[], words: Words): Markup {
  return table(sites, {
    caption: words.say(PLACES.caption),
    columns: [
      {
        head: words.say(COMMON.site),
        cell: ({ name, data, country }) =>
          html`${whole(name)}${data.country === country ? undefined : away(country, words)}`,
      },
      { head: words.say(PLACES.userData), cell: ({ data }) => place(data, words) },
      { head: words.say(PLACES.keysAndLogs), cell: (site) => around(site, words) },
    ],
  });
}

function around({ data, keys, controlPlane }: SiteEvidence, words: Words): Markup {
  if (keys.place !== controlPlane.place)
    return html`${words.say(PLACES.keysAt)} ${place(keys, words)}<br>${words.say(PLACES.logsAt)} ${place(controlPlane, words)}`;
  return keys.place === data.place && keys.how === data.how ? html`${words.say(PLACES.theSame)}` : place(keys, words);
}

function byPlace(sites: readonly SiteEvidence[], words: Words): Markup {
  const groups = [...groupBy(sites, ({ data }) => `${data.how} ${data.place}`).values()];
  return table(groups, {
    caption: words.say(PLACES.byPlaceCaption),
    columns: [
      { head: words.say(PLACES.userData), cell: ([site]) => site && place(site.data, words) },
      { head: words.say(COMMON.sites), cell: (group) => words.list(group.map(({ name }) => name)) },
      { head: words.say(COMMON.number), isNumber: true, cell: (group) => words.number(group.length) },
    ],
  });
}

/** A site that is not where it is meant to be. */
function away(country: string, words: Words): Markup {
  return html` <span class="away">${words.say(PLACES.meantFor, words.country(country))}</span>`;
}

/** `Sweden (SE), in eu-north-1, Stockholm`, its country first to the eye; marked where no Region shows it. */
function place(location: LocationEvidence, words: Words): Markup {
  const raw = placeText(location, words);
  const comma = raw.indexOf(',');
  return html`${comma < 0 ? prose(raw) : html`<b>${raw.slice(0, comma)}</b>${unbroken(raw.slice(comma))}`} ${howMark(location.how, words)}`;
}
