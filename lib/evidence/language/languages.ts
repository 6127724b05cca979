/** Languages in which page, register and summary are written; English is that of the record. */
export const LANGUAGES = ['en', 'de', 'fr', 'nb'] as const;

/** A language of page, register and summary, by its code in BCP 47. */
export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language: text, or a function of the values that it takes. */
export type Sentence<Values extends readonly unknown[] = readonly never[]> = Readonly<
  Record<Language, string | ((...values: Values) => string)>
>;

/** A text that the record has in English, in every language. */
export type Quote = Readonly<Record<Language, string>>;

/** Sentences of one part, by name. */
export type Sentences = Readonly<Record<string, Sentence>>;

/** A sentence that takes values: each language has them, in the order and form that it needs. */
export function says<Values extends readonly unknown[]>(
  sentence: Readonly<Record<Language, (...values: Values) => string>>,
): Sentence<Values> {
  return sentence;
}
