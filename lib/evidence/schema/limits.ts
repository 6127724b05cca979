import { z } from 'zod';
import { count, text } from './common';

/** A limit of AWS, and the place of the templates that comes nearest to it. */
export const limitSchema = z.strictObject({
  of: text('what is limited, such as `a key policy`'),
  unit: text('what is counted, such as `bytes`'),
  used: count('at least this much: what is not known before deployment is not counted'),
  most: count('the default quota or, where there is none, the most that AWS allows'),
  place: text(
    'construct path of the resource or stack, preceded by what it belongs to where it is counted with others',
  ),
});
/** A limit of AWS, and the place of the templates that comes nearest to it. */
export type LimitEvidence = z.infer<typeof limitSchema>;
