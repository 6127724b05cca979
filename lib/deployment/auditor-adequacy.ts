import { reservationOf } from '../world/adequacy';
import { countryText } from '../world/countries';
import type { Deployment } from './deployment';

/** States of the EEA that are not in the EU: they apply a decision once it is in the EEA Agreement, and may before. */
const OUTSIDE_UNION: readonly string[] = ['IS', 'LI', 'NO'];

/** Which sites the auditor's adequacy decision is not known to bind, because they are in the EEA and not in the EU. */
export function adequacyStatements({ auditor, sites }: Pick<Deployment, 'auditor' | 'sites'>): readonly string[] {
  const { country, transfer } = auditor;
  const reservation = reservationOf(country);
  const names = Object.values(sites).flatMap((site) => (OUTSIDE_UNION.includes(site.country) ? [site.name] : []));
  if (transfer?.basis !== 'adequacy' || reservation === undefined || names.length === 0) return [];
  return [
    `${names.join(' and ')}: the auditor looks from ${countryText(country)} on an adequacy decision of the EU: ${reservation}`,
  ];
}
