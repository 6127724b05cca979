import { z } from 'zod';
import { date, line, placeName, text } from './shapes';

/** The most hours that a permit lasts: as long as AWS lets the session of a role last. */
export const PERMIT_HOURS = 12;

/** The most permits of a file: filters of the trail tell their times from others, and have room for so many. */
export const PERMITS = 8;

const instant = text(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\dZ$/,
  'a minute in UTC, YYYY-MM-DDTHH:MMZ',
);

/** Shape of one exception that two people make. */
export const permit = z.strictObject({
  id: placeName.describe('name of the permit'),
  team: placeName.describe('team that may act: one with `byPermit: true`'),
  person: text(/^[\w+=,.@-]{2,64}$/, 'a source identity of 2 to 64 letters, digits and _ + = , . @ -').describe(
    'who acts, as the source identity of the session says (`sts:SourceIdentity`)',
  ),
  what: line.describe('what it is for'),
  reference: line.describe('case or ticket'),
  requestedBy: line.describe('who asked for it: a name and a role'),
  approvedBy: line.describe('who approved it: somebody else'),
  from: instant.describe('first minute'),
  until: instant.describe(`the minute in which it ends, at most ${PERMIT_HOURS} hours later`),
  support: z
    .strictObject({
      case: line.describe('id of the case at AWS Support: its permit ends with it'),
      basis: z
        .enum(['adequacy', 'standard-contractual-clauses', 'binding-corporate-rules'])
        .describe('basis of transfer: AWS says that its staff may look from outside the Region'),
      until: date.describe('last day on which the basis holds'),
    })
    .optional()
    .describe('whether AWS Support may be given access to resources during it'),
});
