/** A decision of the European Commission that a country protects personal data adequately, GDPR article 45. */
export interface AdequacyDecision {
  /** Last day; absent where the decision has no end. */
  readonly until?: string;
  /** What the decision does not cover. */
  readonly limit?: string;
}

/** Countries with an adequacy decision. Source: the Commission's list of adequacy decisions, November 2026. */
const DECISIONS: Readonly<Record<string, AdequacyDecision>> = {
  AD: {},
  AR: {},
  CA: { limit: 'commercial organizations' },
  CH: {},
  FO: {},
  GB: { until: '2031-12-27' },
  GG: {},
  IL: {},
  IM: {},
  JE: {},
  JP: { limit: 'private sector' },
  KR: {},
  NZ: {},
  US: { limit: 'organizations in the EU-US Data Privacy Framework' },
  UY: {},
};

/** Those of them in Europe: a boundary can name them. */
export const ADEQUATE_IN_EUROPE: readonly string[] = ['AD', 'CH', 'FO', 'GB', 'GG', 'IM', 'JE'];

/** The countries with an adequacy decision that holds on a day. */
export function adequateCountries(today: string): readonly string[] {
  return Object.keys(DECISIONS).filter((country) => (DECISIONS[country]?.until ?? today) >= today);
}

/** The adequacy decision for a country; undefined where there is none. */
export function adequacyOf(country: string): AdequacyDecision | undefined {
  return Object.hasOwn(DECISIONS, country) ? DECISIONS[country] : undefined;
}
