import { groupBy } from '../../common/group-by';
import { countryText } from '../../world/countries';
import { COMMON } from '../language/sentences/common';
import { PLACES } from '../language/sentences/places';
import { placeText, quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import type { CrossingEvidence, SiteEvidence } from '../schema/places';
import { pointOfCountry, pointOfSite } from './points';

/** Sites of one place that are drawn one by one; more of them are one node. */
const MOST_AT_A_PLACE = 4;

/** Something that the map shows: a site, the sites of one place, the auditor, a source, another account. */
export interface Node {
  readonly key: string;
  readonly kind: 'site' | 'auditor' | 'other';
  readonly label: string;
  /** Second line of the label. */
  readonly note: string;
  /** Where it is, in units of the map. */
  readonly point: readonly [x: number, y: number];
}

type Kind = CrossingEvidence['kind'];
type End = CrossingEvidence['from'];

/** The node of each site, by id; many sites of one place share one. */
export function siteNodes(sites: readonly SiteEvidence[], words: Words): ReadonlyMap<string, Node> {
  const places = groupBy(sites, (site) => pointOfSite(site).join(' '));
  return new Map(
    [...places].flatMap(([place, some]): readonly (readonly [string, Node])[] => {
      if (some.length <= MOST_AT_A_PLACE) return some.map((site) => [site.id, nodeOfSite(site, words)]);
      const [first] = some;
      if (!first) return [];
      const node: Node = {
        key: `place ${place}`,
        kind: 'site',
        label: words.say(COMMON.siteCount, some.length),
        note: placeText(first.data, words),
        point: pointOfSite(first),
      };
      return some.map(({ id }) => [id, node]);
    }),
  );
}

function nodeOfSite(site: SiteEvidence, words: Words): Node {
  const { id, name, data } = site;
  const where = data.country === undefined ? words.say(COMMON.notKnown) : words.country(data.country);
  const actual = data.how === 'attested' ? words.say(PLACES.attestedIn, where) : where;
  const note =
    data.country === site.country ? actual : words.say(PLACES.inButMeantFor, actual, words.countryName(site.country));
  return { key: `site ${id}`, kind: 'site', label: name, note, point: pointOfSite(site) };
}

/** The node of an end of a data flow: a site, the auditor, or another party in its country. */
export function nodeOfEnd(end: End, kind: Kind, sites: ReadonlyMap<string, Node>, words: Words): Node {
  const site = end.site === undefined ? undefined : sites.get(end.site);
  if (site) return site;
  const { country, name } = end;
  const where = country === undefined ? words.say(PLACES.countryUnknown) : words.country(country);
  const known = country === undefined ? '' : `, ${countryText(country)}`;
  const isAuditor = kind === 'auditor';
  return {
    key: JSON.stringify([isAuditor, country, name]),
    kind: isAuditor ? 'auditor' : 'other',
    // The country stands in the second line.
    label: country !== undefined && name.endsWith(known) ? name.slice(0, -known.length) : quotedOr(name, words),
    note: isAuditor ? words.say(PLACES.auditorIn, where) : where,
    point: pointOfCountry(country),
  };
}

/** The sites of a deployment as nodes, each once. */
export function distinctNodes({ sites }: Evidence, bySite: ReadonlyMap<string, Node>): readonly Node[] {
  return [...new Map(sites.flatMap(({ id }) => bySite.get(id) ?? []).map((node) => [node.key, node])).values()];
}
