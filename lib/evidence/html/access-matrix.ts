import type { AccessEvidence } from '../schema/access';
import { groupBy } from './groups';
import { html, type Markup } from './markup';
import { onDemand } from './table';
import { many, prose } from './words';

type Row = AccessEvidence['principals'][number];
type Action = AccessEvidence['actions'][number];
type Cell = AccessEvidence['cells'][number];

/** The decision of IAM. */
export type Outcome = Cell['decision'];

/** Sign and words of each answer: told apart by shape as well as by colour. */
const ANSWERS: Readonly<Record<Outcome, readonly [sign: string, words: string]>> = {
  allow: ['✓', 'allowed'],
  'explicit-deny': ['×', 'denied by a statement'],
  'implicit-deny': ['–', 'denied, nothing allows it'],
  undecided: ['?', 'undecided'],
};

/** Principals by actions, and below it what decided, on demand. */
export function matrix(
  rows: readonly Row[],
  actions: readonly Action[],
  cells: ReadonlyMap<string, readonly Cell[]>,
): Markup {
  const used = new Set(rows.flatMap(({ id }) => (cells.get(id) ?? []).map(({ action }) => action)));
  const columns = actions.filter(({ id }) => used.has(id));
  const topics = [...groupBy(columns, topicOf)];
  const label = `Decisions for ${many(rows.length, 'row')} and ${many(columns.length, 'action')}`;
  return html`<p class="key">${Object.entries(ANSWERS).map(([outcome, [sign, words]]) => html`<span><i class="cell ${outcome}" aria-hidden="true">${sign}</i>${words}</span>`)}</p>
<div class="wide" role="region" aria-label="${label}" tabindex="0">
<table class="matrix">
<caption class="unseen">${label}</caption>
<thead>
<tr><td rowspan="2"></td>${topics.map(([topic, some]) => html`<th scope="colgroup" colspan="${String(some.length)}">${topic}</th>`)}</tr>
<tr>${columns.map((column) => html`<th scope="col"><span>${column.name}</span></th>`)}</tr>
</thead>
<tbody>
${rows.map((row) => matrixRow(row, columns, cells.get(row.id) ?? []))}</tbody>
</table>
</div>
<h3>What decided</h3>
${rows.map((row) => decisions(row, columns, cells.get(row.id) ?? []))}`;
}

function matrixRow({ name, from }: Row, columns: readonly Action[], cells: readonly Cell[]): Markup {
  const byAction = new Map(cells.map((cell) => [cell.action, cell]));
  return html`<tr><th scope="row">${name}<br><span class="quiet">${from}</span></th>${columns.map(({ id }) => {
    const cell = byAction.get(id);
    if (!cell) return html`<td><span class="unseen">does not apply</span></td>`;
    const [sign, words] = ANSWERS[cell.decision];
    return html`<td><i class="cell ${cell.decision}" aria-hidden="true">${sign}</i><span class="unseen">${words}</span></td>`;
  })}</tr>
`;
}

/** The decisions of a row, those that one statement made together. */
function decisions({ name, from }: Row, columns: readonly Action[], cells: readonly Cell[]): Markup {
  const names = new Map(columns.map((column) => [column.id, column.name]));
  const groups = [
    ...groupBy(cells, ({ decision, policy, sid, reason }) => JSON.stringify([decision, policy, sid, reason])).values(),
  ];
  const allowed = cells.filter(({ decision }) => decision === 'allow').length;
  const lines = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { decision, policy, sid, reason } = first;
    const [sign, words] = ANSWERS[decision];
    const statement = [policy, sid].filter((part) => part !== undefined).join(', ');
    return [
      html`<li><i class="cell ${decision}" aria-hidden="true">${sign}</i><div><b>${group.map(({ action }) => names.get(action) ?? action).join(', ')}</b>: ${words}${statement === '' ? undefined : html` by <code>${statement}</code>`}<br><span class="quiet">${prose(reason)}</span></div></li>`,
    ];
  });
  return onDemand(
    html`${name}, ${from}: ${allowed} of ${cells.length} allowed`,
    html`<ul class="decisions">${lines}</ul>`,
  );
}

function topicOf({ id }: Action): string {
  const slash = id.indexOf('/');
  return slash < 0 ? '' : id.slice(0, slash);
}
