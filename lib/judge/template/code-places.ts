import { relative, sep } from 'node:path';
import { InputError } from './input-error';
import { readJson } from './read-json';
import { isRawMap, type RawMap, rawMap, type Template } from './template';

/** A line of the program that made a construct. */
export interface CodePlace {
  /** Relative to where the command runs, below it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where constructs were made, as CDK writes it beside the templates: each file of metadata is read once, when first asked. */
export class CodePlaces {
  private readonly read = new Map<string, RawMap>();

  /** The first line of the user's own code on the way to a construct; none where CDK did not keep it. */
  of({ metadata, metadataFile }: Template, constructPath: string | undefined): CodePlace | undefined {
    if (constructPath === undefined) return undefined;
    const key = `/${constructPath}`;
    const all = metadataFile === undefined ? {} : this.metadataIn(metadataFile);
    return [...entriesOf(all, key), ...entriesOf(metadata ?? {}, key)]
      .map(placeOf)
      .find((place) => place !== undefined);
  }

  private metadataIn(file: string): RawMap {
    const known = this.read.get(file);
    if (known) return known;
    const metadata = readLeniently(file);
    this.read.set(file, metadata);
    return metadata;
  }
}

/** What was found is placed in the template where the metadata are not to be had: they say nothing of what is deployed. */
function readLeniently(file: string): RawMap {
  try {
    return rawMap(readJson(file));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {};
  }
}

function entriesOf(metadata: RawMap, key: string): readonly unknown[] {
  const entries = Object.hasOwn(metadata, key) ? metadata[key] : undefined;
  return Array.isArray(entries) ? entries : [];
}

/** CDK keeps a stack under `aws:cdk:creationStack`, older versions a trace beside `aws:cdk:logicalId`. */
function placeOf(entry: unknown): CodePlace | undefined {
  if (!isRawMap(entry)) return undefined;
  const { type, data, trace } = entry;
  const frames = type === 'aws:cdk:creationStack' ? data : trace;
  if (!Array.isArray(frames)) return undefined;
  return frames
    .map((frame) => (typeof frame === 'string' ? frameOf(frame) : undefined))
    .find((place) => place !== undefined);
}

/** `new Bucket (/app/lib/bucket.ts:30:20)`, or the same without a name and brackets. */
function frameOf(frame: string): CodePlace | undefined {
  const found = /(?:^|[\s(])(?:file:\/\/)?([^\s()][^()]*):(\d{1,7}):(\d{1,7})\)?$/.exec(frame.slice(0, 1000).trim());
  const [, path = '', line, column] = found ?? [];
  if (!found || path.startsWith('node:') || path.includes('node_modules')) return undefined;
  const file = relative('', path);
  if (file === '' || file.split(sep)[0] === '..' || /^(?:[A-Za-z]:|[\\/])/.test(file)) return undefined;
  return { file: file.replaceAll('\\', '/'), line: Number(line), column: Number(column) };
}
