import { z } from 'zod';
import { country, day, text } from './common';

/** Where it is known from that somebody works somewhere. */
export const PLACE_SHOWS = ['session-tag', 'address', 'trust-policy-only'] as const;

const teamSchema = z.strictObject({
  id: text('id of the team in the deployment file'),
  purpose: text('what they need access for'),
  employer: text('who employs them'),
  countries: z.array(country('country in which they work')).describe('where they work'),
  roles: z.array(z.string()).describe('roles that they assume'),
  may: z.array(text('duty under operators, for people')).describe('what their roles are for'),
  since: day('first day'),
  until: day('last day; afterwards AWS refuses whatever they do'),
  placeShows: z
    .enum(PLACE_SHOWS)
    .describe(
      'how AWS tells: by a session tag in whatever they do, by a public address, or by the tag where they assume a gateway role alone',
    ),
  wayIn: text('how they reach the network of a site: attested, not enforced'),
  addresses: z.array(z.string()).describe('public IPv4 ranges from which they work').optional(),
  basis: text('why access from outside the EEA is allowed; absent inside').optional(),
  assessment: text('transfer impact assessment').optional(),
});

/** Who is behind the roles of operators, where they work, and who answers for it. */
export const peopleSchema = z.strictObject({
  provider: text('identity provider that asserts where people work'),
  attestedBy: text('who answers for that what it asserts is true'),
  attestedOn: day('when they did'),
  reference: text('where that can be read'),
  expires: day('day by which to attest it anew'),
  teams: z.array(teamSchema).describe('teams, each with roles of its own'),
});

export type PeopleEvidence = z.infer<typeof peopleSchema>;
export type TeamEvidence = PeopleEvidence['teams'][number];
