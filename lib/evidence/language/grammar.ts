import { countryName } from '../../world/countries';
import type { Language } from './languages';

/** How a language writes numbers, days, countries and lists. */
export interface Grammar {
  /** A number with its thousands apart. */
  readonly number: (value: number) => string;
  /** A number of things. */
  readonly many: (value: number, thing: string, things: string) => string;
  /** A day in words, `30 November 2026`. */
  readonly day: (time: string) => string;
  /** Names as a sentence has them: `a, b and c`; beyond `most` names, the first ones and the number of the rest. */
  readonly list: (names: readonly string[], most?: number) => string;
  /** The name of a country; its code where it is none. */
  readonly countryName: (code: string) => string;
  /** A country with its code: `Norway (NO)`. */
  readonly country: (code: string) => string;
}

function grammar(locale: string, more: (number: string) => string, nameOf: (code: string) => string): Grammar {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number) => numbers.format(value);
  return {
    number,
    many: (value, thing, things) => `${number(value)} ${plurals.select(value) === 'one' ? thing : things}`,
    day: (time) => days.format(new Date(time)),
    list: (names, most = 7) =>
      lists.format(names.length > most ? [...names.slice(0, most - 1), more(number(names.length - most + 1))] : names),
    countryName: nameOf,
    country: (code) => (nameOf(code) === code ? code : `${nameOf(code)} (${code})`),
  };
}

/** Names of countries in a language, of the codes that are known here. */
function namesIn(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return (code) => (countryName(code) === undefined ? code : (names.of(code) ?? code));
}

export const en = grammar(
  'en-GB',
  (number) => `${number} more`,
  (code) => countryName(code) ?? code,
);
export const de = grammar('de-DE', (number) => `${number} weitere`, namesIn('de-DE'));
export const fr = grammar('fr-FR', (number) => `${number} autres`, namesIn('fr-FR'));
export const nb = grammar('nb-NO', (number) => `${number} til`, namesIn('nb-NO'));

/** The grammar of each language. */
export const GRAMMARS: Readonly<Record<Language, Grammar>> = { en, de, fr, nb };
