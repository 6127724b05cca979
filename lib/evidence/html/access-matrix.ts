import { groupBy } from '../../common/group-by';
import type { Cell } from '../cells';
import type { AccessEvidence } from '../schema/access';
import { ANSWERS } from './access-decisions';
import { html, type Markup } from './markup';
import { onDemand } from './table';
import { many, prose } from './words';

type Row = AccessEvidence['principals'][number];
type Action = AccessEvidence['actions'][number];

/** Principals by actions, and below it which statement decided, on demand. */
export function matrix(all: readonly Cell[]): Markup {
  const rows = [...groupBy(all, ({ principal }) => principal.id).values()];
  const columns = [...new Map(all.map(({ action }) => [action.id, action])).values()];
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
${rows.map((cells) => matrixRow(columns, cells))}</tbody>
</table>
</div>
<h3>What decided</h3>
${rows.map(decisions)}`;
}

function matrixRow(columns: readonly Action[], cells: readonly Cell[]): Markup {
  const byAction = new Map(cells.map((cell) => [cell.action, cell]));
  return html`<tr><th scope="row">${heading(cells, ({ name, from }) => html`${name}<br><span class="quiet">${from}</span>`)}</th>${columns.map(
    (action) => {
      const cell = byAction.get(action);
      if (!cell) return html`<td><span class="unseen">does not apply</span></td>`;
      const [sign, words] = ANSWERS[cell.by.decision];
      return html`<td><i class="cell ${cell.by.decision}" aria-hidden="true">${sign}</i><span class="unseen">${words}</span></td>`;
    },
  )}</tr>
`;
}

/** The decisions of a row, those that one statement made together. */
function decisions(cells: readonly Cell[]): Markup {
  const groups = [...groupBy(cells, ({ by }) => JSON.stringify(by)).values()];
  const allowed = cells.filter(({ by }) => by.decision === 'allow').length;
  const lines = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { decision, policy, sid, reason } = first.by;
    const [sign, words] = ANSWERS[decision];
    const statement = [policy, sid].filter((part) => part !== undefined).join(', ');
    return [
      html`<li><i class="cell ${decision}" aria-hidden="true">${sign}</i><div><b>${group.map(({ action }) => action.name).join(', ')}</b>: ${words}${statement === '' ? undefined : html` by <code>${statement}</code>`}<br><span class="quiet">${prose(reason)}</span></div></li>`,
    ];
  });
  return onDemand(
    heading(cells, ({ name, from }) => html`${name}, ${from}: ${allowed} of ${cells.length} allowed`),
    html`<ul class="decisions">${lines}</ul>`,
  );
}

function heading([first]: readonly Cell[], of: (principal: Row) => Markup): Markup | undefined {
  return first && of(first.principal);
}

function topicOf({ id }: Action): string {
  const slash = id.indexOf('/');
  return slash < 0 ? '' : id.slice(0, slash);
}
