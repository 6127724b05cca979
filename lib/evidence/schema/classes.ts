import { z } from 'zod';
import { text } from './common';

/** A class of user data, and who is declared for it. */
export const classSchema = z.strictObject({
  id: text('id of the class in the deployment file'),
  what: text('what it is'),
  personal: z.boolean().describe('whether it is personal data'),
  outside: z
    .enum(['refused', 'transfer'])
    .describe('whether people who work outside the boundary may have access: not at all, or by a basis of transfer'),
  objects: z.array(z.string()).describe('prefixes of its objects'),
  records: z.array(z.string()).describe('beginnings of the partition keys of its records'),
  read: z.array(z.string()).describe('teams and workloads that read it, such as `team support`'),
  written: z.array(z.string()).describe('teams and workloads that write it'),
});

export type ClassEvidence = z.infer<typeof classSchema>;
