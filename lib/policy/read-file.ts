import { isUtf8 } from 'node:buffer';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { inputError } from './input-error';

/** CloudFormation takes templates of 1 MB at most; what is twice as large was not meant to be one. */
export const LARGEST_TEMPLATE = 2 * 1024 * 1024;

/** What lies at a path; throws an `InputError` where nothing does. */
export function statOf(path: string): Stats {
  const stat = attempt(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stat) throw inputError(path, 'no such file or folder');
  return stat;
}

/** The text of a file, without a byte order mark; throws an `InputError` unless it is a text of sane size. */
export function readText(file: string, largest = LARGEST_TEMPLATE): string {
  const stat = statOf(file);
  if (!stat.isFile()) throw inputError(file, `expected a file, found ${stat.isDirectory() ? 'a folder' : 'a device'}`);
  if (stat.size > largest)
    throw inputError(
      file,
      `has ${stat.size} bytes, expected at most ${largest}: CloudFormation takes templates of 1 MB at most`,
    );
  const bytes = attempt(file, () => readFileSync(file));
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw inputError(file, `expected a text, found a zero byte at ${zero}: the file is binary, or UTF-16`);
  if (!isUtf8(bytes)) throw inputError(file, 'expected a text in UTF-8, found other bytes');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw inputError(file, 'is empty', 1, 1);
  return text;
}

/** Turns an error of the file system, such as a lack of permission, into a problem of the input. */
function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw inputError(path, `cannot be read: ${error instanceof Error ? error.message : 'no reason given'}`);
  }
}
