import { countryText } from '../../world/countries';
import type { PeopleEvidence } from '../schema/people';
import { html, type Markup } from './markup';
import { table } from './table';
import { prose, whole } from './words';

/** Exceptions of two people, for hours; undefined where there are none. */
export function permitTable({ permits = [], teams }: PeopleEvidence): Markup | undefined {
  if (permits.length === 0) return undefined;
  const teamOf = (id: string) => teams.find((team) => team.id === id);
  return table(permits, {
    caption: 'Permits: what emergency roles may do, when, and who agreed',
    columns: [
      { head: 'Permit', cell: ({ id, what }) => html`${id}<br><span class="quiet">${what}</span>` },
      { head: 'Acts', cell: ({ person, team }) => html`${person} <span class="quiet">${team}</span>` },
      { head: 'From where', cell: ({ team }) => (teamOf(team)?.countries ?? []).map(countryText).join(', ') },
      { head: 'Transfer basis', cell: ({ team }) => prose(teamOf(team)?.basis ?? 'none needed') },
      { head: 'Asked for by (attested)', cell: ({ requestedBy }) => requestedBy },
      { head: 'Approved by (attested)', cell: ({ approvedBy }) => approvedBy },
      { head: 'From', cell: ({ from }) => whole(from) },
      { head: 'Until', cell: ({ until }) => whole(until) },
      {
        head: 'Reference',
        cell: ({ reference, support }) =>
          support === undefined ? reference : `${reference}; AWS Support, case ${support}`,
      },
    ],
  });
}
