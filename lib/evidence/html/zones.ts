import type { Evidence } from '../schema';
import type { SiteEvidence } from '../schema/places';
import { html, type Markup } from './markup';
import { rackMarkup } from './rack';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { list, many, whole } from './words';

/** Sites beyond which their zones are shown on demand. */
const MOST_SITES = 8;

/** In which availability zones each site is, by id or by a name that proves nothing, which sites share one, and what racks hold. */
export function zonesSection({ sites }: Evidence): Section | undefined {
  if (sites.every(({ zones }) => zones.length === 0)) return undefined;
  const zones = zoneTable(sites);
  return {
    id: 'zones',
    title: sites.some(({ rack }) => rack) ? 'Zones, and what racks hold' : 'Availability zones',
    short: 'Zones',
    body: html`${lead('An id of an availability zone means the same buildings in every account; a name may mean other buildings in each, and is no proof of place.')}
${sites.length > MOST_SITES ? onDemand(html`zones of ${many(sites.length, 'site')}`, zones) : zones}
${sites.map(rackMarkup)}`,
  };
}

function zoneTable(sites: readonly SiteEvidence[]): Markup {
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  return table(sites, {
    caption: 'Availability zones of the sites, and sites that share one',
    columns: [
      { head: 'Site', cell: ({ name }) => whole(name) },
      { head: 'Zones', cell: zonesOf },
      { head: 'Shared with', cell: (site) => sharing(site, sites, names) },
    ],
  });
}

function zonesOf({ zones, placement }: SiteEvidence): Markup {
  return html`${placement === 'outpost' ? html`<span class="quiet">its rack is homed to</span> ` : undefined}${zones.map(
    ({ zone, by }) => html`<span class="whole"><code>${zone}</code> <span class="tag zone-${by}">${by}</span></span> `,
  )}`;
}

/** With which sites a site shares a zone; zone names do not tell, and the page says so. */
function sharing(site: SiteEvidence, sites: readonly SiteEvidence[], names: ReadonlyMap<string, string>): Markup {
  const neighbours = sites.filter(({ id, region }) => id !== site.id && region === site.region);
  if (neighbours.length === 0) return html`<span class="quiet">no other site in ${site.region}</span>`;
  const shared = site.zones.filter(({ sharedWith }) => sharedWith.length > 0);
  const byName = [site, ...neighbours].some(({ zones }) => zones.some(({ by }) => by === 'name'));
  const lines = shared.map(
    ({ zone, sharedWith }) =>
      html`<li><code>${zone}</code> with ${list(sharedWith.map((id) => names.get(id) ?? id))}</li>`,
  );
  const unknown = html`<li class="quiet">with ${list(neighbours.map(({ name }) => name))}: names do not tell</li>`;
  if (lines.length === 0 && !byName) return html`none`;
  return html`<ul class="plain">${lines}${byName ? unknown : undefined}</ul>`;
}
