import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { InputError, inputError } from './input-error';

/** CloudFormation takes templates of 1 MB at most; what is twice as large was not meant to be one. */
const LARGEST_TEMPLATE = 2 * 1024 * 1024;

/** Stands for the standard input where a file could be named. */
export const STANDARD_INPUT = '-';

/** What lies at a path; throws an `InputError` where nothing does. */
export function statOf(path: string): Stats {
  const stat = attempt(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stat) throw inputError(path, 'no such file or folder');
  return stat;
}

/** The text of a file, without a byte order mark; throws an `InputError` unless it is a text of sane size. */
export function readText(file: string, largest = LARGEST_TEMPLATE): string {
  const bytes = attempt(file, () => (file === STANDARD_INPUT ? readInput(largest) : readBytes(file, largest)));
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw inputError(file, `expected a text, found a zero byte at ${zero}: the file is binary, or UTF-16`);
  if (!isUtf8(bytes)) throw inputError(file, 'expected a text in UTF-8, found other bytes');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!/\S/.test(text)) throw inputError(file, 'is empty', 1, 1);
  return text;
}

function readBytes(file: string, largest: number): Buffer {
  // A pipe would keep whoever opens it waiting for a writer.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile())
      throw inputError(file, `expected a file, found ${stat.isDirectory() ? 'a folder' : 'a device'}`);
    if (stat.size > largest)
      throw inputError(
        file,
        `has ${stat.size} bytes, expected at most ${largest}: CloudFormation takes templates of 1 MB at most`,
      );
    const bytes = Buffer.allocUnsafe(stat.size);
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** What is piped in, read no further than it may be large. */
function readInput(largest: number): Buffer {
  const parts: Buffer[] = [];
  for (let size = 0; size <= largest; ) {
    const part = Buffer.alloc(64 * 1024);
    const length = readSync(0, part);
    if (length === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, length));
    size += length;
  }
  throw inputError(STANDARD_INPUT, `has more than ${largest} bytes: CloudFormation takes templates of 1 MB at most`);
}

/** Turns an error of the file system, such as a lack of permission, into a problem of the input. */
function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = String(error).replace(/^Error: /, '');
    const problem = message.startsWith('ENOENT') ? 'no such file or folder' : `cannot be read: ${message}`;
    throw inputError(path, problem);
  }
}
