import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { InventoryObject } from './read-inventory';

export interface Side {
  readonly objects: number;
  readonly bytes: number;
}

export interface Comparison {
  readonly source: Side;
  readonly destination: Side;
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly examples: readonly string[] }[];
  readonly differences: number;
}

export interface CompareOptions {
  readonly etag: boolean;
  /** Examples kept of each kind of difference. */
  readonly show: number;
}

/** Keys fall into this many files by their hash, so that only one part of either inventory is in memory at a time. */
const PARTS = 64;

/** Compares two inventories of any size by key, size and, on demand, ETag. */
export async function compareInventories(
  source: AsyncIterable<InventoryObject>,
  destination: AsyncIterable<InventoryObject>,
  options: CompareOptions,
): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'inventories-'));
  try {
    const sides = {
      source: await divide(source, join(folder, 'source')),
      destination: await divide(destination, join(folder, 'destination')),
    };
    const missing = new Differences('missing', options.show);
    const extra = new Differences('extra', options.show);
    const size = new Differences('other size', options.show);
    const etag = new Differences('other ETag', options.show);
    const twice = new Differences('twice', options.show);
    for (let part = 0; part < PARTS; part++) {
      const left = new Map<string, InventoryObject>();
      for await (const object of readPart(join(folder, 'source'), part)) {
        if (left.has(object.key)) twice.add(`${object.key}: in the source`);
        left.set(object.key, object);
      }
      const seen = new Set<string>();
      for await (const object of readPart(join(folder, 'destination'), part)) {
        if (seen.has(object.key)) twice.add(`${object.key}: in the destination`);
        seen.add(object.key);
        const original = left.get(object.key);
        if (!original) extra.add(object.key);
        else if (original.size !== object.size) size.add(`${object.key}: ${original.size} bytes, copy ${object.size}`);
        else if (options.etag && original.etag !== object.etag)
          etag.add(`${object.key}: ${original.etag}, copy ${object.etag}`);
      }
      for (const key of left.keys()) if (!seen.has(key)) missing.add(key);
    }
    const kinds = [missing, size, ...(options.etag ? [etag] : []), extra, twice];
    return { ...sides, kinds, differences: kinds.reduce((sum, { count }) => sum + count, 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class Differences {
  count = 0;
  readonly examples: string[] = [];

  constructor(
    readonly kind: string,
    private readonly show: number,
  ) {}

  add(example: string): void {
    this.count++;
    if (this.examples.length < this.show) this.examples.push(example);
  }
}

async function divide(objects: AsyncIterable<InventoryObject>, prefix: string): Promise<Side> {
  const parts = Array.from({ length: PARTS }, (_, part) => createWriteStream(`${prefix}-${part}`));
  let count = 0;
  let bytes = 0;
  try {
    for await (const object of objects) {
      count++;
      bytes += object.size;
      const part = parts[partOf(object.key)];
      if (part && !part.write(`${JSON.stringify(object)}\n`)) await once(part, 'drain');
    }
  } finally {
    await Promise.all(parts.map(closed));
  }
  return { objects: count, bytes };
}

async function closed(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}

function partOf(key: string): number {
  return createHash('sha1').update(key).digest().readUInt16BE() % PARTS;
}

async function* readPart(prefix: string, part: number): AsyncGenerator<InventoryObject> {
  for await (const line of createInterface({
    input: createReadStream(`${prefix}-${part}`),
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    yield JSON.parse(line);
}
