import { groupBy } from '../../common/group-by';
import { COMMON } from '../language/sentences/common';
import { WAIVERS } from '../language/sentences/waivers';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import type { WaiverEvidence } from '../schema/rules';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { onDemand, table } from './table';
import { name, prose, told, whole } from './words';

/** Reasons of other plugins beyond which they are shown on demand. */
const MOST_SHOWN = 4;

/** Every exception in force with its reason and expiry; one reason for many resources is one row. */
export function exceptionsSection({ waivers, counts }: Evidence, words: Words): Section {
  const groups = [
    ...groupBy(waivers, ({ rule, reason, owner, expires }) =>
      JSON.stringify([idOf(rule), reason, owner, expires]),
    ).values(),
  ];
  const own = groups.filter(([first]) => first?.plugin === 'Trefoil');
  const others = groups.filter(([first]) => first?.plugin !== 'Trefoil');
  return {
    id: 'waivers',
    title: words.say(WAIVERS.title),
    short: words.say(WAIVERS.short),
    body: html`${lead(counts.waived === 0 ? words.say(WAIVERS.noneWaived) : words.say(WAIVERS.waived, counts.waived))}
${own.length === 0 ? undefined : waiverTable(words.say(WAIVERS.own), own, words)}
${others.length === 0 ? undefined : html`<div class="stack">${onDemand(othersSummary(others, words), waiverTable(words.say(WAIVERS.others), others, words), others.length <= MOST_SHOWN)}</div>`}`,
  };
}

function othersSummary(groups: readonly (readonly WaiverEvidence[])[], words: Words): Markup {
  const all = groups.flat();
  const plugins = [...new Set(all.map(({ plugin }) => plugin))];
  const [next] = all.flatMap(({ expires }) => expires ?? []).sort();
  const excused = all.reduce((sum, { excuses }) => sum + excuses, 0);
  return html`<b>${words.list(plugins)}</b> ${words.say(WAIVERS.excused, excused, groups.length)}${next === undefined ? undefined : told(words, WAIVERS.nextEnd, whole(next))}`;
}

function waiverTable(caption: string, groups: readonly (readonly WaiverEvidence[])[], words: Words): Markup {
  return table(groups, {
    caption,
    columns: [
      { head: words.say(COMMON.rule), cell: ([first]) => first && name(idOf(first.rule)) },
      { head: words.say(COMMON.reason), cell: (group) => reasonCell(group, words) },
      { head: words.say(WAIVERS.owner), cell: ([first]) => whole(first?.owner ?? words.say(WAIVERS.noOwner)) },
      { head: words.say(WAIVERS.expires), cell: ([first]) => whole(first?.expires ?? words.say(COMMON.noDate)) },
      {
        head: words.say(WAIVERS.findingsExcused),
        isNumber: true,
        cell: (group) => words.number(group.reduce((sum, { excuses }) => sum + excuses, 0)),
      },
    ],
  });
}

function reasonCell(group: readonly WaiverEvidence[], words: Words): Markup {
  const paths = [...new Set(group.map(({ path }) => path))].filter((path) => path !== '');
  return html`${group[0]?.reason ? prose(group[0].reason) : words.say(WAIVERS.noReason)}${
    paths.length === 0
      ? undefined
      : onDemand(
          words.say(COMMON.resourceCount, paths.length),
          html`<ul class="plain">${paths.map((path) => html`<li>${name(path)}</li>`)}</ul>`,
        )
  }`;
}

/** The id of a rule without the finding in brackets that cdk-nag appends. */
function idOf(rule: string): string {
  return rule.replace(/\[.*\]$/, '');
}
