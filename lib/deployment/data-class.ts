import { z } from 'zod';
import { line, placeName, text } from './shapes';

/** Without wildcard and variable: policies contain the prefix as it is. */
export const objectPrefix = text(
  /^(?=.{2,200}$)(?:[\w!.'()-]+\/)+$/,
  "a key prefix of letters, digits and _ - . ! ' ( ), with a slash at its end and none in front",
);

const keyPrefix = text(
  /^[\w.:#|@/+=-]{1,200}$/,
  'the beginning of a partition key, of letters, digits and _ . : # | @ / + = -',
);

/** Shape of one class of user data. */
export const dataClass = z.strictObject({
  what: line.describe('what it is, in a line for people'),
  personal: z.boolean().describe('whether it tells of people: personal data in the sense of the GDPR'),
  outside: z
    .enum(['refused', 'transfer'])
    .default('refused')
    .describe(
      'whether people who work outside the EEA and the boundary may have access: not at all, or on the basis of transfer of their team',
    ),
  objects: z.array(objectPrefix).default([]).describe('prefixes of its objects'),
  records: z.array(keyPrefix).default([]).describe('beginnings of the partition keys of its records'),
});

/** Shape of the classes that somebody reaches. */
export const reachedClasses = z.strictObject({
  read: z.array(placeName).default([]).describe('classes that are read'),
  write: z
    .array(placeName)
    .default([])
    .describe('classes that are written; records of these are read as well, objects only if `read` names the class'),
});
