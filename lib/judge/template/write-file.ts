import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inputError } from './input-error';

/** Writes a text to a file, which is made or replaced; throws an `InputError` where something else is there, and follows no link. */
export function writeText(file: string, text: string): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) throw inputError(file, 'is a link, expected a file: what it leads to is not written');
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = constants;
  // A pipe would keep whoever opens it waiting for a reader.
  const descriptor = openSync(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o666);
  try {
    if (!fstatSync(descriptor).isFile()) throw inputError(file, 'expected a file, found a pipe or a device');
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a text to `path` below a folder, and makes what folders are missing; of what is in the folder, it follows no link. */
export function writeBelow(folder: string, path: string, text: string): void {
  makeFolder(folder);
  const names = path.split('/');
  names.slice(0, -1).reduce((above, name) => {
    const at = join(above, name);
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink())
      throw inputError(at, 'is a link, expected a folder: what it leads to is not written');
    makeFolder(at);
    return at;
  }, folder);
  writeText(join(folder, path), text);
}

/** Step by step: the recursive form of Node never returns for a folder such as `/proc/x`. */
function makeFolder(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  if (there) throw inputError(folder, 'is a file, expected a folder');
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
}
