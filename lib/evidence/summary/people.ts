import { table, text } from '../../common/markdown';
import { whoText } from '../html/classes';
import { dutyText } from '../html/people';
import { CLASSES, WORKLOADS } from '../language/sentences/classes';
import { COMMON, STATES } from '../language/sentences/common';
import { PEOPLE } from '../language/sentences/people';
import { SUMMARY } from '../language/sentences/summary';
import { quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import { folded, heads, state } from './sections';

/** Teams, where they work, and on which basis. */
export function people({ people: all }: Evidence, words: Words): string {
  const rows = (all?.teams ?? []).map(({ id, employer, countries, may, basis, until }) => [
    text(id),
    text(employer),
    countries.join(', '),
    text(may.map((duty) => dutyText(duty, words)).join(', ')),
    text(quotedOr(basis ?? '', words)),
    until,
  ]);
  const { team, employer, worksIn, may, basisOutside, until } = SUMMARY;
  const head = heads(words, team, employer, worksIn, may, basisOutside, until);
  return folded(words.say(PEOPLE.title), rows.length, table(head, rows), words);
}

/** Workloads, and what each may reach. */
export function workloads({ workloads: all }: Evidence, words: Words): string {
  const rows = all.map(({ id, what, sites, reads, writes, records, services }) => [
    text(id),
    text(what),
    sites.join(', '),
    text(reads.join(', ')),
    text(writes.join(', ')),
    state(records, STATES.records[records], words),
    services.join(', '),
  ]);
  const { workload, what, at, reads, writes, records, services } = SUMMARY;
  const head = heads(words, workload, what, at, reads, writes, records, services);
  return folded(words.say(WORKLOADS.title), rows.length, table(head, rows), words);
}

/** Classes of user data, and who is declared for them. */
export function classes({ classes: all = [] }: Evidence, words: Words): string {
  const rows = all.map(({ id, personal, outside, read, written }) => [
    text(id),
    words.say(personal ? COMMON.yes : COMMON.no),
    text(read.map((one) => whoText(one, words)).join(', ')),
    text(written.map((one) => whoText(one, words)).join(', ')),
    state(outside, outside === 'refused' ? CLASSES.refused : CLASSES.byBasis, words),
  ]);
  const head = heads(words, SUMMARY.class, SUMMARY.personal, SUMMARY.readBy, SUMMARY.writtenBy, SUMMARY.fromOutside);
  return folded(words.say(CLASSES.title), rows.length, table(head, rows), words);
}
