import { reservationOf } from '../world/adequacy';
import { countryText } from '../world/countries';
import type { Deployment } from './deployment';

/** States of the EEA that are not in the EU: they apply a decision once it is in the EEA Agreement, and may before. */
const OUTSIDE_UNION: readonly string[] = ['IS', 'LI', 'NO'];

/**
 * Sites in the EEA but not in the EU, for which the auditor's adequacy decision is not known to hold; a sentence for
 * people.
 */
export function adequacyStatements({ auditor, sites }: Pick<Deployment, 'auditor' | 'sites'>): readonly string[] {
  const { country, transfer } = auditor;
  const reservation = reservationOf(country);
  const names = Object.values(sites).flatMap((site) => (OUTSIDE_UNION.includes(site.country) ? [site.name] : []));
  if (transfer?.basis !== 'adequacy' || reservation === undefined || names.length === 0) return [];
  return [
    `${names.join(' and ')}: the auditor looks from ${countryText(country)} on an adequacy decision of the EU: ${reservation}`,
  ];
}
