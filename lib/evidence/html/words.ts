import type { Sentence } from '../language/languages';
import { STATES } from '../language/sentences/common';
import { placeText, type Words } from '../language/words';
import type { LocationEvidence } from '../schema/common';
import { html, type Markup, type Piece } from './markup';

/** Stands about the number of a value in a sentence; no text has it. */
const MARK = '\ue000';

/** Letters of a day, a Region or a short name. */
const LONGEST_WHOLE = 14;

/** Text that begins with a capital, with text in backticks as code, and no line break inside a day or Region. */
export function prose(raw: string): Markup {
  const parts = `${raw.charAt(0).toUpperCase()}${raw.slice(1)}`.split('`');
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : unbroken(part)))}`;
}

/** Text in which no day and no Region is broken into lines. */
export function unbroken(raw: string): readonly (string | Markup)[] {
  const parts = raw.split(/(\b\d{4}-\d{2}-\d{2}\b|\b[a-z]{2,4}(?:-[a-z]+){1,2}-\d\b)/);
  return parts.map((part, index) => (index % 2 === 1 ? whole(part) : part));
}

/** A path or name that may break after its separators, where enough stands before them. */
export function name(raw: string): Markup {
  const parts = raw.match(/.{8,}?[/:._](?=.)|.+/gs) ?? [];
  return html`<code class="name">${parts.map((part, index) => (index === 0 ? part : html`<wbr>${part}`))}</code>`;
}

/** Text that stays on one line: a day or Region anywhere, a name where there is room, none that is long. */
export function whole(raw: string): Markup {
  return html`<span class="${raw.length > 26 ? 'name' : raw.length > LONGEST_WHOLE ? 'even' : 'whole'}">${raw}</span>`;
}

/** Text with what is in backticks as code. */
export function coded(raw: string): Markup {
  return html`${raw.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A sentence whose values are markup. */
export function told(words: Words, sentence: Sentence<readonly string[]>, ...values: readonly Piece[]): Markup {
  const said = words.say(sentence, ...values.map((_, index) => `${MARK}${index}${MARK}`));
  return html`${said.split(MARK).map((part, index) => (index % 2 === 1 ? values[Number(part)] : coded(part)))}`;
}

/** A text of the record: in the language of the reader or, where it has none, marked as English. */
export function quoted(raw: string, words: Words, as: (text: string) => Piece = prose): Piece {
  const text = words.quoted(raw);
  if (text !== undefined) return as(text);
  return raw === '' ? '' : html`<span lang="en">${as(raw)}</span>`;
}

/** Where something is, as the record says it. */
export function placed(location: LocationEvidence, words: Words): Piece {
  const text = placeText(location, words);
  return prose(text);
}

/** How we know where something is, as a tag. */
export function howTag(how: LocationEvidence['how'], words: Words): Markup {
  return html`<span class="tag how-${how}">${words.say(STATES.how[how])}</span>`;
}

/** What is marked of a location: that no Region shows it. */
export function howMark(how: LocationEvidence['how'], words: Words): Markup | undefined {
  return how === 'by-region' ? undefined : howTag(how, words);
}

/** The status of a rule, as a tag. */
export function statusTag(status: keyof typeof STATES.status, words: Words): Markup {
  return html`<span class="tag is-${status}">${words.say(STATES.status[status])}</span>`;
}
