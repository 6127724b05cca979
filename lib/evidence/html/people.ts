import { COMMON } from '../language/sentences/common';
import { PEOPLE } from '../language/sentences/people';
import { quotedOr, type Words } from '../language/words';
import type { Evidence } from '../schema';
import { html } from './markup';
import { permitTable } from './permits';
import { lead, type Section } from './section';
import { table } from './table';
import { prose, quoted, unbroken, whole } from './words';

/** Who is behind the roles of operators, and where they work. */
export function peopleSection({ people, deployment }: Evidence, words: Words): Section | undefined {
  if (!people)
    return (
      deployment && {
        id: 'people',
        title: words.say(PEOPLE.title),
        short: words.say(PEOPLE.short),
        body: html`${lead(words.say(PEOPLE.notStated))}`,
      }
    );
  const { teams, provider, attestedBy, attestedOn, reference, expires } = people;
  const rows = table(teams, {
    caption: words.say(PEOPLE.caption),
    columns: [
      {
        head: words.say(PEOPLE.team),
        cell: ({ id, employer, purpose }) =>
          html`${id} <span class="quiet">${employer}</span><br><span class="quiet">${purpose}</span>`,
      },
      { head: words.say(PEOPLE.worksIn), cell: ({ countries }) => countries.map(words.country).join(', ') },
      {
        head: words.say(PEOPLE.may),
        cell: ({ may, roles }) =>
          html`${prose(words.list(may.map((duty) => dutyText(duty, words))))}<br><span class="quiet">${roles.join(', ')}</span>`,
      },
      {
        head: words.say(PEOPLE.checkedBy),
        cell: ({ placeShows, byPermit }) =>
          byPermit === true ? words.say(PEOPLE.byPermit, words.say(PEOPLE[placeShows])) : words.say(PEOPLE[placeShows]),
      },
      { head: words.say(PEOPLE.networkAccess), cell: ({ wayIn }) => prose(wayIn) },
      {
        head: words.say(PEOPLE.basis),
        cell: ({ basis, assessment }) =>
          basis === undefined
            ? words.say(PEOPLE.noneNeeded)
            : html`${quoted(basis, words)}${assessment === undefined ? undefined : `; ${assessment}`}`,
      },
      { head: words.say(COMMON.until), cell: ({ until }) => whole(until) },
    ],
  });
  return {
    id: 'people',
    title: words.say(PEOPLE.title),
    short: words.say(PEOPLE.short),
    body: html`${lead(...unbroken(words.say(PEOPLE.attested, provider, attestedBy, attestedOn, reference, expires)))}
${rows}${permitTable(people, words) ?? ''}`,
  };
}

/** `read user data of media, captions`: what the duties of a team are called, with the classes that limit them. */
export function dutyText(duty: string, words: Words): string {
  const [, general, classes] = /^((?:read|write) user data) of (.+)$/s.exec(duty) ?? [];
  if (general === undefined || classes === undefined) return quotedOr(duty, words);
  return words.say(PEOPLE.ofClasses, quotedOr(general, words), classes);
}
