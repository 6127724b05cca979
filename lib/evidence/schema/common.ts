import { z } from 'zod';

/** Text with its meaning. */
export const text = (meaning: string) => z.string().describe(meaning);

/** A whole number of things. */
export const count = (meaning: string) => z.int().min(0).describe(meaning);

/** Places of things in a list, counted from 0. */
export const positions = (meaning: string, least = 0) => z.array(z.int().min(least)).describe(meaning);

/** The SHA-256 of a text, in hexadecimal. */
export const sha256 = (meaning: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(meaning);

/** A day, `YYYY-MM-DD`. */
export const day = (meaning: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe(meaning);

/** A country, ISO 3166-1 alpha-2. */
export const country = (meaning: string) =>
  z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe(meaning);

/** Where something is, and how we know. */
export const locationSchema = z.strictObject({
  country: country('country; absent where it cannot be asserted').optional(),
  place: text('such as `Sweden (SE), in eu-north-1, Stockholm`'),
  how: z
    .enum(['by-region', 'attested', 'not-assertable'])
    .describe("by the Region's own place, by somebody's dated statement, or not at all"),
  statement: text('a sentence for people'),
  until: day('day by which to attest it again, where it is attested').optional(),
});
/** Where something is, and how we know. */
export type LocationEvidence = z.infer<typeof locationSchema>;

/** What a rule said of one resource or template; `advised`: a finding of a rule that is advice. */
export const RESULTS = ['passed', 'failed', 'waived', 'advised'] as const;
export type Result = (typeof RESULTS)[number];
