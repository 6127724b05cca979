import type { Dated } from './dated';

/** A decision of the European Commission that a country protects personal data adequately, GDPR article 45. */
export interface AdequacyDecision extends Dated {
  /** Last day; absent where the decision has no end. */
  readonly until?: string;
  /** Number of the decision, where it is known. */
  readonly number?: string;
  /** Day on which it was adopted, YYYY-MM-DD. */
  readonly adopted: string;
  /** What the decision does not cover. */
  readonly limit?: string;
  /**
   * Set where no source says that it is in the EEA Agreement: it may bind the EU alone, and not the other three states
   * of the EEA.
   */
  readonly unionOnly?: true;
}

/** The Commission confirmed the eleven decisions of before 2018 on 15 January 2024, COM(2024) 7. */
const LIST: Dated = {
  source: "the Commission's list of adequacy decisions, and the decisions in the Official Journal",
  asOf: '2026-11',
  lookAgain: '2027-11-30',
};
const CONTESTED = { ...LIST, lookAgain: '2027-03-31' };

/** Countries with an adequacy decision. */
export const DECISIONS: Readonly<Record<string, AdequacyDecision>> = {
  AD: { number: '2010/625/EU', adopted: '2010-10-19', ...LIST },
  AR: { number: '2003/490/EC', adopted: '2003-06-30', ...LIST },
  BR: {
    ...{ number: '(EU) 2026/179', adopted: '2026-01-26', ...CONTESTED },
    ...{ limit: 'all but public security, defence and prosecution', unionOnly: true },
  },
  CA: { number: '2002/2/EC', adopted: '2001-12-20', limit: 'commercial organizations', ...LIST },
  CH: { number: '2000/518/EC', adopted: '2000-07-26', ...LIST },
  FO: { number: '2010/146/EU', adopted: '2010-03-05', ...LIST },
  GB: {
    number: '(EU) 2021/1772, renewed',
    adopted: '2021-06-28',
    until: '2031-12-27',
    ...LIST,
    lookAgain: '2027-06-30',
  },
  GG: { number: '2003/821/EC', adopted: '2003-11-21', ...LIST },
  IL: { number: '2011/61/EU', adopted: '2011-01-31', ...CONTESTED },
  IM: { number: '2004/411/EC', adopted: '2004-04-28', ...LIST },
  JE: { number: '2008/393/EC', adopted: '2008-05-08', ...LIST },
  JP: { number: '(EU) 2019/419', adopted: '2019-01-23', limit: 'private sector', ...CONTESTED },
  KR: {
    ...{ number: '(EU) 2022/254', adopted: '2021-12-17', ...LIST },
    limit: 'all but credit data under the financial supervisor and some religious and political purposes',
  },
  NZ: { number: '2013/65/EU', adopted: '2012-12-19', ...LIST },
  US: {
    ...{ number: '(EU) 2023/1795', adopted: '2023-07-10', ...CONTESTED },
    limit: 'organizations in the EU-US Data Privacy Framework; an appeal against it, C-703/25 P, is pending',
  },
  UY: { number: '2012/484/EU', adopted: '2012-08-21', ...LIST },
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

/** What is not settled about a decision that no source says is in the EEA Agreement; undefined for any other. */
export function reservationOf(country: string): string | undefined {
  const decision = adequacyOf(country);
  return decision?.unionOnly
    ? `as of ${decision.asOf} no source says that it is in the EEA Agreement, so that exporters in Iceland, Liechtenstein and Norway ask their authority`
    : undefined;
}
