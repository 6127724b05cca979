import { layerName } from '../../access/layers';
import { table, text } from '../../common/markdown';
import { figure } from '../../judge/limits/measure';
import { count } from '../../judge/report/tally';
import type { Evidence } from '../schema';
import { type Answer, answersIn } from '../searches';
import { atSites, folded, section } from './sections';

/** The answers of the searches in a line, and those that do not hold, in full. */
export function reach({ access, certificates, sites: places }: Evidence): string {
  if (!access || access.searches.length === 0) return '';
  const { searches } = access;
  const answers = answersIn(searches);
  const rules = new Set(answers.map(({ rule }) => rule));
  const open = answers.filter(({ holds }) => holds !== true);
  const broken = new Set(open.map(({ rule }) => rule));
  const sets = searches.reduce((sum, { cells }) => sum + cells, 0);
  const line = `${rules.size - broken.size} of ${count(rules.size, 'question')} over every request there is hold at every site, by ${figure(sets)} sets of requests.`;
  return section(
    'Who can reach the data',
    [`${line}${layersLine(answers)}`, proofs(certificates), answerTable(open, places)].filter(Boolean).join('\n\n'),
  );
}

/** How many answers another program can check. */
function proofs(certificates: Evidence['certificates']): string {
  if (!certificates) return '';
  const { file, proved, unproved } = certificates;
  const rest = unproved === 0 ? 'every one' : `${proved} of ${proved + unproved}`;
  return `Of these answers, site by site, ${rest} has a certificate in \`${file}\`, which \`verifier/verify_access.py\` checks against the templates.`;
}

/** The questions that hold, and by which layers, on demand. */
export function questions({ access, sites: places }: Evidence): string {
  const answers = answersIn(access?.searches ?? []).filter(({ holds }) => holds === true);
  return folded('What nobody may do', answers.length, answerTable(answers, places));
}

/** By how many layers questions hold, where that was asked. */
function layersLine(answers: readonly Answer[]): string {
  const layered = answers.filter(({ alone }) => alone !== undefined);
  if (layered.length === 0) return '';
  const rules = new Set(layered.map(({ rule }) => rule));
  const byOne = new Set(layered.filter(({ alone = [] }) => alone.length > 0).map(({ rule }) => rule));
  return ` ${rules.size - byOne.size} of them hold at every site without any one layer of policies; ${byOne.size} by one alone.`;
}

function answerTable(answers: readonly Answer[], places: Evidence['sites']): string {
  const hold = answers.every(({ holds }) => holds === true);
  const layered = answers.some(({ alone }) => alone !== undefined);
  const rows = answers.map(({ question, sites, holds, cells, counterexample, reason, alone }) => [
    text(question),
    atSites(sites, places),
    ...(hold ? [] : [holds === true ? 'holds' : holds === false ? 'does not hold' : 'undecided']),
    ...(layered
      ? [alone === undefined ? '' : alone.length === 0 ? 'no' : alone.map((layer) => text(layerName(layer))).join(', ')]
      : []),
    String(cells),
    ...(hold ? [] : [text(counterexample ?? reason ?? '')]),
  ]);
  return table(
    [
      'never allowed',
      'at',
      ...(hold ? [] : ['result']),
      ...(layered ? ['by one layer alone'] : []),
      'sets of requests',
      ...(hold ? [] : ['because']),
    ],
    rows,
  );
}
