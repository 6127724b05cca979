import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { useCache } from '../cache/cache';
import { FolderCache } from '../cache/folder-cache';
import { type Begun, type Given, type Made, type Parts, STATE } from './second-thread';

// The second thread: of each task it does the parts that the first one has not come to, the last first.
const { handed, ...begun }: Begun = workerData;
const { partsOf }: { readonly partsOf: (task: Given['task']) => Parts } = require(begun.module);
for (let done = 0; parentPort; ) {
  const next = receiveMessageOnPort(parentPort);
  if (next === undefined) Atomics.wait(handed, 0, done);
  else {
    done += 1;
    act(next.message);
  }
}

/** What fails is left to the first thread, where it fails, too. */
function act({ task, states, port, cache }: Given): void {
  useCache(cache && new FolderCache(cache.folder, () => cache.basis));
  const parts = attempt(() => partsOf(task)) ?? [];
  for (const [part, make] of [...parts.entries()].reverse()) {
    if (Atomics.compareExchange(states, part, STATE.open, STATE.second) !== STATE.open) continue;
    const text = attempt(make);
    if (text !== undefined) port.postMessage({ part, text } satisfies Made);
    Atomics.store(states, part, STATE.done);
    Atomics.notify(states, part);
  }
}

function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
