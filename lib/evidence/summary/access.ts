import { table, text } from '../../common/markdown';
import { figure } from '../../judge/limits/measure';
import { count } from '../../judge/report/tally';
import type { Evidence } from '../schema';
import { type Answer, answersIn } from '../searches';
import { folded, section } from './sections';

/** The answers of the searches in a line, and those that do not hold, in full. */
export function reach({ access, sites: places }: Evidence): string {
  if (!access || access.searches.length === 0) return '';
  const { searches } = access;
  const answers = answersIn(searches);
  const rules = new Set(answers.map(({ rule }) => rule));
  const open = answers.filter(({ holds }) => holds !== true);
  const broken = new Set(open.map(({ rule }) => rule));
  const sets = searches.reduce((sum, { cells }) => sum + cells, 0);
  const line = `${rules.size - broken.size} of ${count(rules.size, 'question')} over every request there is hold at every site, by ${figure(sets)} sets of requests.`;
  return section('Who can reach the data', [line, answerTable(open, places)].filter(Boolean).join('\n\n'));
}

/** The questions that hold at every site, on demand. */
export function questions({ access, sites: places }: Evidence): string {
  const answers = answersIn(access?.searches ?? []).filter(({ holds }) => holds === true);
  return folded('What nobody may do', answers.length, answerTable(answers, places));
}

function answerTable(answers: readonly Answer[], places: Evidence['sites']): string {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const rows = answers.map(({ question, sites, holds, cells, counterexample, reason }) => [
    text(question),
    sites.map((site) => text(names.get(site) ?? site)).join(', '),
    holds === true ? 'holds' : holds === false ? 'does not hold' : 'undecided',
    String(cells),
    ...(holds === true ? [] : [text(counterexample ?? reason ?? '')]),
  ]);
  const heads = ['never allowed', 'at', 'result', 'sets of requests'];
  return table(answers.every(({ holds }) => holds === true) ? heads : [...heads, 'because'], rows);
}
