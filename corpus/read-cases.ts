import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

const CASE = z.object({
  id: z.string(),
  family: z.string(),
  /** The control asks for a customer-managed key, not just for encryption. */
  customerKey: z.boolean().nullish(),
  /** Logical ids that the label speaks of; absent where unknown. */
  targets: z.array(z.string()).nullish(),
  expectation: z.enum(['violation', 'clean']),
  /** Nothing in the template could name a Region other than its own. */
  namesNoOtherRegion: z.boolean().nullish(),
  control: z.string(),
  template: z.looseObject({
    Resources: z.record(z.string(), z.looseObject({ Type: z.string().optional() })).optional(),
  }),
});

/** A template of which somebody has said whether it breaks one control. */
export type LabelledCase = z.infer<typeof CASE>;

/** The labelled cases of a gzipped file with one JSON object a line, one at a time. */
export async function* readCases(file: string): AsyncGenerator<LabelledCase> {
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    if (line.trim() !== '') yield CASE.parse(JSON.parse(line));
}
