import { contentHash, UnknownContent } from './content-hash';

/** Keeps texts from one run to the next, by keys. */
export interface Cache {
  /** What a result follows from beside its input: the program, what it depends on, and the day. */
  readonly basis: string;
  /** The folder that it is, where it is one. */
  readonly folder?: string;
  read(key: string): string | undefined;
  write(key: string, text: string): void;
}

/** The place of one result in the cache. */
export interface Slot {
  /** What an earlier run left there for equal input; undefined where there is none. */
  readonly text?: string;
  /** Leaves it for later runs. */
  keep(text: string): void;
}

/** The results of parts of one question, each of which follows from its own content and the program alone. */
export interface KeptParts<Result> {
  /** What earlier runs found of equal parts, in the order of the parts; undefined for those that have to be asked. */
  readonly results: readonly (Result | undefined)[];
  /** Leaves the results of all parts for later runs. */
  keep(results: readonly Result[]): void;
}

let inUse: Cache | undefined;

/** The cache that this process uses from now on; without one it keeps nothing and believes nothing that was kept. */
export function useCache(cache: Cache | undefined): void {
  inUse = cache;
}

/** The cache that this process uses. */
export function cacheInUse(): Cache | undefined {
  return inUse;
}

/** Does something that must not rest on earlier runs, such as evidence: nothing that was kept is believed meanwhile. */
export function withoutCache<Value>(act: () => Value): Value {
  const before = inUse;
  inUse = undefined;
  try {
    return act();
  } finally {
    inUse = before;
  }
}

/**
 * The place of a result that follows from `content` and the program alone; undefined where no cache is in use, or it is not known
 * what the content does, as that of a function.
 *
 * @param what names the kind of result
 * @param content everything that it is made of; read where a cache is in use
 */
export function slotOf(what: string, content: () => unknown): Slot | undefined {
  const cache = inUse;
  if (cache === undefined) return undefined;
  const key = keyOf([cache.basis, what, content()]);
  return key === undefined ? undefined : { text: cache.read(key), keep: (text) => cache.write(key, text) };
}

/**
 * What earlier runs found of parts that are kept together; undefined where no cache is in use, or the content of one is not
 * known.
 *
 * Where a run was asked the very same parts, everything is there. Otherwise the results of the last run under that name
 * serve the parts that are as they were: each is found by a hash of its own content, and so by no other.
 *
 * @param what names the kind of result
 * @param name whose parts they are, such as a site: where to look for the results of a run before a change
 * @param parts what each result is made of; read where a cache is in use
 */
export function partsOf<Result>(
  what: string,
  name: string,
  parts: () => readonly unknown[],
): KeptParts<Result> | undefined {
  const cache = inUse;
  if (cache === undefined) return undefined;
  const hashes: string[] = [];
  for (const part of parts()) {
    const hash = keyOf([cache.basis, what, part]);
    if (hash === undefined) return undefined;
    hashes.push(hash);
  }
  const key = contentHash([cache.basis, what, 'parts', hashes]);
  const ofLast = contentHash([cache.basis, what, 'last', name]);
  const same = cache.read(key);
  const last = same === undefined ? cache.read(ofLast) : undefined;
  const text = last === undefined ? same : cache.read(last);
  const before = new Map<string, Result>(text === undefined ? [] : JSON.parse(text));
  return {
    results: hashes.map((hash) => before.get(hash)),
    keep: (results) => {
      if (same !== undefined) return;
      cache.write(key, JSON.stringify(hashes.map((hash, index) => [hash, results[index]])));
      cache.write(ofLast, key);
    },
  };
}

function keyOf(content: unknown): string | undefined {
  try {
    return contentHash(content);
  } catch (error) {
    if (error instanceof UnknownContent) return undefined;
    throw error;
  }
}
