import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { prose, whole } from './words';

/** Features that the deployment omits, and by whose decision; and those that it uses although it is not known that the partition offers them. */
export function omissionsSection({ omissions, unsettled }: Evidence): Section | undefined {
  if (omissions.length + unsettled.length === 0) return undefined;
  const partition = [...unsettled, ...omissions][0]?.partition ?? '';
  const lacking = [...new Set([...omissions, ...unsettled].map((each) => each.lacking))].join(' and ');
  return {
    id: 'omissions',
    title: 'What is omitted, and why',
    short: 'Omitted',
    body: html`${lead(`Not everything that Trefoil uses is offered, or known to be offered, in ${lacking}. The deployment file says what it omits.`)}
${omissions.length === 0 ? html`<p>Nothing is omitted.</p>` : omissionsTable(omissions)}
${unsettled.length === 0 ? undefined : html`<h3>Used, and not settled whether it is offered</h3><p>${unsettled.map(({ title }) => title).join(', ')}: no source says whether ${partition} offers it. If it does not, CloudFormation refuses the stack.</p>`}`,
  };
}

function omissionsTable(omissions: Evidence['omissions']): Markup {
  return table(omissions, {
    caption: 'What the deployment omits',
    columns: [
      { head: 'Omitted', cell: ({ title, sites }) => html`${title}<br><span class="quiet">${sites}</span>` },
      { head: 'What is known', cell: ({ source, asOf }) => html`${prose(source)} <span class="quiet">${asOf}</span>` },
      { head: 'Reason', cell: ({ reason }) => prose(reason) },
      { head: 'What is missing', cell: ({ without }) => prose(without) },
      { head: 'Decided', cell: ({ by, on }) => html`${prose(by)}<br>${whole(on)}` },
      { head: 'Review by', cell: ({ expires }) => whole(expires) },
    ],
  });
}
