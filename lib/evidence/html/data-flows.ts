import { groupBy } from '../../common/group-by';
import type { CrossingEvidence } from '../schema/places';
import type { Drawing, Flow } from './flows';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { type Column, onDemand, table } from './table';
import { many, name, number, prose, whole } from './words';

/** Flows beyond which their table is shown on demand. */
const MOST_ROWS = 24;

const DIRECTIONS = {
  within: 'within',
  inward: 'inward',
  outward: 'outward',
  'not-known': 'not known',
} as const;

/** Every flow of data, keys or control between places, each with its basis. */
export function dataFlowsSection({ flows, grants }: Drawing): Section {
  const all = flowTable(flows);
  return {
    id: 'data-flows',
    title: 'Data flows',
    short: 'Data flows',
    body: html`${lead(many(flows.length, 'data flow'), ' between places, numbered as on the map, each with the basis on which it is open.')}
${flows.length > MOST_ROWS ? onDemand(many(flows.length, 'data flow'), all) : all}
${grants.length === 0 ? undefined : onDemand(html`${many(grants.length, 'policy', 'policies')} giving another account of the deployment access`, grantTable(grants))}`,
  };
}

function flowTable(flows: readonly Flow[]): Markup {
  const columns: readonly Column<Flow>[] = [
    {
      head: 'From',
      cell: ({ number, style, from }) => html`<span class="badge flow-${style}">${number}</span> ${whole(from.label)}`,
    },
    { head: 'To', cell: ({ to }) => html`${whole(to.label)}<br><span class="quiet">${to.note}</span>` },
    { head: 'What passes', cell: whatOf },
    {
      head: 'Direction',
      cell: ({ direction }) => html`<span class="tag to-${direction}">${DIRECTIONS[direction]}</span>`,
    },
    { head: 'Basis', cell: ({ crossings }) => distinct(crossings, ({ basis }) => basis) },
    { head: 'Open', cell: openCell },
  ];
  return table(flows, { caption: 'Data flows between places, with their basis', columns });
}

function whatOf({ crossings }: Flow): Markup {
  const kinds = groupBy(crossings, ({ kind, what }) => JSON.stringify([kind, what]));
  const lines = [...kinds.values()].map((some) => {
    const [first] = some;
    return (
      first &&
      html`<li>${prose(first.what)} <span class="quiet">${first.kind.replace('-', ' ')}${some.length > 1 ? `, ${number(some.length)} times` : ''}</span></li>`
    );
  });
  return html`<ul class="plain">${lines}</ul>`;
}

function distinct(crossings: readonly CrossingEvidence[], wordsOf: (crossing: CrossingEvidence) => string): Markup {
  const words = [...new Set(crossings.map(wordsOf))];
  return html`${words.map((each, index) => html`${index > 0 ? html`<br>` : undefined}${prose(each)}`)}`;
}

/** From when to when; an end that a period says already is not said twice. */
function openCell({ crossings }: Flow): Markup {
  const words = new Set(crossings.map(openOf));
  const said = crossings.filter(({ until }) => ![...words].some((each) => each.endsWith(` to ${until}`)));
  const periods = crossings.filter(({ since, until }) => since !== undefined && until !== undefined);
  return distinct([...periods, ...said], openOf);
}

function openOf({ since, until }: CrossingEvidence): string {
  if (since !== undefined && until !== undefined) return `${since} to ${until}`;
  if (until !== undefined) return `until ${until}`;
  return since === undefined ? 'without end' : `from ${since}`;
}

function grantTable(grants: readonly CrossingEvidence[]): Markup {
  return table(grants, {
    caption: 'Policies that give another account of the deployment access',
    columns: [
      { head: 'Resource', cell: ({ resource, id }) => name(resource ?? id) },
      { head: 'Of', cell: ({ from }) => from.name },
      { head: 'Gives access to', cell: ({ to }) => to.name },
      { head: 'What', cell: ({ what }) => prose(what) },
    ],
  });
}
