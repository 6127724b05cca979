import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RECORD_FILE } from '../../judge/report/run-record';
import { inputError } from '../../judge/template/input-error';
import { readJson } from '../../judge/template/read-json';

/** File in the cloud assembly that says which of its Stages are deployed; the next synthesis removes it from view. */
export const PROGRESS_FILE = 'trefoil-deploy.json';

const schema = z.strictObject({ schema: z.literal(1), record: z.string(), deployed: z.array(z.string()) });

/** The Stages of this assembly that are deployed; none where the file is of an earlier synthesis. */
export function deployedStages(root: string): readonly string[] {
  const file = join(root, PROGRESS_FILE);
  if (!existsSync(file)) return [];
  const parsed = schema.safeParse(readJson(file));
  if (!parsed.success)
    throw inputError(file, 'is not the progress of a deployment; remove it and deploy without --resume');
  return parsed.data.record === recordHash(root) ? parsed.data.deployed : [];
}

/** Writes that these Stages of this assembly are deployed. */
export function saveDeployed(root: string, deployed: readonly string[]): void {
  const text = JSON.stringify({ schema: 1, record: recordHash(root), deployed }, undefined, 2);
  writeFileSync(join(root, PROGRESS_FILE), `${text}\n`);
}

const recordHash = (root: string): string =>
  createHash('sha256')
    .update(readFileSync(join(root, RECORD_FILE)))
    .digest('hex');
