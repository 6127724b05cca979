import { COMMON } from '../language/sentences/common';
import { ZONES } from '../language/sentences/zones';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { rackMarkup } from './rack';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { told, whole } from './words';

/** Sites beyond which their zones are shown on demand. */
const MOST_SITES = 8;

/** In which availability zones each site is, by id or by a name that proves nothing, which sites share one, and what racks hold. */
export function zonesSection({ sites }: Evidence, words: Words): Section | undefined {
  if (sites.every(({ zones }) => zones.length === 0)) return undefined;
  const zones = zoneTable(sites, words);
  return {
    id: 'zones',
    title: words.say(sites.some(({ rack }) => rack) ? ZONES.titleWithRacks : ZONES.title),
    short: words.say(ZONES.short),
    body: html`${lead(words.say(ZONES.lead))}
${sites.length > MOST_SITES ? onDemand(words.say(ZONES.ofSites, sites.length), zones) : zones}
${sites.map((site) => rackMarkup(site, words))}`,
  };
}

function zoneTable(sites: readonly SiteEvidence[], words: Words): Markup {
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  return table(sites, {
    caption: words.say(ZONES.caption),
    columns: [
      { head: words.say(COMMON.site), cell: ({ name }) => whole(name) },
      { head: words.say(ZONES.zones), cell: (site) => zonesOf(site, words) },
      { head: words.say(ZONES.sharedWith), cell: (site) => sharing(site, sites, names, words) },
    ],
  });
}

function zonesOf({ zones, placement }: SiteEvidence, words: Words): Markup {
  return html`${placement === 'outpost' ? html`<span class="quiet">${words.say(ZONES.homedTo)}</span> ` : undefined}${zones.map(
    ({ zone, by }) =>
      html`<span class="whole"><code>${zone}</code> <span class="tag zone-${by}">${words.say(ZONES[by])}</span></span> `,
  )}`;
}

/** With which sites a site shares a zone; zone names do not tell, and the page says so. */
function sharing(
  site: SiteEvidence,
  sites: readonly SiteEvidence[],
  names: ReadonlyMap<string, string>,
  words: Words,
): Markup {
  const neighbours = sites.filter(({ id, region }) => id !== site.id && region === site.region);
  if (neighbours.length === 0) return html`<span class="quiet">${words.say(ZONES.noOther, site.region)}</span>`;
  const shared = site.zones.filter(({ sharedWith }) => sharedWith.length > 0);
  const byName = [site, ...neighbours].some(({ zones }) => zones.some(({ by }) => by === 'name'));
  const lines = shared.map(
    ({ zone, sharedWith }) =>
      html`<li>${told(words, ZONES.with, html`<code>${zone}</code>`, words.list(sharedWith.map((id) => names.get(id) ?? id)))}</li>`,
  );
  const unknown = html`<li class="quiet">${words.say(ZONES.namesDoNotTell, words.list(neighbours.map(({ name }) => name)))}</li>`;
  if (lines.length === 0 && !byName) return html`${words.say(ZONES.notShared)}`;
  return html`<ul class="plain">${lines}${byName ? unknown : undefined}</ul>`;
}
