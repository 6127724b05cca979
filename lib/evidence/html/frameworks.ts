import type { Evidence } from '../schema';
import type { FrameworkEvidence, SovereigntyEvidence } from '../schema/frameworks';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { prose, whole } from './words';

/** How the rules behind clauses of laws and standards stand, and the factors of sovereignty; none in records of before. */
export function frameworksSection({ frameworks, sovereignty = [] }: Evidence): Section | undefined {
  if (frameworks === undefined) return undefined;
  return {
    id: 'frameworks',
    title: 'Laws and standards',
    short: 'Frameworks',
    body: html`${lead('Clauses that rules help to answer, and those that no template shows. No count here says that a clause is met; ', html`<code>trefoil frameworks NAME</code> says who answers the rest.`)}
${table(frameworks, {
  caption: 'Frameworks, with counts of their clauses',
  columns: [
    { head: 'Framework', cell: ({ name, version }) => html`${name} ${version}` },
    { head: 'Dated', cell: ({ date }) => whole(date) },
    { head: 'Answered', isNumber: true, cell: ({ answered }) => answered },
    { head: 'Helped', isNumber: true, cell: ({ helped }) => helped },
    { head: 'Not ours', isNumber: true, cell: ({ notOurs }) => notOurs },
    { head: 'With open findings', isNumber: true, cell: ({ open }) => open.length },
  ],
})}
${onDemand('Clauses, by how their rules stand', html`${frameworks.map(clausesOf)}`)}
${sovereignty.length === 0 ? undefined : onDemand('Sovereignty, factor by factor: proven, attested, claimed, unknown', factors(sovereignty))}`,
  };
}

function clausesOf({ name, open, holding, waived, idle }: FrameworkEvidence): Markup {
  const some = (label: string, ids: readonly string[]) => (ids.length === 0 ? [] : [`${label}: ${ids.join(', ')}`]);
  const states = [
    ...some('open findings', open),
    ...some('waived', waived),
    ...some('holds', holding),
    ...some('not shown in this run', idle),
  ];
  return html`<p><b>${name}</b> ${states.join('; ')}</p>
`;
}

function factors(all: readonly SovereigntyEvidence[]): Markup {
  return table(all, {
    caption: 'Factors of sovereignty',
    columns: [
      { head: 'Factor', cell: ({ objective, factor }) => html`${whole(objective)} ${factor}` },
      {
        head: 'Proven by templates',
        cell: ({ proven }) => proven.map(({ by, state }) => (state === 'holds' ? by : `${by} (${state})`)).join(', '),
      },
      { head: 'Attested', cell: ({ attested }) => prose(attested.join('; ')) },
      {
        head: 'Claimed by AWS',
        cell: ({ claimed }) =>
          claimed.map(({ claim, source, asOf }) => `${claim} (${source}; read ${asOf})`).join('; '),
      },
      { head: 'Unknown', cell: ({ unknown }) => unknown.join('; ') },
    ],
  });
}
