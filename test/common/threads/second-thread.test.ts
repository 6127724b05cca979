import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { slotOf, useCache, withoutCache } from '../../../lib/common/cache/cache';
import { FolderCache } from '../../../lib/common/cache/folder-cache';
import { SecondThread, useSecondThread } from '../../../lib/common/threads/second-thread';
import { scratch } from '../../support/scratch';
import { begunPart, secondThread } from '../../support/second-thread';

const { folder } = scratch();
secondThread(join(__dirname, 'parts'));

/** What the second thread makes of both parts, once it has come to the second one. */
function madeOf(kind: string) {
  const thread = SecondThread.begin({ kind }, 2);
  begunPart(thread, 1);
  return thread?.take(1);
}

test('a part to which the second thread comes sooner is its own, the last first', () => {
  const thread = SecondThread.begin({ kind: 'sum' }, 2);
  begunPart(thread, 1);
  begunPart(thread, 0);
  expect([thread?.take(0), thread?.take(1)]).toEqual(['first of sum', 'second of sum']);
});

test('a part to which the first thread comes sooner is left to it', () => {
  const thread = SecondThread.begin({ kind: 'cannot be read' }, 2);
  expect(thread).toBeDefined();
  expect([thread?.take(0), thread?.take(1)]).toEqual([undefined, undefined]);
});

test.each(['throws', 'ends', 'leaves it'])(
  'a part that %s is left to the first thread, which does not wait',
  (kind) => {
    expect(madeOf(kind)).toBeUndefined();
  },
);

test('a thread does one task after another, whatever became of those before', () => {
  SecondThread.begin({ kind: 'cannot be read' }, 2);
  expect(madeOf('throws')).toBeUndefined();
  expect(madeOf('sum')).toBe('second of sum');
  expect(madeOf('product')).toBe('second of product');
});

test('what is begun once a thread has ended is left to the first thread, and later to another one', async () => {
  expect(madeOf('ends')).toBeUndefined();
  const left = SecondThread.begin({ kind: 'sum' }, 2);
  expect([left?.take(0), left?.take(1)]).toEqual([undefined, undefined]);
  // It becomes known between turns.
  await setTimeout(50);
  expect(madeOf('sum')).toBe('second of sum');
});

test('no thread is begun where none is in use, or where a task cannot be handed over', () => {
  expect(SecondThread.begin({ kind: 'sum', ...{ act: () => 1 } }, 2)).toBeUndefined();
  useSecondThread(undefined);
  expect(SecondThread.begin({ kind: 'sum' }, 2)).toBeUndefined();
});

test('the second thread keeps texts where the first one does, and nothing where that must not rest on earlier runs', () => {
  useCache(new FolderCache(folder, () => 'the program on a day'));
  try {
    const text = () => slotOf('answers', () => 'keeps')?.text;
    expect(withoutCache(() => madeOf('keeps'))).toBe('second of keeps');
    expect(text()).toBeUndefined();
    expect(madeOf('keeps')).toBe('second of keeps');
    expect(text()).toBe('kept by the second thread');
  } finally {
    useCache(undefined);
  }
});
