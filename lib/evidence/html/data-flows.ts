import { groupBy } from '../../common/group-by';
import { COMMON, STATES } from '../language/sentences/common';
import { FLOWS } from '../language/sentences/flows';
import { partyName, type Words } from '../language/words';
import type { CrossingEvidence } from '../schema/places';
import type { Drawing, Flow } from './flows';
import { html, type Markup, type Piece } from './markup';
import { lead, type Section } from './section';
import { type Column, onDemand, table } from './table';
import { name, prose, quoted, whole } from './words';

/** Flows beyond which their table is shown on demand. */
const MOST_ROWS = 24;

/** Every flow of data, keys or control between places, each with its basis. */
export function dataFlowsSection({ flows, grants }: Drawing, words: Words): Section {
  const all = flowTable(flows, words);
  return {
    id: 'data-flows',
    title: words.say(FLOWS.title),
    short: words.say(FLOWS.title),
    body: html`${lead(words.say(FLOWS.lead, flows.length))}
${flows.length > MOST_ROWS ? onDemand(words.say(COMMON.flowCount, flows.length), all) : all}
${grants.length === 0 ? undefined : onDemand(words.say(FLOWS.grants, grants.length), grantTable(grants, words))}`,
  };
}

function flowTable(flows: readonly Flow[], words: Words): Markup {
  const columns: readonly Column<Flow>[] = [
    {
      head: words.say(COMMON.from),
      cell: ({ number, style, from }) =>
        html`<span class="badge flow-${style}">${words.number(number)}</span> ${whole(from.label)}`,
    },
    { head: words.say(COMMON.to), cell: ({ to }) => html`${whole(to.label)}<br><span class="quiet">${to.note}</span>` },
    { head: words.say(FLOWS.whatPasses), cell: (flow) => whatOf(flow, words) },
    {
      head: words.say(FLOWS.direction),
      cell: ({ direction }) => html`<span class="tag to-${direction}">${words.say(STATES.direction[direction])}</span>`,
    },
    { head: words.say(COMMON.basis), cell: ({ crossings }) => basesOf(crossings, words) },
    { head: words.say(FLOWS.open), cell: (flow) => openCell(flow, words) },
  ];
  return table(flows, { caption: words.say(FLOWS.caption), columns });
}

function whatOf({ crossings }: Flow, words: Words): Markup {
  const kinds = groupBy(crossings, ({ kind, what }) => JSON.stringify([kind, what]));
  const lines = [...kinds.values()].map((some) => {
    const [first] = some;
    return (
      first &&
      html`<li>${quoted(first.what, words)} <span class="quiet">${timesOf(words.say(STATES.flow[first.kind]), some.length, words)}</span></li>`
    );
  });
  return html`<ul class="plain">${lines}</ul>`;
}

function timesOf(kind: string, times: number, words: Words): string {
  return times > 1 ? words.say(FLOWS.times, kind, times) : kind;
}

function basesOf(crossings: readonly CrossingEvidence[], words: Words): Markup {
  return distinct(
    crossings.map(({ basis }) => basis),
    (basis) => quoted(basis, words),
  );
}

function distinct(all: readonly string[], markupOf: (text: string) => Piece): Markup {
  return html`${[...new Set(all)].map((each, index) => html`${index > 0 ? html`<br>` : undefined}${markupOf(each)}`)}`;
}

/** From when to when; an end that a period says already is not said twice. */
function openCell({ crossings }: Flow, words: Words): Markup {
  const periods = crossings.filter(({ since, until }) => since !== undefined && until !== undefined);
  const ends = new Set(periods.map(({ until }) => until));
  const others = crossings.filter(({ until }) => !ends.has(until));
  return distinct(
    [...periods, ...others].map((each) => openOf(each, words)),
    prose,
  );
}

function openOf({ since, until }: CrossingEvidence, words: Words): string {
  if (since !== undefined && until !== undefined) return words.say(FLOWS.fromUntil, since, until);
  if (until !== undefined) return words.say(FLOWS.until, until);
  return since === undefined ? words.say(FLOWS.withoutEnd) : words.say(FLOWS.since, since);
}

function grantTable(grants: readonly CrossingEvidence[], words: Words): Markup {
  return table(grants, {
    caption: words.say(FLOWS.grantsCaption),
    columns: [
      { head: words.say(COMMON.resource), cell: ({ resource, id }) => name(resource ?? id) },
      { head: words.say(FLOWS.of), cell: ({ from }) => partyName(from, words) },
      { head: words.say(FLOWS.givesTo), cell: ({ to }) => partyName(to, words) },
      { head: words.say(COMMON.what), cell: ({ what }) => quoted(what, words) },
    ],
  });
}
