import { type Cache, partsOf, slotOf, useCache, withoutCache } from '../../../lib/common/cache/cache';

const entries = new Map<string, string>();
const cacheOf = (basis: string): Cache => ({
  basis,
  read: (key) => entries.get(key),
  write: (key, text) => {
    entries.set(key, text);
  },
});
beforeEach(() => {
  useCache(undefined);
  entries.clear();
});

test('without a cache in use there is no place to keep anything', () => {
  expect(slotOf('answers', () => 'content')).toBeUndefined();
});

test('what is kept is found under the same program, day, kind and content, and under no other', () => {
  useCache(cacheOf('program 2026-11-24'));
  slotOf('answers', () => ['content'])?.keep('text');
  expect(slotOf('answers', () => ['content'])?.text).toBe('text');
  expect(slotOf('answers', () => ['contenu'])).toEqual({ keep: expect.any(Function) });
  expect(slotOf('verdicts', () => ['content'])?.text).toBeUndefined();
  for (const basis of ['program 2026-11-25', 'programm 2026-11-24']) {
    useCache(cacheOf(basis));
    expect(slotOf('answers', () => ['content'])?.text).toBeUndefined();
  }
});

describe('parts that are kept together', () => {
  const kept = (parts: readonly unknown[], name = 'dublin') => partsOf<string>('steps', name, () => parts);
  beforeEach(() => useCache(cacheOf('program 2026-11-24')));

  test('are found again, and where some differ, those that do not, in whatever order', () => {
    expect(kept([['a'], ['b'], ['c']])?.results).toEqual([undefined, undefined, undefined]);
    kept([['a'], ['b'], ['c']])?.keep(['of a', 'of b', 'of c']);
    expect(kept([['a'], ['b'], ['c']])?.results).toEqual(['of a', 'of b', 'of c']);
    expect(kept([['c'], ['bb'], ['a'], ['d']])?.results).toEqual(['of c', undefined, 'of a', undefined]);
  });

  test('are found as they were in any run that was asked the same, and after a change as they were in the last', () => {
    kept([['a'], ['b']])?.keep(['of a', 'of b']);
    kept([['a'], ['c']])?.keep(['of a', 'of c']);
    expect(kept([['a'], ['b']])?.results).toEqual(['of a', 'of b']);
    expect(kept([['c'], ['d']])?.results).toEqual(['of c', undefined]);
  });

  test('are not found under another name, kind, program or day', () => {
    kept([['a'], ['b']])?.keep(['of a', 'of b']);
    expect(kept([['a'], ['c']], 'hamar')?.results).toEqual([undefined, undefined]);
    expect(partsOf('grants', 'dublin', () => [['a']])?.results).toEqual([undefined]);
    useCache(cacheOf('program 2026-11-25'));
    expect(kept([['a'], ['b']])?.results).toEqual([undefined, undefined]);
    useCache(undefined);
    expect(kept([['a']])).toBeUndefined();
  });

  test('have no place where the content of one is not known', () => {
    expect(kept([['a'], () => true])).toBeUndefined();
  });
});

test('there is no place for what depends on content that is not known', () => {
  useCache(cacheOf('program'));
  expect(slotOf('answers', () => ({ check: () => true }))).toBeUndefined();
  expect(() =>
    slotOf('answers', () => {
      throw new Error('another error');
    }),
  ).toThrow('another error');
});

test('the cache is out of use while evidence is made, and in use afterwards, whatever happens', () => {
  useCache(cacheOf('program'));
  expect(withoutCache(() => slotOf('answers', () => 'content'))).toBeUndefined();
  expect(() =>
    withoutCache(() => {
      throw new Error('stopped');
    }),
  ).toThrow('stopped');
  expect(slotOf('answers', () => 'content')).toBeDefined();
});
