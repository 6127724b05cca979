import { type Cache, useCache } from '../../lib/common/cache/cache';

/** A cache in memory that is in use for the tests of one file, each of which begins with nothing in it. */
export function memoryCache(basis = 'the program on a day'): Cache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  const cache: Cache & { readonly entries: Map<string, string> } = {
    ...{ basis, entries },
    read: (key) => entries.get(key),
    write: (key, text) => {
      entries.set(key, text);
    },
  };
  beforeEach(() => {
    entries.clear();
    useCache(cache);
  });
  afterEach(() => useCache(undefined));
  return cache;
}
