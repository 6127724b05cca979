import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../iam/authorize/json';
import { inputError } from '../../judge/template/input-error';
import { statOf } from '../../judge/template/read-file';
import { parse, unpack } from '../trail/read';
import type { RequestClass } from './classes';

/** A class of requests, how many events are of it, and the file that says so. */
export interface ReadClass extends RequestClass {
  readonly events: number;
  readonly file: string;
}

/** The classes in a file of lines of JSON, packed or not, or in all files of a folder, as Athena and DuckDB write them. */
export function readClasses(path: string): readonly ReadClass[] {
  const files = statOf(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(path, entry.name)] : []))
    : [path];
  return files.sort().flatMap((file) =>
    unpack(file)
      .text.split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => {
        const read = parse(file, line);
        const events = isRecord(read) ? Number(read['events']) : Number.NaN;
        if (isRecord(read) && typeof read['request'] === 'string' && typeof read['session'] === 'string' && events > 0)
          return { request: read['request'], session: read['session'], events, file };
        throw inputError(
          file,
          `line ${index + 1}: expected "request", "session" and "events", as 4-classes.sql writes them`,
        );
      }),
  );
}
