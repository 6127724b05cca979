import { inputError } from './input-error';
import { jsonBreak } from './json-syntax';
import { Lines } from './lines';
import { readText } from './read-file';

/** Parses JSON; throws an `InputError` that says where it breaks. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { offset, expected } = jsonBreak(text);
    const { line, column } = new Lines(text).positionAt(offset);
    const found = offset >= text.length ? 'the end of the file' : JSON.stringify(text.slice(offset, offset + 20));
    throw inputError(file, `is no JSON: expected ${expected}, found ${found}`, line, column);
  }
}

/** Manifests list feature flags and assets: they may be larger than templates. */
const LARGEST_MANIFEST = 50 * 1024 * 1024;

/** Reads a file of CDK's own, such as a manifest. */
export function readJson(file: string): unknown {
  return parseJson(readText(file, LARGEST_MANIFEST), file);
}
