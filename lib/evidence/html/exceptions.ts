import { groupBy } from '../../common/group-by';
import type { Evidence } from '../schema';
import type { WaiverEvidence } from '../schema/rules';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { list, many, name, prose, whole } from './words';

/** Reasons of other plugins beyond which they are shown on demand. */
const MOST_SHOWN = 4;

/** Every exception in force with its reason and expiry; one reason for many resources is one row. */
export function exceptionsSection({ waivers, counts }: Evidence): Section {
  const groups = [
    ...groupBy(waivers, ({ rule, reason, owner, expires }) =>
      JSON.stringify([idOf(rule), reason, owner, expires]),
    ).values(),
  ];
  const own = groups.filter(([first]) => first?.plugin === 'Trefoil');
  const others = groups.filter(([first]) => first?.plugin !== 'Trefoil');
  return {
    id: 'waivers',
    title: 'Waivers, and when they expire',
    short: 'Waivers',
    body: html`${lead(counts.waived === 0 ? 'No finding of this policy is waived.' : `${many(counts.waived, 'finding')} of this policy waived.`)}
${own.length === 0 ? undefined : waiverTable('Waivers of this policy', own)}
${others.length === 0 ? undefined : html`<div class="stack">${onDemand(othersSummary(others), waiverTable('Exceptions to the rules of other plugins', others), others.length <= MOST_SHOWN)}</div>`}`,
  };
}

function othersSummary(groups: readonly (readonly WaiverEvidence[])[]): Markup {
  const all = groups.flat();
  const plugins = [...new Set(all.map(({ plugin }) => plugin))];
  const [next] = all.flatMap(({ expires }) => expires ?? []).sort();
  return html`<b>${list(plugins)}</b> ${many(
    all.reduce((sum, { excuses }) => sum + excuses, 0),
    'finding',
  )} excused for ${many(groups.length, 'reason')}${next === undefined ? undefined : html`, the next end ${whole(next)}`}`;
}

function waiverTable(caption: string, groups: readonly (readonly WaiverEvidence[])[]): Markup {
  return table(groups, {
    caption,
    columns: [
      { head: 'Rule', cell: ([first]) => first && name(idOf(first.rule)) },
      { head: 'Reason', cell: reasonCell },
      { head: 'Owner', cell: ([first]) => whole(first?.owner ?? 'none named') },
      { head: 'Expires', cell: ([first]) => whole(first?.expires ?? 'no date') },
      {
        head: 'Findings excused',
        isNumber: true,
        cell: (group) => group.reduce((sum, { excuses }) => sum + excuses, 0),
      },
    ],
  });
}

function reasonCell(group: readonly WaiverEvidence[]): Markup {
  const paths = [...new Set(group.map(({ path }) => path))].filter((path) => path !== '');
  return html`${prose(group[0]?.reason || 'none given')}${
    paths.length === 0
      ? undefined
      : onDemand(
          many(paths.length, 'resource'),
          html`<ul class="plain">${paths.map((path) => html`<li>${name(path)}</li>`)}</ul>`,
        )
  }`;
}

/** The id of a rule without the finding in brackets that cdk-nag appends. */
function idOf(rule: string): string {
  return rule.replace(/\[.*\]$/, '');
}
