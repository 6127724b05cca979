import type { Deployment, TransferBasis } from '../../deployment/deployment';
import { adequacyOf, reservationOf } from '../../world/adequacy';
import { countryText } from '../../world/countries';
import { EEA } from '../../world/regions';

/** Why a transfer is allowed, and until when. */
export interface Basis {
  readonly text: string;
  readonly until?: string;
}

const ARTICLES = {
  adequacy: 'adequacy decision, GDPR article 45',
  'standard-contractual-clauses': 'standard contractual clauses, GDPR article 46(2)(c)',
  'binding-corporate-rules': 'binding corporate rules, GDPR article 47',
} as const;

/** Why data may go to a country. */
export function basisFor(country: string | undefined): Basis {
  if (country === undefined) return { text: 'none: the country is not known' };
  if (EEA.includes(country)) return { text: 'inside the EEA: no transfer in the sense of chapter V of the GDPR' };
  const decision = adequacyOf(country);
  if (!decision) return { text: `none: there is no adequacy decision for ${countryText(country)}` };
  return {
    text: adequate(country, decision.limit),
    until: decision.until,
  };
}

/** Why access from the country of the auditor is allowed: until the basis or the mandate ends, whichever is first. */
export function auditorBasis({ country, transfer, mandate }: Deployment['auditor']): Basis {
  if (!transfer) return { ...basisFor(country), until: mandate.until };
  const [until] = [transfer.until, mandate.until].sort();
  return { text: transferText(transfer, country), until };
}

/** Why access from a country is allowed, by the basis that a file gives. */
export function transferText({ basis }: TransferBasis, country: string): string {
  return basis === 'adequacy' ? adequate(country) : ARTICLES[basis];
}

function adequate(country: string, limit?: string): string {
  const reservation = reservationOf(country);
  return [ARTICLES.adequacy, limit === undefined ? '' : `, for ${limit}`, reservation ? `; ${reservation}` : ''].join(
    '',
  );
}
