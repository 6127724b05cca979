import { PROVENANCE } from '../language/sentences/provenance';
import { type Words, wordsOf } from '../language/words';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';

/** What is claimed of a run: what was evaluated, on what, with what result. */
export function claimOf(
  counts: Evidence['counts'],
  outcomes: readonly RuleEvidence[],
  words: Words = wordsOf('en'),
): string {
  const { evaluated, rules, resources, templates, mandatory, required, waived } = counts;
  const notEvaluated = outcomes.filter(({ status }) => status === 'not-evaluated').length;
  const notApplicable = rules - evaluated - notEvaluated;
  return [
    words.say(PROVENANCE.claim, evaluated, rules, resources, templates),
    words.say(PROVENANCE.claimOpen, mandatory + required, waived),
    ...(notApplicable > 0 ? [words.say(PROVENANCE.rulesNotApplicable, notApplicable)] : []),
    ...(notEvaluated > 0 ? [words.say(PROVENANCE.rulesNotEvaluated, notEvaluated)] : []),
  ].join('; ');
}

/** What a record claims, in the language of the reader; in English as it was signed. */
export function claimIn({ claim, counts, rules }: Evidence, words: Words): string {
  return words.language === 'en' ? claim : claimOf(counts, rules, words);
}
