import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Replaces the text of a file that exists, at once or not at all; of a link, the file that it leads to. */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const temporary = join(dirname(target), `.trefoil-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { mode: statSync(target).mode });
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}
