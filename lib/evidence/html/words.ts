import { html, type Markup } from './markup';

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

/** Names as a sentence has them: `a, b and c`; from the eighth on only their number. */
export function list(names: readonly string[]): string {
  const shown = names.length > 7 ? [...names.slice(0, 6), `${number(names.length - 6)} more`] : names;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A number with its thousands apart. */
export function number(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A number of things for a sentence. */
export function many(value: number, thing: string, things = `${thing}s`): string {
  return `${number(value)} ${value === 1 ? thing : things}`;
}

const HOW = {
  'by-region': 'by Region',
  attested: 'attested',
  'not-assertable': 'not assertable',
} as const;

/** How we know where something is, as a tag. */
export function howTag(how: keyof typeof HOW): Markup {
  return html`<span class="tag how-${how}">${HOW[how]}</span>`;
}

/** What is marked of a location: that no Region shows it. */
export function howMark(how: keyof typeof HOW): Markup | undefined {
  return how === 'by-region' ? undefined : howTag(how);
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day in words, `30 November 2026`. */
export function day(time: string): string {
  return DAY.format(new Date(time));
}

/** The status of a rule, in words. */
export const STATUS = {
  passed: 'passed',
  failed: 'failed',
  waived: 'waived',
  advised: 'advice',
  'not-applicable': 'not applicable',
  'not-evaluated': 'not evaluated',
} as const;

/** The status of a rule, as a tag. */
export function statusTag(status: keyof typeof STATUS): Markup {
  return html`<span class="tag is-${status}">${STATUS[status]}</span>`;
}
