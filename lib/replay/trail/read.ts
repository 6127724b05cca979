import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isRecord } from '../../iam/authorize/json';
import { inputError } from '../../judge/template/input-error';
import { parseJson } from '../../judge/template/read-json';
import type { Event } from '../event/json';

/** The text of a file as it was before CloudTrail compressed it, and the hash that a digest file has of it. */
export interface Unpacked {
  readonly text: string;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

/** A file of CloudTrail has some megabytes at most: one that unpacks to more than this was made to fill the memory. */
const MOST_BYTES = 256 * 2 ** 20;

/** Reads and unpacks a file; throws an `InputError` where it is cut off or no gzip. */
export function unpack(file: string): Unpacked {
  const packed = readFileSync(file);
  const bytes = isPacked(packed) ? gunzip(file, packed) : file.endsWith('.gz') ? notPacked(file) : packed;
  return { text: bytes.toString('utf8'), hash: createHash('sha256').update(bytes).digest('hex') };
}

/** The records of a log file; throws an `InputError` where it is not one. */
export function recordsIn(file: string, { text }: Unpacked): readonly Event[] {
  const read = parse(file, text);
  const records = isRecord(read) ? read['Records'] : undefined;
  if (!Array.isArray(records))
    throw inputError(file, 'expected an object with "Records", found none: is this a log file of CloudTrail?');
  return records.map((record: unknown, index) => {
    const flaw = flawOf(record);
    if (flaw === undefined && isRecord(record)) return record;
    throw inputError(file, `record ${index + 1} ${flaw}`);
  });
}

/** Parses the JSON of a file; an `InputError` says at which line and column it ends being any. */
export function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseJson(text, file);
  }
}

function flawOf(record: unknown): string | undefined {
  if (!isRecord(record)) return 'is not an object';
  const missing = ['eventTime', 'eventSource', 'eventName', 'eventID'].find((key) => typeof record[key] !== 'string');
  if (missing !== undefined) return `has no ${missing}`;
  return TIME.test(String(record['eventTime']))
    ? undefined
    : `has the eventTime "${record['eventTime']}", expected one such as 2026-10-01T12:00:00Z`;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function notPacked(file: string): never {
  throw inputError(file, 'is not gzip');
}

function gunzip(file: string, packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'Z_BUF_ERROR') throw inputError(file, `is cut off: its gzip ends early, after ${packed.length} bytes`);
    if (code === 'ERR_BUFFER_TOO_LARGE') throw inputError(file, `unpacks to more than ${MOST_BYTES} bytes`);
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw inputError(file, 'is damaged: its gzip cannot be unpacked');
    throw error;
  }
}
