import { COMMON } from '../language/sentences/common';
import { PEOPLE } from '../language/sentences/people';
import type { Words } from '../language/words';
import type { PeopleEvidence } from '../schema/people';
import { html, type Markup, type Piece } from './markup';
import { table } from './table';
import { prose, quoted, whole } from './words';

/** Exceptions of two people, for hours; undefined where there are none. */
export function permitTable({ permits = [], teams }: PeopleEvidence, words: Words): Markup | undefined {
  if (permits.length === 0) return undefined;
  const teamOf = (id: string) => teams.find((team) => team.id === id);
  return table(permits, {
    caption: words.say(PEOPLE.permits),
    columns: [
      { head: words.say(PEOPLE.permit), cell: ({ id, what }) => html`${id}<br><span class="quiet">${what}</span>` },
      { head: words.say(PEOPLE.acts), cell: ({ person, team }) => html`${person} <span class="quiet">${team}</span>` },
      {
        head: words.say(PEOPLE.fromWhere),
        cell: ({ team }) => (teamOf(team)?.countries ?? []).map(words.country).join(', '),
      },
      { head: words.say(PEOPLE.basis), cell: ({ team }) => basisCell(teamOf(team)?.basis, words) },
      { head: words.say(PEOPLE.askedBy), cell: ({ requestedBy }) => requestedBy },
      { head: words.say(PEOPLE.approvedBy), cell: ({ approvedBy }) => approvedBy },
      { head: words.say(COMMON.beginning), cell: ({ from }) => whole(from) },
      { head: words.say(COMMON.until), cell: ({ until }) => whole(until) },
      {
        head: words.say(COMMON.reference),
        cell: ({ reference, support }) =>
          support === undefined ? reference : words.say(PEOPLE.support, reference, support),
      },
    ],
  });
}

function basisCell(basis: string | undefined, words: Words): Piece {
  return basis === undefined ? prose(words.say(PEOPLE.noneNeeded)) : quoted(basis, words);
}
