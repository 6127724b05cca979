import { countryText } from '../../world/countries';
import { regionPlace } from '../../world/regions';
import { countryOfRegion } from '../../world/source-regions';
import type { LocationEvidence } from '../schema/common';

/** What is in a Region is where AWS says that the Region is; a Region that no table knows is not assertable. */
export function locationInRegion(region: string | undefined, what: string): LocationEvidence {
  if (region === undefined)
    return notAssertable('a Region that is not fixed', `${what} where the stack is deployed, which no template fixes`);
  const country = countryOfRegion(region);
  if (country === undefined) return notAssertable(region, `${what} ${region}, whose country is not known`);
  const city = regionPlace(region)?.city;
  const place = `${countryText(country)}, in ${region}${city === undefined ? '' : `, ${city}`}`;
  return { country, place, how: 'by-region', statement: `${what} ${place}` };
}

/** A place that cannot be asserted, and why not. */
export function notAssertable(place: string, statement: string): LocationEvidence {
  return { place, how: 'not-assertable', statement };
}
