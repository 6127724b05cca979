import { inputError } from './input-error';
import { jsonBreak, repeatedKey } from './json-syntax';
import { Lines } from './lines';
import { readText } from './read-file';

/** Parses JSON; throws an `InputError` that says where it breaks, or has a key twice. */
export function parseJson(text: string, file: string): unknown {
  const value = parsed(text, file);
  const repeated = repeatedKey(text);
  if (repeated === undefined) return value;
  const { line, column } = new Lines(text).positionAt(repeated.offset);
  throw inputError(file, `has the key ${JSON.stringify(repeated.key.slice(0, 80))} twice`, line, column);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { offset, expected } = jsonBreak(text);
    const { line, column } = new Lines(text).positionAt(offset);
    throw inputError(file, `is no JSON: expected ${expected}, found ${foundAt(text, offset)}`, line, column);
  }
}

/** What stands where a text breaks; of one that was never meant to be JSON, such as a file of passwords, nothing is printed. */
function foundAt(text: string, offset: number): string {
  if (offset >= text.length) return 'the end of the file';
  return /^\s*[[{]/.test(text) ? JSON.stringify(text.slice(offset, offset + 20)) : 'another text';
}

/** Manifests list feature flags and assets: they may be larger than templates. */
const LARGEST_MANIFEST = 50 * 1024 * 1024;

/** Reads a file of CDK's own, such as a manifest. */
export function readJson(file: string): unknown {
  return parseJson(readText(file, LARGEST_MANIFEST), file);
}
