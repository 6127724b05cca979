import { z } from 'zod';
import { reachedClasses } from './data-class';
import { country, date, line, roleName, tagKey, tagValue } from './shapes';

/** Fields of a basis of transfer. */
export const transferBasis = {
  basis: z
    .enum(['adequacy', 'standard-contractual-clauses', 'binding-corporate-rules'])
    .describe('chapter V of the GDPR: articles 45, 46(2)(c) and 47'),
  until: date.describe('last day on which the basis holds'),
};

/** Shape of how AWS learns where people work. */
export const identity = z
  .strictObject({
    provider: line.describe('who asserts the attributes: the identity provider, as people call it'),
    country: tagKey.describe('key of the session tag that says in which country somebody works, by its code'),
    factor: z
      .strictObject({
        tag: tagKey.describe('key of the session tag that says how somebody signed in'),
        values: z.array(tagValue).min(1).describe('values that stand for a second factor'),
      })
      .optional()
      .describe('how a second factor shows: AWS is not told that of federated people'),
    attestation: z
      .strictObject({
        by: line.describe('who answers for the attributes: a name and a role'),
        on: date.describe('when they did'),
        reference: line.describe('where it can be read, and from which records the attributes come'),
        expires: date.describe('day by which to attest it anew'),
      })
      .describe('AWS enforces that a tag was sent; that it is true, somebody attests'),
  })
  .describe('how AWS learns where people work; required where `people` are declared');

/** Shape of one team. */
export const team = z.strictObject({
  purpose: line.describe('what they need access for'),
  roles: z.array(roleName).min(1).describe('roles of `operators` that they assume; a role belongs to one team'),
  countries: z.array(country).min(1).describe('countries in which they work, not those that they come from'),
  employer: line.describe('who employs them'),
  classes: reachedClasses
    .optional()
    .describe('classes of user data that they reach; required where `classes` are declared of a team with user data'),
  wayIn: line.describe('how they reach the network of a site; attested, not enforced'),
  from: date.describe('first day'),
  until: date.describe('last day: afterwards AWS refuses whatever they do'),
  addresses: z
    .array(z.string('an IPv4 range'))
    .min(1)
    .optional()
    .describe('public IPv4 ranges from which they work; required of emergency roles, which bring no session tags'),
  byPermit: z
    .boolean()
    .optional()
    .describe('whether emergency roles do nothing but within `permits`; where it is omitted, they serve at any time'),
  transfer: z
    .strictObject({
      ...transferBasis,
      assessment: line.optional().describe('transfer impact assessment; required but for an adequacy decision'),
    })
    .optional()
    .describe('basis of access from outside the EEA; required there, senseless inside'),
});
