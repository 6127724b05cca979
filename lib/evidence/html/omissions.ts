import { COMMON } from '../language/sentences/common';
import { OMISSIONS } from '../language/sentences/waivers';
import { quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import { html, type Markup } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { prose, quoted, whole } from './words';

/** Features that the deployment omits, and by whose decision; and those that it uses although it is not known that the partition offers them. */
export function omissionsSection({ omissions, unsettled }: Evidence, words: Words): Section | undefined {
  if (omissions.length + unsettled.length === 0) return undefined;
  const partition = [...unsettled, ...omissions][0]?.partition ?? '';
  const lacking = [...new Set([...omissions, ...unsettled].map((each) => quotedOr(each.lacking, words)))].reduce(
    (one, other) => words.say(OMISSIONS.and, one, other),
  );
  return {
    id: 'omissions',
    title: words.say(OMISSIONS.title),
    short: words.say(OMISSIONS.short),
    body: html`${lead(words.say(OMISSIONS.lead, lacking))}
${omissions.length === 0 ? html`<p>${words.say(OMISSIONS.nothing)}</p>` : omissionsTable(omissions, words)}
${unsettled.length === 0 ? undefined : html`<h3>${words.say(OMISSIONS.unsettledTitle)}</h3><p>${words.say(OMISSIONS.unsettled, unsettled.map(({ title }) => quotedOr(title, words)).join(', '), partition)}</p>`}`,
  };
}

function omissionsTable(omissions: Evidence['omissions'], words: Words): Markup {
  return table(omissions, {
    caption: words.say(OMISSIONS.caption),
    columns: [
      {
        head: words.say(OMISSIONS.omitted),
        cell: ({ title, sites }) =>
          html`${quoted(title, words, (text) => text)}<br><span class="quiet">${sites}</span>`,
      },
      {
        head: words.say(OMISSIONS.known),
        cell: ({ source, asOf }) => html`${quoted(source, words)} <span class="quiet">${asOf}</span>`,
      },
      { head: words.say(COMMON.reason), cell: ({ reason }) => prose(reason) },
      { head: words.say(OMISSIONS.missing), cell: ({ without }) => quoted(without, words) },
      { head: words.say(OMISSIONS.decided), cell: ({ by, on }) => html`${prose(by)}<br>${whole(on)}` },
      { head: words.say(COMMON.reviewBy), cell: ({ expires }) => whole(expires) },
    ],
  });
}
