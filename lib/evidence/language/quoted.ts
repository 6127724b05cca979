import type { Language, Quote } from './languages';
import { ACCESS_TEXTS } from './sentences/quoted-access';
import { DATA_QUESTION_TEXTS } from './sentences/quoted-data-questions';
import { FLOW_TEXTS } from './sentences/quoted-flows';
import { PRINCIPAL_TEXTS } from './sentences/quoted-principals';
import { QUESTION_TEXTS } from './sentences/quoted-questions';
import { RECORD_TEXTS } from './sentences/quoted-records';
import { SERVICE_FLOW_TEXTS } from './sentences/quoted-service-flows';
import { STORE_TEXTS } from './sentences/quoted-stores';
import { VALUED_TEXTS } from './sentences/quoted-values';

/** Texts of the record in every language, by the English text that the record has. */
export const QUOTED: ReadonlyMap<string, Quote> = new Map(
  [
    ...[...DATA_QUESTION_TEXTS, ...QUESTION_TEXTS, ...PRINCIPAL_TEXTS, ...ACCESS_TEXTS],
    ...[...SERVICE_FLOW_TEXTS, ...FLOW_TEXTS, ...STORE_TEXTS, ...RECORD_TEXTS],
  ].map((quote) => [quote.en, quote]),
);

/** A text of the record in a language; undefined where it has none. */
export function quotedIn(raw: string, language: Language): string | undefined {
  const whole = QUOTED.get(raw)?.[language];
  if (whole !== undefined) return whole;
  for (const quote of VALUED_TEXTS) {
    const values = valuesIn(raw, quote.en);
    if (values)
      return quote[language].split('{}').reduce((text, part, index) => text + (values[index - 1] ?? '') + part);
  }
  // One of several principals of a kind has its name behind that of the kind.
  const [, kind = '', name = ''] = /^([^:]+): (\S+)$/s.exec(raw) ?? [];
  const said = QUOTED.get(kind)?.[language];
  return said && `${said}: ${name}`;
}

/** What a text has at each `{}` of a pattern; undefined where it is not of that pattern. */
export function valuesIn(text: string, pattern: string): readonly string[] | undefined {
  const [head = '', ...parts] = pattern.split('{}');
  if (!text.startsWith(head)) return undefined;
  const values: string[] = [];
  let at = head.length;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const end = isLast ? text.length - part.length : text.indexOf(part, at);
    if (end < at || !text.startsWith(part, end)) return undefined;
    values.push(text.slice(at, end));
    at = end + part.length;
  }
  return at === text.length ? values : undefined;
}
