import { code, table, text } from '../../common/markdown';
import { STATES } from '../language/sentences/common';
import { PLACES } from '../language/sentences/places';
import { SUMMARY } from '../language/sentences/summary';
import { ZONES } from '../language/sentences/zones';
import { placeText, quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import type { LocationEvidence } from '../schema/common';
import { folded, heads, sentence, state } from './sections';

/** Sites beyond which those of one place are told together. */
const MOST_SITES = 8;

/** Where everything is; many sites of one place are a row. */
export function sites({ sites: all }: Evidence, words: Words): string {
  const groups = new Map<
    string,
    { readonly row: readonly string[]; readonly names: string[]; readonly zones: string[] }
  >();
  for (const site of all) {
    const isAway = site.data.country !== site.country;
    const name = text(site.name);
    const row = [at(site.data, words), around(site, words)];
    const key = all.length > MOST_SITES ? [...row, isAway ? site.country : ''].join('|') : site.id;
    const known = groups.get(key) ?? { row, names: [], zones: [] };
    known.names.push(isAway ? words.say(SUMMARY.meantFor, name, text(words.country(site.country))) : name);
    known.zones.push(zones(site, words));
    groups.set(key, known);
  }
  const rows = [...groups.values()].map(({ row, names, zones: some }) =>
    names.length === 1 ? [...names, ...row, ...some] : [many(names, words), ...row, ''],
  );
  const head = heads(words, SUMMARY.site, SUMMARY.userData, SUMMARY.keysAndLogs, SUMMARY.zones);
  return folded(words.say(PLACES.title), all.length, table(head, rows), words);
}

function many(names: readonly string[], words: Words): string {
  const some = names.slice(0, MOST_SITES).join(', ');
  return names.length > MOST_SITES ? words.say(SUMMARY.someAndMore, some, names.length - MOST_SITES) : some;
}

/** Where the keys of a site are, and its logs and control plane. */
function around(site: Evidence['sites'][number], words: Words): string {
  const [data, keys, logs] = [site.data, site.keys, site.controlPlane].map((each) => at(each, words));
  if (keys !== logs) return words.say(SUMMARY.apart, keys ?? '', logs ?? '');
  return keys === data ? words.say(SUMMARY.theSame) : (keys ?? '');
}

function at(location: LocationEvidence, words: Words): string {
  const { how } = location;
  return `${text(placeText(location, words))} (${state(how, STATES.how[how], words)})`;
}

/** Zones by id, or called names; with whom they are shared. */
function zones({ zones: all }: Evidence['sites'][number], words: Words): string {
  return all
    .map(({ zone, by, sharedWith }) => {
      const named = by === 'name' ? words.say(SUMMARY.aName, code(zone)) : code(zone);
      return sharedWith.length === 0 ? named : words.say(SUMMARY.sharedWith, named, sharedWith.map(text).join(', '));
    })
    .join('; ');
}

/** What racks hold, and what leaves them. */
export function racks({ sites: all }: Evidence, words: Words): string {
  const rows = all.flatMap(({ name, rack }) =>
    (rack?.stores ?? []).map(({ store, holds, key, backups, copies, wayIn }) => [
      text(`${name}: ${state(store, ZONES[store], words)}`),
      ...[holds, key, backups, copies, wayIn].map((each) => text(quotedOr(each, words))),
    ]),
  );
  const said = [...new Set(all.flatMap(({ rack }) => (rack ? [sentence(quotedOr(rack.delivery, words))] : [])))];
  const { store, holdsHead, underKey, backups, copies, wayIn } = SUMMARY;
  const head = heads(words, store, holdsHead, underKey, backups, copies, wayIn);
  return folded(words.say(SUMMARY.racks), rows.length, [table(head, rows), ...said].join('\n\n'), words);
}
