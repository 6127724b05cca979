import { countryText } from '../../world/countries';
import { GRAMMARS, type Grammar } from './grammar';
import type { Language, Sentence } from './languages';
import { quotedIn } from './quoted';
import { PLACES } from './sentences/places';

/** What writes page, register and summary in one language. */
export interface Words extends Grammar {
  readonly language: Language;
  /** A sentence of the table, with its values. */
  readonly say: <Values extends readonly unknown[]>(sentence: Sentence<Values>, ...values: Values) => string;
  /** A text of the record, which is in English, in this language; undefined where it has none. */
  readonly quoted: (raw: string) => string | undefined;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return {
    language,
    ...GRAMMARS[language],
    say: (sentence, ...values) => {
      const said = sentence[language];
      return spaced(typeof said === 'string' ? said : said(...values), language);
    },
    quoted: (raw) => {
      if (language === 'en') return raw;
      const said = quotedIn(raw, language);
      return said && spaced(said, language);
    },
  };
}

/** French has a narrow space that breaks no line before `: ; ? !` and inside quotation marks. */
function spaced(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u202f') : text;
}

/** A text of the record in the language of the reader or, where it has none, in English. */
export function quotedOr(raw: string, words: Words): string {
  return words.quoted(raw) ?? raw;
}

/** `Sweden (SE), in eu-north-1, Stockholm`: what the record says of a place, its country named in the language of the reader. */
export function placeText(
  { country, place }: { readonly country?: string; readonly place: string },
  words: Words,
): string {
  const known = country === undefined ? '' : countryText(country);
  if (country === undefined || !place.startsWith(`${known}, `)) return quotedOr(place, words);
  const rest = place.slice(known.length + 2);
  const [, inside] = /^in (.+)$/s.exec(rest) ?? [];
  const [, rack] = /^on an Outposts rack at (.+)$/s.exec(rest) ?? [];
  const where = words.country(country);
  if (inside !== undefined) return words.say(PLACES.inRegion, where, inside);
  return rack === undefined ? `${where}, ${rest}` : words.say(PLACES.onRack, where, rack);
}

/** The name of an end of a data flow: the country at its end in the language of the reader. */
export function partyName(
  { name, country }: { readonly name: string; readonly country?: string },
  words: Words,
): string {
  const known = country === undefined ? '' : `, ${countryText(country)}`;
  if (country === undefined || !name.endsWith(known)) return quotedOr(name, words);
  return `${name.slice(0, -known.length)}, ${words.country(country)}`;
}
