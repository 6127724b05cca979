import { table, text } from '../../common/markdown';
import { FACTS } from '../../world/facts';
import { SUMMARY } from '../language/sentences/summary';
import { quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import { endingBy, termsOf } from '../verify/in-force';
import { heads, section, unique } from './sections';

/** How long before its last day an end is told. */
const DAYS = 90;
const MOST_FACTS = 3;

/** What ends soon after the day of the evidence, the first first: exceptions, bases, attestations, mandates, and facts to look up again. */
export function endings(evidence: Evidence, words: Words): string {
  const from = evidence.time.slice(0, 10);
  const last = new Date(Date.parse(from) + DAYS * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const rows = [
    ...endingBy(termsOf(evidence, words), last).map(({ what, until }) => [what, until]),
    ...facts(last, words),
  ];
  const ordered = [...rows].sort(([, one = ''], [, other = '']) => (one < other ? -1 : one > other ? 1 : 0));
  return section(
    words.say(SUMMARY.endsWithin, DAYS),
    table(
      heads(words, SUMMARY.what, SUMMARY.lastDay),
      unique(ordered).map(([what = '', until = '']) => [text(what), until]),
    ),
  );
}

/** Facts of one day are one row: a newer version of Trefoil has looked them up. */
function facts(last: string, words: Words): readonly (readonly string[])[] {
  const byDay = new Map<string, string[]>();
  for (const { what, lookAgain } of FACTS)
    if (lookAgain <= last) byDay.set(lookAgain, [...(byDay.get(lookAgain) ?? []), what]);
  return [...byDay].map(([day, all]) => {
    const some = all
      .slice(0, MOST_FACTS)
      .map((fact) => quotedOr(fact, words))
      .join('; ');
    const more = all.length - MOST_FACTS;
    return [words.say(SUMMARY.facts, more > 0 ? words.say(SUMMARY.someAndMore, some, more) : some), day];
  });
}
