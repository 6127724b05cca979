import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import { html } from './markup';
import { lead, type Section } from './section';
import { table } from './table';
import { prose, whole } from './words';

/** The register of transfers out of the EEA. */
export function transfersSection({ transfers }: Evidence): Section {
  const rows = table(transfers, {
    caption: 'Transfers out of the EEA',
    columns: [
      { head: 'Recipient', cell: ({ recipient }) => recipient },
      { head: 'Country', cell: ({ country }) => (country === undefined ? 'not stated' : whole(countryText(country))) },
      { head: 'What', cell: ({ what }) => prose(what) },
      { head: 'Basis in chapter V of the GDPR', cell: ({ basis }) => prose(basis) },
      { head: 'Safeguard', cell: ({ safeguard }) => prose(safeguard ?? 'none is stated') },
      { head: 'Until', cell: ({ until }) => whole(until ?? 'no date') },
      {
        head: 'How we know',
        cell: ({ how }) =>
          html`<span class="tag how-${how === 'declared' ? 'attested' : how}">${how.replace('-', ' ')}</span>`,
      },
    ],
  });
  return {
    id: 'transfers',
    title: 'Transfers out of the EEA',
    short: 'Transfers',
    body: html`${lead('The register: what the deployment file declares of teams, auditor and permits, what leaves by services, and what is known of AWS and its staff but cannot be seen in templates. ', html`<code>register.html</code> has it by itself.`)}
${transfers.length === 0 ? html`<p>None is declared, and none is known.</p>` : rows}`,
  };
}
