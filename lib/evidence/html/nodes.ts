import { countryText } from '../../config/countries';
import { COUNTRY_POINTS, FRAME, REGION_POINTS } from '../map/europe';
import type { Evidence } from '../schema';
import type { CrossingEvidence, SiteEvidence } from '../schema/places';
import { groupBy } from './groups';
import { list } from './words';

/** Sites of one place that are drawn one by one; more of them are one node. */
const MOST_AT_A_PLACE = 4;
/** Distance between nodes of one place, in units of the map. */
const STEP = 46;
/** Where an end is drawn whose country is not known. */
const NOWHERE: readonly [number, number] = [FRAME.width / 2, FRAME.height - 40];

/** Something that the map shows: a site, the sites of one place, the auditor, a source, another account. */
export interface Node {
  readonly key: string;
  readonly kind: 'site' | 'auditor' | 'other';
  readonly label: string;
  /** Second line of the label. */
  readonly note: string;
  readonly x: number;
  readonly y: number;
}

type End = CrossingEvidence['from'];

/** The nodes of a map, and which of them an end of a crossing is. */
export interface Nodes {
  readonly all: readonly Node[];
  readonly of: (end: End, kind: CrossingEvidence['kind']) => Node;
}

/** What the map shows of a record; sites of one place stand below each other. */
export function nodesOf(evidence: Evidence): Nodes {
  const bySite = new Map<string, Node>();
  const all = new Map<string, Node>();
  const taken = new Map<string, number>();
  const put = (key: string, kind: Node['kind'], point: readonly [number, number], words: readonly [string, string]) => {
    const [x, y] = point;
    const before = taken.get(`${x} ${y}`) ?? 0;
    taken.set(`${x} ${y}`, before + 1);
    const node: Node = { key, kind, label: words[0], note: words[1], x, y: y + before * STEP };
    all.set(key, node);
    return node;
  };
  for (const [place, sites] of groupBy(evidence.sites, pointKey)) {
    const point = pointOfSite(sites[0]);
    if (sites.length <= MOST_AT_A_PLACE)
      for (const site of sites) bySite.set(site.id, put(`site ${site.id}`, 'site', point, [site.name, noteOf(site)]));
    else {
      const words = [
        `${sites.length.toLocaleString('en-GB')} sites`,
        list(sites.slice(0, 3).map(({ name }) => name)),
      ] as const;
      const node = put(`place ${place}`, 'site', point, words);
      for (const { id } of sites) bySite.set(id, node);
    }
  }
  const of = (end: End, kind: CrossingEvidence['kind']): Node => {
    const site = end.site === undefined ? undefined : bySite.get(end.site);
    if (site) return site;
    const role = kind === 'auditor' ? 'auditor' : 'other';
    const key = `${role} ${end.country ?? ''} ${role === 'auditor' ? end.name : ''}`;
    const where = end.country === undefined ? 'country not known' : countryText(end.country);
    return (
      all.get(key) ??
      put(key, role, pointOfCountry(end.country), [labelOf(end), role === 'auditor' ? `auditor, ${where}` : where])
    );
  };
  // Ends that are no sites come into being as flows name them.
  for (const { from, to, kind } of evidence.crossings)
    for (const end of [from, to]) if (kind !== 'principal') of(end, kind);
  return { all: [...all.values()], of };
}

function pointKey(site: SiteEvidence): string {
  return pointOfSite(site).join(' ');
}

/** The city of the Region, or a point well inside the country that somebody attests. */
function pointOfSite(site: SiteEvidence | undefined): readonly [number, number] {
  if (!site) return NOWHERE;
  const { data, region } = site;
  if (data.how === 'by-region') return own(REGION_POINTS, region) ?? pointOfCountry(data.country);
  return pointOfCountry(data.country);
}

function pointOfCountry(country: string | undefined): readonly [number, number] {
  return (country === undefined ? undefined : own(COUNTRY_POINTS, country)) ?? NOWHERE;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function noteOf({ data }: SiteEvidence): string {
  const where = data.country === undefined ? 'not known' : countryText(data.country);
  return data.how === 'attested' ? `${where}, attested` : where;
}

/** A name without the country that follows it. */
function labelOf({ name, country }: End): string {
  const suffix = country === undefined ? '' : `, ${countryText(country)}`;
  return suffix !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}
