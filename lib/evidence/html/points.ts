import { COUNTRY_POINTS, FRAME, REGION_POINTS } from '../map/europe';
import type { SiteEvidence } from '../schema/places';

/** A place on the map or in the picture, in its units. */
export type Point = readonly [x: number, y: number];

/** Width of the edge of the map on which places off the map are drawn. */
const EDGE = 40;
/** What is in no known country is drawn at the lower edge. */
const NOWHERE: Point = [FRAME.width / 2, FRAME.height - EDGE];

/** The city of a site's Region or, where somebody attests the country, a point well inside that. */
export function pointOfSite({ data, region }: SiteEvidence): Point {
  const city = data.how === 'by-region' && Object.hasOwn(REGION_POINTS, region) ? REGION_POINTS[region] : undefined;
  return city ?? pointOfCountry(data.country);
}

/** A point well inside a country, or at the edge of the map towards it. */
export function pointOfCountry(country: string | undefined): Point {
  if (country === undefined || !Object.hasOwn(COUNTRY_POINTS, country)) return NOWHERE;
  return COUNTRY_POINTS[country] ?? NOWHERE;
}

/** Whether a point stands for a place that is not on the map, in its direction. */
export function isOffMap([x, y]: Point): boolean {
  return x <= EDGE || y <= EDGE || x >= FRAME.width - EDGE || y >= FRAME.height - EDGE;
}
