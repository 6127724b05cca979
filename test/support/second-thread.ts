import { type SecondThread, STATE, useSecondThread } from '../../lib/common/threads/second-thread';

/** A second thread is in use, as a module makes its parts, for the tests of one file. */
export function secondThread(module: string): void {
  beforeEach(() => useSecondThread(module));
  afterEach(() => useSecondThread(undefined));
}

/** Waits until the second thread has come to a part. */
export function begunPart(thread: SecondThread | undefined, part: number): void {
  if (thread === undefined) throw new Error('expected a second thread');
  const states = thread['states'];
  // It notifies nobody of that.
  for (let patience = 1200; Atomics.load(states, part) === STATE.open; patience -= 1) {
    if (patience === 0) throw new Error(`the second thread did not come to part ${part}`);
    Atomics.wait(states, part, STATE.open, 50);
  }
}
