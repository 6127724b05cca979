import type { Language } from './languages';

/** Texts of the record in other languages, by the English text. */
export const QUOTED: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map();
