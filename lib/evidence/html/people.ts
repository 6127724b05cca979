import { countryText } from '../../world/countries';
import type { Evidence } from '../schema';
import type { TeamEvidence } from '../schema/people';
import { html } from './markup';
import { permitTable } from './permits';
import { lead, type Section } from './section';
import { table } from './table';
import { list, prose, unbroken, whole } from './words';

/** How AWS checks where a team works. */
const SHOWS: Readonly<Record<TeamEvidence['placeShows'], string>> = {
  'session-tag': 'session tag, checked on every request',
  address: 'public address, checked on every request',
  'trust-policy-only': 'session tag, checked only where they assume a gateway role',
};

/** Who is behind the roles of operators, and where they work. */
export function peopleSection({ people, deployment }: Evidence): Section | undefined {
  if (!people)
    return (
      deployment && {
        id: 'people',
        title: 'Who the people are, and where they work',
        short: 'People',
        body: html`${lead('Not stated: the deployment file declares no people. Access from a third country is a transfer, and nothing here says that there is none.')}`,
      }
    );
  const { teams, provider, attestedBy, attestedOn, reference, expires } = people;
  const rows = table(teams, {
    caption: 'Teams, where they work, and on which basis',
    columns: [
      {
        head: 'Team',
        cell: ({ id, employer, purpose }) =>
          html`${id} <span class="quiet">${employer}</span><br><span class="quiet">${purpose}</span>`,
      },
      { head: 'Works in', cell: ({ countries }) => countries.map(countryText).join(', ') },
      {
        head: 'May',
        cell: ({ may, roles }) => html`${prose(list(may))}<br><span class="quiet">${roles.join(', ')}</span>`,
      },
      {
        head: 'Location checked by',
        cell: ({ placeShows, byPermit }) =>
          prose(byPermit === true ? `${SHOWS[placeShows]}; only by permit` : SHOWS[placeShows]),
      },
      { head: 'Network access (attested)', cell: ({ wayIn }) => prose(wayIn) },
      {
        head: 'Transfer basis',
        cell: ({ basis, assessment }) =>
          basis === undefined ? 'none needed' : prose(assessment === undefined ? basis : `${basis}; ${assessment}`),
      },
      { head: 'Until', cell: ({ until }) => whole(until) },
    ],
  });
  return {
    id: 'people',
    title: 'Who the people are, and where they work',
    short: 'People',
    body: html`${lead(...unbroken(`AWS enforces that a session carries the country that ${provider} asserts. ${attestedBy} attested on ${attestedOn} (${reference}) that it is true; review by ${expires}. AWS does not know where somebody was on a given day.`))}
${rows}${permitTable(people) ?? ''}`,
  };
}
