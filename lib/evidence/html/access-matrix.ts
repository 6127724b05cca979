import { groupBy } from '../../common/group-by';
import { ownOf } from '../../common/own';
import type { Cell } from '../cells';
import type { Sentence } from '../language/languages';
import { ACCESS, ACTIONS } from '../language/sentences/access';
import { COMMON } from '../language/sentences/common';
import { quotedOr, type Words } from '../language/words';
import type { AccessEvidence } from '../schema/access';
import { ANSWERS } from './access-decisions';
import { html, type Markup, type Piece } from './markup';
import { onDemand } from './table';
import { quoted, told } from './words';

type Row = AccessEvidence['principals'][number];
type Action = AccessEvidence['actions'][number];

/** Principals by actions, and below it which statement decided, on demand. */
export function matrix(all: readonly Cell[], words: Words): Markup {
  const rows = [...groupBy(all, ({ principal }) => principal.id).values()];
  const columns = [...new Map(all.map(({ action }) => [action.id, action])).values()];
  const topics = [...groupBy(columns, topicOf)];
  const label = words.say(ACCESS.decisionsFor, rows.length, columns.length);
  return html`<p class="key">${Object.entries(ANSWERS).map(([outcome, [sign, said]]) => html`<span><i class="cell ${outcome}" aria-hidden="true">${sign}</i>${words.say(said)}</span>`)}</p>
<div class="wide" role="region" aria-label="${label}" tabindex="0">
<table class="matrix">
<caption class="unseen">${label}</caption>
<thead>
<tr><td rowspan="2"></td>${topics.map(([topic, some]) => html`<th scope="colgroup" colspan="${String(some.length)}">${topicText(topic, words)}</th>`)}</tr>
<tr>${columns.map((column) => html`<th scope="col"><span>${quoted(column.name, words, (text) => text)}</span></th>`)}</tr>
</thead>
<tbody>
${rows.map((cells) => matrixRow(columns, cells, words))}</tbody>
</table>
</div>
<h3>${words.say(ACCESS.whatDecided)}</h3>
${rows.map((cells) => decisions(cells, words))}`;
}

function matrixRow(columns: readonly Action[], cells: readonly Cell[], words: Words): Markup {
  const byAction = new Map(cells.map((cell) => [cell.action, cell]));
  return html`<tr><th scope="row">${heading(cells, ({ name, from }) => html`${principal(name, words)}<br><span class="quiet">${quoted(from, words, (text) => text)}</span>`)}</th>${columns.map(
    (action) => {
      const cell = byAction.get(action);
      if (!cell) return html`<td><span class="unseen">${words.say(ACCESS.doesNotApply)}</span></td>`;
      const [sign, said] = ANSWERS[cell.by.decision];
      return html`<td><i class="cell ${cell.by.decision}" aria-hidden="true">${sign}</i><span class="unseen">${words.say(said)}</span></td>`;
    },
  )}</tr>
`;
}

/** The decisions of a row, those that one statement made together. */
function decisions(cells: readonly Cell[], words: Words): Markup {
  const groups = [...groupBy(cells, ({ by }) => JSON.stringify(by)).values()];
  const allowed = cells.filter(({ by }) => by.decision === 'allow').length;
  const lines = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { decision, policy, sid, reason } = first.by;
    const [sign, said] = ANSWERS[decision];
    const statement = [policy, sid].filter((part) => part !== undefined).join(', ');
    return [
      html`<li><i class="cell ${decision}" aria-hidden="true">${sign}</i><div><b>${actionsText(group, words)}</b>: ${words.say(said)}${statement === '' ? undefined : html` ${told(words, ACCESS.by, html`<code>${statement}</code>`)}`}<br><span class="quiet">${quoted(reason, words)}</span></div></li>`,
    ];
  });
  return onDemand(
    heading(cells, ({ name, from }) =>
      told(
        words,
        ACCESS.someAllowed,
        principal(name, words),
        quoted(from, words, (text) => text),
        words.number(allowed),
        words.number(cells.length),
      ),
    ),
    html`<ul class="decisions">${lines}</ul>`,
  );
}

function heading([first]: readonly Cell[], of: (principal: Row) => Markup): Markup | undefined {
  return first && of(first.principal);
}

/** The name of a row, which ends in that of its site. */
function principal(name: string, words: Words): Piece {
  const at = name.lastIndexOf(', at ');
  if (words.language === 'en' || at < 0) return quoted(name, words, (text) => text);
  return html`${quoted(name.slice(0, at), words, (text) => text)}, ${words.say(COMMON.atSites, name.slice(at + 5))}`;
}

function actionsText(cells: readonly Cell[], words: Words): string {
  return cells.map(({ action }) => quotedOr(action.name, words)).join(', ');
}

function topicText(topic: string, words: Words): string {
  const said = ownOf<Sentence>(ACTIONS, topic);
  return said ? words.say(said) : topic;
}

function topicOf({ id }: Action): string {
  const slash = id.indexOf('/');
  return slash < 0 ? '' : id.slice(0, slash);
}
