import { COMMON } from '../language/sentences/common';
import { REQUIRED } from '../language/sentences/required';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { RequiredEvidence } from '../schema/required';
import { html } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { quoted } from './words';

const KINDS: Readonly<Record<RequiredEvidence['flows'][number]['result'], string>> = {
  works: 'passed',
  'not settled': 'undecided',
  broken: 'failed',
};

/** Required access, and how much of what policies allow it needs; undefined where that was not computed. */
export function requiredSection({ required, sites }: Evidence, words: Words): Section | undefined {
  if (!required) return undefined;
  const { flows, actions, names } = required;
  const named = new Map(sites.map(({ id, name }) => [id, name]));
  const working = flows.filter(({ result }) => result === 'works').length;
  const rows = table(flows, {
    caption: words.say(REQUIRED.caption),
    columns: [
      { head: words.say(REQUIRED.hasToWork), cell: ({ title }) => quoted(title, words) },
      { head: words.say(COMMON.at), cell: ({ sites: at }) => at.map((site) => named.get(site) ?? site).join(', ') },
      { head: words.say(REQUIRED.requests), isNumber: true, cell: ({ requests }) => words.number(requests) },
      {
        head: words.say(COMMON.result),
        cell: ({ result }) => html`<span class="tag is-${KINDS[result]}">${words.say(REQUIRED[result])}</span>`,
      },
      { head: words.say(REQUIRED.certainty), cell: ({ certainty }) => words.say(REQUIRED[certainty]) },
    ],
  });
  const least = words.say(
    REQUIRED.least,
    actions.allowed,
    words.number(actions.needed),
    words.number(actions.kept),
    words.number(actions.excess),
    words.number(names.allowed),
    words.number(names.needed),
    words.number(names.kept),
    words.number(names.excess),
  );
  return {
    id: 'required',
    title: words.say(REQUIRED.title),
    short: words.say(REQUIRED.short),
    body: html`${lead(words.say(REQUIRED.lead))}
<div class="stack">${onDemand(html`<b>${words.say(REQUIRED.working, words.number(working), flows.length)}</b> ${words.say(REQUIRED.workEverywhere)}`, rows, working < flows.length)}</div>
<p>${least}</p>`,
  };
}
