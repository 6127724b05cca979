import { z } from 'zod';
import { country, day, text } from './common';

/** How it is known in which country somebody works. */
export const PLACE_SHOWS = ['session-tag', 'address', 'trust-policy-only'] as const;

const teamSchema = z.strictObject({
  id: text('id of the team in the deployment file'),
  purpose: text('what they need access for'),
  employer: text('who employs them'),
  countries: z.array(country('country in which they work')).describe('where they work'),
  roles: z.array(z.string()).describe('roles that they assume'),
  may: z.array(text('duty under operators, for people')).describe('what their roles are for'),
  since: day('first day'),
  until: day('last day; afterwards AWS denies every request'),
  placeShows: z
    .enum(PLACE_SHOWS)
    .describe(
      'how AWS checks it: by a session tag in every request, by a public address, or by the tag only where they assume a gateway role',
    ),
  wayIn: text('how they reach the network of a site: attested, not enforced'),
  addresses: z.array(z.string()).describe('public IPv4 ranges from which they work').optional(),
  byPermit: z.boolean().describe('whether its emergency roles do nothing but within permits').optional(),
  basis: text('why access from outside the EEA is allowed; absent inside').optional(),
  assessment: text('transfer impact assessment').optional(),
});

const permitSchema = z.strictObject({
  id: text('name of the permit'),
  team: text('id of the team that may act'),
  person: text('who acts, as the source identity of the session says'),
  what: text('what it is for'),
  reference: text('case or ticket'),
  requestedBy: text('who asked for it'),
  approvedBy: text('who approved it'),
  from: text('first minute, UTC'),
  until: text('the minute in which it ends, UTC'),
  support: text('case of AWS Support, whose staff may be given access during it').optional(),
});

/** Who is behind the roles of operators, where they work, and who answers for it. */
export const peopleSchema = z.strictObject({
  provider: text('identity provider that asserts where people work'),
  attestedBy: text('who attests that what it asserts is true'),
  attestedOn: day('when they did'),
  reference: text('where that can be read'),
  expires: day('day by which to attest it again'),
  teams: z.array(teamSchema).describe('teams, each with roles of its own'),
  permits: z
    .array(permitSchema)
    .optional()
    .describe('exceptions by emergency roles, each of two people and for hours; absent where there are none'),
});

export type PeopleEvidence = z.infer<typeof peopleSchema>;
export type TeamEvidence = PeopleEvidence['teams'][number];
