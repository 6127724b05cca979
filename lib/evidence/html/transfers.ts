import { COMMON, STATES } from '../language/sentences/common';
import { TRANSFERS } from '../language/sentences/people';
import type { Words } from '../language/words';
import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { coded, quoted, whole } from './words';

/** The register of transfers out of the EEA. */
export function transfersSection({ transfers }: Evidence, words: Words): Section {
  const rows = table(transfers, {
    caption: words.say(TRANSFERS.title),
    columns: [
      { head: words.say(TRANSFERS.recipient), cell: ({ recipient }) => words.quoted(recipient) ?? recipient },
      {
        head: words.say(TRANSFERS.country),
        cell: ({ country }) => (country === undefined ? words.say(TRANSFERS.notStated) : whole(words.country(country))),
      },
      { head: words.say(COMMON.what), cell: ({ what }) => quoted(what, words) },
      { head: words.say(TRANSFERS.basis), cell: ({ basis }) => quoted(basis, words) },
      {
        head: words.say(TRANSFERS.safeguard),
        cell: ({ safeguard }) =>
          safeguard === undefined ? words.say(TRANSFERS.noSafeguard) : quoted(safeguard, words),
      },
      { head: words.say(COMMON.until), cell: ({ until }) => whole(until ?? words.say(COMMON.noDate)) },
      {
        head: words.say(TRANSFERS.howWeKnow),
        cell: ({ how }) =>
          html`<span class="tag how-${how === 'declared' ? 'attested' : how}">${words.say(STATES.how[how])}</span>`,
      },
    ],
  });
  return {
    id: 'transfers',
    title: words.say(TRANSFERS.title),
    short: words.say(TRANSFERS.short),
    body: html`${lead(coded(words.say(TRANSFERS.lead)))}
${transfers.length === 0 ? html`<p>${words.say(TRANSFERS.none)}</p>` : rows}`,
  };
}
