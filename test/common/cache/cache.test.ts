import { type Cache, slotOf, useCache, withoutCache } from '../../../lib/common/cache/cache';

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
