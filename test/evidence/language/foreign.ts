import { type Words, wordsOf } from '../../../lib/evidence/language/words';
import type { Evidence } from '../../../lib/evidence/schema';

/** Fields of a record that code reads by its words: states, codes, ids. */
const CODES: ReadonlySet<string> = new Set([
  ...['how', 'kind', 'direction', 'level', 'result', 'status', 'topic', 'placement', 'generation'],
  ...['store', 'conclusion', 'shownBy', 'placeShows', 'records', 'outside', 'certainty', 'decision', 'policy', 'layer'],
  ...['country', 'countries', 'sourceCountry', 'time', 'when'],
]);
/** Their values, where a field of the same name has free text elsewhere. */
const CODE_VALUES: ReadonlySet<string> = new Set(['user-data', 'metadata', 'id', 'name', 'undecided', 'Trefoil']);
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψωϊϋό';

/** Text in which each Latin letter is another one: structure, digits and order stay. */
function inGreek(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => GREEK[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
}

/** A record that has no Latin letter but in its codes: whatever is in Latin letters on a page of it was said by the page. */
export function foreign(evidence: Evidence): Evidence {
  const ids = new Set((evidence.access?.actions ?? []).map(({ id }) => id));
  const of = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return CODES.has(key) || CODE_VALUES.has(value) || ids.has(value) ? value : inGreek(value);
    if (Array.isArray(value)) return value.map((each) => of(each, key === 'countries' ? key : ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, of(each, name)]));
  };
  return of(evidence, '') as Evidence;
}

/** Words in Latin letters outside of every `⟦…⟧`. */
export function latin(text: string): readonly string[] {
  let rest = text;
  for (let last = ''; last !== rest; ) {
    last = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest.match(/[a-zà-ÿ][\wà-ÿ-]*/gi) ?? [];
}

/** A language in which every sentence is between `⟦` and `⟧`; `wrong` takes what was put into one without being one. */
export function pseudo(wrong: string[]): Words {
  const en = wordsOf('en');
  const marked = (text: string) => `⟦${text}⟧`;
  return {
    ...en,
    language: 'de',
    day: (time) => marked(en.day(time)),
    country: (code) => marked(en.country(code)),
    countryName: (code) => marked(en.countryName(code)),
    list: (names, most) => {
      wrong.push(...names.flatMap(latin));
      return marked(en.list(names, most));
    },
    say: (sentence, ...values) => {
      wrong.push(...values.flatMap((value) => (typeof value === 'string' ? latin(value) : [])));
      // What markup stands for is outside of the sentence that has it.
      return marked(en.say(sentence, ...values)).replace(/\ue000\d+\ue000/g, '⟧$&⟦');
    },
    quoted: () => undefined,
  };
}
