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

/** Which Stages of an assembly are deployed as it has them. */
export class Progress {
  private done: readonly string[] | undefined;

  constructor(private readonly root: string) {}

  /** Those that earlier runs deployed, and this one; none where the file is of an earlier synthesis. */
  deployed(): readonly string[] {
    this.done ??= readDeployed(this.root);
    return this.done;
  }

  /** Takes note that these are being deployed: until they are, it is not known how they are. */
  begin(stages: readonly string[]): void {
    const left = this.deployed().filter((stage) => !stages.includes(stage));
    if (left.length < this.deployed().length) this.save(left);
  }

  add(stages: readonly string[]): void {
    this.save([...this.deployed(), ...stages]);
  }

  private save(deployed: readonly string[]): void {
    this.done = deployed;
    const text = JSON.stringify({ schema: 1, record: recordHash(this.root), deployed }, undefined, 2);
    writeFileSync(join(this.root, PROGRESS_FILE), `${text}\n`);
  }
}

function readDeployed(root: string): readonly string[] {
  const file = join(root, PROGRESS_FILE);
  if (!existsSync(file)) return [];
  const parsed = schema.safeParse(readJson(file));
  if (!parsed.success)
    throw inputError(file, 'is not the progress of a deployment; remove it and deploy without --resume');
  return parsed.data.record === recordHash(root) ? parsed.data.deployed : [];
}

const recordHash = (root: string): string =>
  createHash('sha256')
    .update(readFileSync(join(root, RECORD_FILE)))
    .digest('hex');
