import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the files of one test file, gone when it is done. */
export interface Scratch {
  readonly folder: string;
  /** Writes a file, what is no text as JSON, and returns its path. */
  write(name: string, content: unknown): string;
}

/** Makes a scratch folder, and removes it after all tests of the file. */
export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    write(name, content) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
      return file;
    },
  };
}
