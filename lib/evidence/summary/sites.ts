import { code, table, text } from '../../common/markdown';
import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import type { LocationEvidence } from '../schema/common';
import { folded, sentence } from './sections';

/** Sites beyond which those of one place are told together. */
const MOST_SITES = 8;

/** Where everything is; many sites of one place are a row. */
export function sites({ sites: all }: Evidence): string {
  const groups = new Map<
    string,
    { readonly row: readonly string[]; readonly names: string[]; readonly zones: string[] }
  >();
  for (const site of all) {
    const meant = site.data.country === site.country ? '' : `, meant for ${text(countryText(site.country))}`;
    const row = [at(site.data), around(site)];
    const key = all.length > MOST_SITES ? [...row, meant].join('|') : site.id;
    const known = groups.get(key) ?? { row, names: [], zones: [] };
    known.names.push(`${text(site.name)}${meant}`);
    known.zones.push(zones(site));
    groups.set(key, known);
  }
  const rows = [...groups.values()].map(({ row, names, zones: some }) =>
    names.length === 1
      ? [...names, ...row, ...some]
      : [
          `${names.slice(0, MOST_SITES).join(', ')}${names.length > MOST_SITES ? ` and ${names.length - MOST_SITES} more` : ''}`,
          ...row,
          '',
        ],
  );
  return folded(
    'Where everything is',
    all.length,
    table(['site', 'user data', 'keys, logs and control plane', 'zones'], rows),
  );
}

/** Where the keys of a site are, and its logs and control plane. */
function around({ data, keys, controlPlane }: Evidence['sites'][number]): string {
  if (at(keys) !== at(controlPlane)) return `keys: ${at(keys)}; logs: ${at(controlPlane)}`;
  return at(keys) === at(data) ? 'the same' : at(keys);
}

function at({ place, how }: LocationEvidence): string {
  return `${text(place)} (${how})`;
}

/** Zones by id, or called names; with whom they are shared. */
function zones({ zones: all }: Evidence['sites'][number]): string {
  return all
    .map(({ zone, by, sharedWith }) => {
      const shared = sharedWith.length === 0 ? '' : `, shared with ${sharedWith.map(text).join(', ')}`;
      return `${code(zone)}${by === 'name' ? ' (a name)' : ''}${shared}`;
    })
    .join('; ');
}

/** What racks hold, and what leaves them. */
export function racks({ sites: all }: Evidence): string {
  const rows = all.flatMap(({ name, rack }) =>
    (rack?.stores ?? []).map(({ store, holds, key, backups, copies, wayIn }) =>
      [`${name}: ${store}`, holds, key, backups, copies, wayIn].map(text),
    ),
  );
  const said = [...new Set(all.flatMap(({ rack }) => (rack ? [sentence(rack.delivery)] : [])))];
  const heads = ['store', 'holds', 'under which key', 'backups', 'leaves the rack', 'way in for existing data'];
  return folded('Racks', rows.length, [table(heads, rows), ...said].join('\n\n'));
}
