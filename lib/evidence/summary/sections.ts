import { bytesOf, text } from '../../common/markdown';
import type { Sentence } from '../language/languages';
import { SUMMARY } from '../language/sentences/summary';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';

/** Sites beyond which they are counted instead of named. */
const MOST_NAMED = 4;
/** Letters of a cell that a template or its author can make as long as they like. */
const LONGEST_CELL = 300;

/** What a summary weighs at most, in bytes: it is posted below the changes, and GitHub takes 65,536 characters of both. */
export const MOST_BYTES = 20_000;

/** Parts that together weigh no more than a summary may; those that do not fit are named. */
export function fitting(parts: readonly string[], words: Words, most = MOST_BYTES): string {
  const shown: string[] = [];
  const left: string[] = [];
  // Room for the line that names what is left.
  let room = most - 1500;
  for (const part of parts.filter((each) => each !== '')) {
    const bytes = bytesOf(part) + 2;
    if (bytes > room) left.push(titleOf(part));
    else {
      shown.push(part);
      room -= bytes;
    }
  }
  if (left.length > 0) shown.push(words.say(SUMMARY.tooLong, left.join(', ')));
  return `${shown.join('\n\n')}\n`;
}

function titleOf(part: string): string {
  const [, title = ''] = /^(?:#+ |<details><summary>)([^\n:<]*)/.exec(part) ?? [];
  return title.slice(0, 60);
}

/** Sites by name; all of them, or many, in a word. */
export function atSites(ids: readonly string[], places: Evidence['sites'], words: Words): string {
  if (places.length > 1 && places.every(({ id }) => ids.includes(id))) return words.say(SUMMARY.everySite);
  if (ids.length > MOST_NAMED) return words.say(SUMMARY.siteCount, ids.length);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return ids.map((id) => text(names.get(id) ?? id)).join(', ');
}

/** Text of a cell, cut where it is very long. */
export function short(raw: string, longest = LONGEST_CELL): string {
  return text(raw.length > longest ? `${raw.slice(0, longest)}…` : raw);
}

/** A part of the summary under a heading; none without a body. */
export function section(title: string, body: string, after = ''): string {
  return body === '' ? '' : `### ${title}\n\n${body}${after}`;
}

/** What folds open: GitHub and GitLab read Markdown between the tags where empty lines surround it. */
export function folded(title: string, number: number, body: string, words: Words, more = ''): string {
  return body === ''
    ? ''
    : `<details><summary>${words.say(SUMMARY.count, title, number)}${more}</summary>\n\n${body}\n\n</details>`;
}

/** Rows that say the same as one, with the sum of their numbers. */
export function counted(
  all: readonly { readonly row: readonly string[]; readonly number: number }[],
): readonly (readonly string[])[] {
  const sums = new Map<string, { readonly row: readonly string[]; sum: number }>();
  for (const { row, number } of all) {
    const known = sums.get(row.join('|'));
    if (known) known.sum += number;
    else sums.set(row.join('|'), { row, sum: number });
  }
  return [...sums.values()].map(({ row, sum }) => [...row, String(sum)]);
}

/** Rows, each once. */
export function unique(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [row.join('|'), row])).values()];
}

/** The head of a table. */
export function heads(words: Words, ...names: readonly Sentence[]): readonly string[] {
  return names.map((name) => words.say(name));
}

/** A word of the record for a state: in English as the record has it, so that it can be searched for. */
export function state(raw: string, said: Sentence, words: Words): string {
  return words.language === 'en' ? raw : words.say(said);
}

/** Text with a capital at its beginning and a full stop. */
export function sentence(raw: string): string {
  return `${text(raw.charAt(0).toUpperCase() + raw.slice(1))}.`;
}
