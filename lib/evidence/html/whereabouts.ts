import { groupBy } from '../../common/group-by';
import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import type { LocationEvidence } from '../schema/common';
import type { SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { table } from './table';
import { howMark, list, prose, unbroken, whole } from './words';

/** Sites beyond which places are listed in their stead. */
const MOST_SITES = 8;

/** Where the data of every site is; by place where sites are many. */
export function whereabouts({ sites }: Evidence): Markup {
  if (sites.length === 0)
    return html`<p>No deployment file was given: the data stores are listed below, nothing is known about sites.</p>`;
  return sites.length > MOST_SITES ? byPlace(sites) : bySite(sites);
}

function bySite(sites: readonly SiteEvidence[]): Markup {
  return table(sites, {
    caption: 'Sites, and where their data, keys and control planes are',
    columns: [
      {
        head: 'Site',
        cell: ({ name, data, country }) => html`${whole(name)}${data.country === country ? undefined : away(country)}`,
      },
      { head: 'User data', cell: ({ data }) => place(data) },
      { head: 'Keys, logs, control plane', cell: around },
    ],
  });
}

function around({ data, keys, controlPlane }: SiteEvidence): Markup {
  if (keys.place !== controlPlane.place) return html`keys: ${place(keys)}<br>logs: ${place(controlPlane)}`;
  return keys.place === data.place && keys.how === data.how ? html`the same` : place(keys);
}

function byPlace(sites: readonly SiteEvidence[]): Markup {
  const groups = [...groupBy(sites, ({ data }) => `${data.how} ${data.place}`).values()];
  return table(groups, {
    caption: 'Places, and the sites whose user data rests there',
    columns: [
      { head: 'User data', cell: ([site]) => site && place(site.data) },
      { head: 'Sites', cell: (group) => html`${list(group.map(({ name }) => name))}` },
      { head: 'Number', isNumber: true, cell: (group) => group.length },
    ],
  });
}

/** A site that is not where it is meant to be. */
function away(country: string): Markup {
  return html` <span class="away">meant for ${countryText(country)}</span>`;
}

/** `Sweden (SE), in eu-north-1, Stockholm`, its country first to the eye; marked where no Region shows it. */
function place({ place: raw, how }: LocationEvidence): Markup {
  const comma = raw.indexOf(',');
  return html`${comma < 0 ? prose(raw) : html`<b>${raw.slice(0, comma)}</b>${unbroken(raw.slice(comma))}`} ${howMark(how)}`;
}
