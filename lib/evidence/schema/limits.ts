import { z } from 'zod';
import { count, text } from './common';

/** A limit of AWS, and the place of the templates that comes nearest to it. */
export const limitSchema = z.strictObject({
  of: text('what is limited, such as `a key policy`'),
  unit: text('what is counted, such as `bytes`'),
  used: count('so much at the least: what is not known before deployment counts nothing'),
  most: count('the quota that every account has or, where there is none, what AWS gives nobody more than'),
  place: text('construct path of the resource or stack, after what it belongs to where it is counted with others'),
});
/** A limit of AWS, and the place of the templates that comes nearest to it. */
export type LimitEvidence = z.infer<typeof limitSchema>;
