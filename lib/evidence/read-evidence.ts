import { z } from 'zod';
import { inputError } from '../judge/template/input-error';
import { readJson } from '../judge/template/read-json';
import { isRawMap } from '../judge/template/template';
import { type Evidence, evidenceSchema, SCHEMA_VERSION } from './schema';

/** Reads an evidence file; throws an `InputError` unless it is one of this version. */
export function readEvidence(file: string): Evidence {
  const value = readJson(file);
  if (isRawMap(value) && typeof value['schema'] === 'number' && value['schema'] !== SCHEMA_VERSION)
    throw inputError(file, `is evidence of schema ${value['schema']}, expected ${SCHEMA_VERSION}; write it again`);
  const parsed = evidenceSchema.safeParse(value);
  if (!parsed.success)
    throw inputError(file, `is not evidence: ${z.prettifyError(parsed.error).split('\n').slice(0, 4).join(' ')}`);
  return parsed.data;
}
