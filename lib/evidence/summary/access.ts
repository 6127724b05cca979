import { table, text } from '../../common/markdown';
import { LAYERS } from '../language/sentences/searches';
import { SUMMARY } from '../language/sentences/summary';
import { quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import { type Answer, answersIn } from '../searches';
import { atSites, folded, heads, section } from './sections';

/** The answers of the searches in a line, and those that do not hold, in full. */
export function reach({ access, certificates, sites: places }: Evidence, words: Words): string {
  if (!access || access.searches.length === 0) return '';
  const { searches } = access;
  const answers = answersIn(searches);
  const rules = new Set(answers.map(({ rule }) => rule));
  const open = answers.filter(({ holds }) => holds !== true);
  const broken = new Set(open.map(({ rule }) => rule));
  const sets = searches.reduce((sum, { cells }) => sum + cells, 0);
  const line = words.say(SUMMARY.reachLine, rules.size - broken.size, rules.size, sets);
  return section(
    words.say(SUMMARY.reachTitle),
    [
      [line, layersLine(answers, words)].filter(Boolean).join(' '),
      proofs(certificates, words),
      answerTable(open, places, words),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

/** How many answers another program can check. */
function proofs(certificates: Evidence['certificates'], words: Words): string {
  if (!certificates) return '';
  const { file, proved, unproved } = certificates;
  const [where, verifier] = [file, 'verifier/verify_access.py'].map((path) => `\`${path}\``);
  return unproved === 0
    ? words.say(SUMMARY.everyProof, where ?? '', verifier ?? '')
    : words.say(SUMMARY.someProofs, proved, proved + unproved, where ?? '', verifier ?? '');
}

/** The questions that hold, and by which layers, on demand. */
export function questions({ access, sites: places }: Evidence, words: Words): string {
  const answers = answersIn(access?.searches ?? []).filter(({ holds }) => holds === true);
  return folded(words.say(SUMMARY.nobodyMay), answers.length, answerTable(answers, places, words), words);
}

/** By how many layers questions hold, where that was asked. */
function layersLine(answers: readonly Answer[], words: Words): string {
  const layered = answers.filter(({ alone }) => alone !== undefined);
  if (layered.length === 0) return '';
  const rules = new Set(layered.map(({ rule }) => rule));
  const byOne = new Set(layered.filter(({ alone = [] }) => alone.length > 0).map(({ rule }) => rule));
  return words.say(SUMMARY.layers, rules.size - byOne.size, byOne.size);
}

const RESULTS = { true: SUMMARY.holds, false: SUMMARY.doesNotHold, undecided: SUMMARY.undecided } as const;

function layersText(alone: NonNullable<Answer['alone']>, words: Words): string {
  return alone.map((layer) => text(words.say(LAYERS[layer]))).join(', ');
}

function answerTable(answers: readonly Answer[], places: Evidence['sites'], words: Words): string {
  const hold = answers.every(({ holds }) => holds === true);
  const layered = answers.some(({ alone }) => alone !== undefined);
  const rows = answers.map(({ question, sites, holds, cells, counterexample, reason, alone }) => [
    text(quotedOr(question, words)),
    atSites(sites, places, words),
    ...(hold ? [] : [words.say(RESULTS[`${holds}`])]),
    ...(layered
      ? [alone === undefined ? '' : alone.length === 0 ? words.say(SUMMARY.no) : layersText(alone, words)]
      : []),
    String(cells),
    ...(hold ? [] : [text(counterexample ?? quotedOr(reason ?? '', words))]),
  ]);
  return table(
    heads(
      words,
      SUMMARY.neverAllowed,
      SUMMARY.at,
      ...(hold ? [] : [SUMMARY.result]),
      ...(layered ? [SUMMARY.byOneLayer] : []),
      SUMMARY.sets,
      ...(hold ? [] : [SUMMARY.because]),
    ),
    rows,
  );
}
