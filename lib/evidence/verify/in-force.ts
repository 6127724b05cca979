import { ENDINGS } from '../language/sentences/endings';
import { quotedOr, type Words, wordsOf } from '../language/words';
import type { Evidence } from '../schema';

/** Something that holds for a time, both days included. */
export interface Term {
  /** What it is, for people. */
  readonly what: string;
  readonly from?: string;
  readonly until: string;
  /** Whether the evidence rests on it: an exception, a basis or an attestation. Mandates end as intended. */
  readonly carries: boolean;
}

/** Everything in a record that ends on a day. */
export function termsOf(
  { waivers, omissions, transfers, people, deployment, sites }: Evidence,
  words: Words = wordsOf('en'),
): readonly Term[] {
  const carrying = (what: string, until: string | undefined): readonly Term[] =>
    until === undefined ? [] : [{ what, until, carries: true }];
  const mandate = (what: string, from: string, until: string): Term => ({
    ...{ what, from: from.slice(0, 10), until: until.slice(0, 10), carries: false },
  });
  return [
    ...waiverTerms(waivers, words),
    ...omissions.flatMap(({ title, expires }) =>
      carrying(words.say(ENDINGS.omission, quotedOr(title, words)), expires),
    ),
    ...transfers.flatMap(({ recipient, country, until }) =>
      carrying(
        words.say(
          ENDINGS.transfer,
          [quotedOr(recipient, words), ...(country === undefined ? [] : [country])].join(', '),
        ),
        until,
      ),
    ),
    ...carrying(words.say(ENDINGS.people), people?.expires),
    ...sites.flatMap(({ name, data }) => carrying(words.say(ENDINGS.rack, name), data.until)),
    ...(deployment ? [mandate(words.say(ENDINGS.auditor), deployment.auditor.since, deployment.auditor.until)] : []),
    ...(deployment?.migrations ?? []).map(({ id, opens, closes }) =>
      mandate(words.say(ENDINGS.migration, id), opens, closes),
    ),
    ...(people?.teams ?? []).map(({ id, since, until }) => mandate(words.say(ENDINGS.team, id), since, until)),
    ...(people?.permits ?? []).map(({ id, from, until }) => mandate(words.say(ENDINGS.permit, id), from, until)),
  ];
}

/** Waivers of one rule that end on one day are one: there may be a hundred of them. */
function waiverTerms(waivers: Evidence['waivers'], words: Words): readonly Term[] {
  const terms = new Map<string, Term & { readonly number: number }>();
  for (const { rule, expires } of waivers) {
    if (expires === undefined) continue;
    const general = rule.replace(/\[.*\]$/, '');
    const number = (terms.get(`${general} ${expires}`)?.number ?? 0) + 1;
    const what = words.say(ENDINGS.waivers, number, general);
    terms.set(`${general} ${expires}`, { what, until: expires, carries: true, number });
  }
  return [...terms.values()];
}

/** What the evidence rests on and has ended by a day, a line each. */
export function endedBy(terms: readonly Term[], today: string): readonly string[] {
  return terms
    .filter(({ carries, until }) => carries && until < today)
    .map(({ what, until }) => `${what} ended on ${until}`);
}

/** What ends on a day or before, of all that has not ended on a day. */
export function endingBy(terms: readonly Term[], last: string): readonly Term[] {
  return terms.filter(({ until }) => until <= last);
}

/** Mandates that are not in force on a day, a line each. */
export function notInForceOn(terms: readonly Term[], today: string): readonly string[] {
  return terms.flatMap(({ what, from, until, carries }) => {
    if (carries) return [];
    if (from !== undefined && from > today) return [`${what} begins on ${from}`];
    return until < today ? [`${what} ended on ${until}`] : [];
  });
}
