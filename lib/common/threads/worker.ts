import { workerData } from 'node:worker_threads';
import { useCache } from '../cache/cache';
import { FolderCache } from '../cache/folder-cache';
import { type Given, type Made, type Parts, STATE } from './second-thread';

// The second thread: does the parts of its task that the first one has not come to, the last first.
const { module: tasks, task, states, port, cache }: Given = workerData;
if (cache) useCache(new FolderCache(cache.folder, () => cache.basis));
const parts: Parts = require(tasks).partsOf(task);
for (const [part, make] of [...parts.entries()].reverse()) {
  if (Atomics.compareExchange(states, part, STATE.open, STATE.second) !== STATE.open) continue;
  try {
    const text = make();
    if (text !== undefined) port.postMessage({ part, text } satisfies Made);
  } finally {
    Atomics.store(states, part, STATE.done);
    Atomics.notify(states, part);
  }
}
