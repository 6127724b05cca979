import { ACCESS } from '../language/sentences/access';
import type { Words } from '../language/words';
import type { Origin, Reach } from '../reach';
import { html, type Markup } from './markup';
import { quoted } from './words';

/** Principals by actions, a row for each: a letter for each place from which something is allowed, nothing where all deny. */
export function overview(
  reach: readonly Reach[],
  origins: readonly Origin[],
  names: ReadonlyMap<string, string>,
  words: Words,
): Markup {
  const actions = [
    ...new Map(
      reach.flatMap(({ byOrigin }) => [...byOrigin.values()].flat().map(({ action }) => [action.id, action] as const)),
    ).values(),
  ];
  const label = words.say(ACCESS.overview);
  return html`<p class="key">${origins.map(({ letter, from }) => html`<span><b>${letter}</b> ${quoted(from, words, (text) => text)}</span>`)}<span><b>?</b> ${words.say(ACCESS.undecided)}</span><span>${words.say(ACCESS.emptyDenied)}</span></p>
<div class="wide" role="region" aria-label="${label}" tabindex="0">
<table class="matrix">
<caption class="unseen">${label}</caption>
<thead><tr><td></td>${actions.map((action) => html`<th scope="col"><span>${quoted(action.name, words, (text) => text)}</span></th>`)}</tr></thead>
<tbody>
${reach.map(
  (
    each,
  ) => html`<tr><th scope="row">${quoted(each.name, words)}${each.sites.length === names.size ? undefined : html` <span class="quiet">${words.list(each.sites.map((site) => names.get(site) ?? site))}</span>`}</th>${actions.map(({ id }) => html`<td>${letters(each, id, origins)}</td>`)}</tr>
`,
)}</tbody>
</table>
</div>`;
}

function letters({ byOrigin }: Reach, action: string, origins: readonly Origin[]): string {
  return origins
    .map(({ id, letter }) => {
      const decision = byOrigin.get(id)?.find((cell) => cell.action.id === action)?.by.decision;
      return decision === 'allow' ? letter : decision === 'undecided' ? `${letter}?` : '';
    })
    .join('');
}
