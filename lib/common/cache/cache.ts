import { contentHash, UnknownContent } from './content-hash';

/** Keeps texts from one run to the next, by keys. */
export interface Cache {
  /** What a result follows from beside its input: the program, what it depends on, and the day. */
  readonly basis: string;
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

let inUse: Cache | undefined;

/** The cache that this process uses from now on; without one it keeps nothing and believes nothing that was kept. */
export function useCache(cache: Cache | undefined): void {
  inUse = cache;
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

function keyOf(content: unknown): string | undefined {
  try {
    return contentHash(content);
  } catch (error) {
    if (error instanceof UnknownContent) return undefined;
    throw error;
  }
}
