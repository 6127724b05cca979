import { join } from 'node:path';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  type WorkerOptions,
} from 'node:worker_threads';
import { cacheInUse } from '../cache/cache';

/** Parts of a task: each makes a text, or nothing where that is left to the first thread. */
export type Parts = readonly (() => string | undefined)[];

/** What the second thread is given as it begins. */
export interface Begun {
  /** A module with a function `partsOf`, which makes the parts of a task. */
  readonly module: string;
  /** How many tasks were handed over. */
  readonly handed: Int32Array;
}

/** What the second thread is given for a task. */
export interface Given {
  readonly task: { readonly kind: string };
  /** How it stands with each part. */
  readonly states: Int32Array;
  readonly port: MessagePort;
  /** The folder in which this process keeps texts, where it does. */
  readonly cache?: { readonly folder: string; readonly basis: string };
}

/** What the second thread says of a part. */
export interface Made {
  readonly part: number;
  readonly text: string;
}

/** How it stands with a part: whoever comes to one that is open does it. */
export const STATE = { open: 0, first: 1, second: 2, done: 3 } as const;

/** After so many milliseconds without an answer it is asked whether there is still a second thread. */
const PATIENCE = 2000;

let inUse: string | undefined;
let running: Running | undefined;

/** From now on a second thread takes a share of the tasks of this process, as a module makes them; without one there is one thread. */
export function useSecondThread(module: string | undefined): void {
  inUse = module;
  running?.end();
  running = undefined;
}

/** The thread itself: it does one task after another, and waits for the next. */
class Running {
  private readonly handed = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly worker: Worker;

  constructor(module: string) {
    const begun: Begun = { module, handed: this.handed };
    this.worker = workerOf({
      // Loaders of the first thread would be loaded by a thread of their own; of its options only the profiler is meant for each thread.
      execArgv: process.execArgv.filter((option) => option.startsWith('--cpu-prof')),
      workerData: begun,
    });
    // Whatever ends it, its parts are done here.
    this.worker.on('error', () => {});
    this.worker.on('exit', () => {
      if (running === this) running = undefined;
    });
    this.worker.unref();
  }

  hand(given: Given): void {
    this.worker.postMessage(given, [given.port]);
    Atomics.add(this.handed, 0, 1);
    Atomics.notify(this.handed, 0);
  }

  end(): void {
    void this.worker.terminate();
  }
}

/**
 * A task that two threads share.
 *
 * Nothing rests on the second: what it did not make, for whatever reason, the first one makes, and so comes to the same errors.
 */
export class SecondThread {
  private readonly states: Int32Array;
  private readonly texts = new Map<number, string>();
  private readonly port: MessagePort;

  private constructor(thread: Running, task: Given['task'], parts: number) {
    this.states = new Int32Array(new SharedArrayBuffer(parts * Int32Array.BYTES_PER_ELEMENT));
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const cache = cacheInUse();
    thread.hand({
      ...{ task, states: this.states, port: port2 },
      ...(cache?.folder !== undefined && { cache: { folder: cache.folder, basis: cache.basis } }),
    });
  }

  /**
   * Begins a task of so many parts, after those that were begun before; undefined where no second thread is in use, or the task
   * cannot be handed over.
   */
  static begin(task: Given['task'], parts: number): SecondThread | undefined {
    if (inUse === undefined) return undefined;
    try {
      running ??= new Running(inUse);
      return new SecondThread(running, task, parts);
    } catch {
      return undefined;
    }
  }

  /** What the second thread made of a part, waited for where it is at it; undefined where the part is to be done here. */
  take(part: number): string | undefined {
    if (Atomics.compareExchange(this.states, part, STATE.open, STATE.first) === STATE.open) return undefined;
    this.wait(part);
    for (let next = receiveMessageOnPort(this.port); next !== undefined; next = receiveMessageOnPort(this.port)) {
      const made: Made = next.message;
      this.texts.set(made.part, made.text);
    }
    return this.texts.get(part);
  }

  /** A thread that ended without a word, as one whose memory was full, uses no processor any more; nothing else tells a thread that waits. */
  private wait(part: number): void {
    for (let before = used(); Atomics.wait(this.states, part, STATE.second, PATIENCE) === 'timed-out'; ) {
      const now = used();
      if (now - before < PATIENCE / 100) return;
      before = now;
    }
  }
}

/** Milliseconds of the processor that this process used. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs what was compiled or, as the first thread does then, the sources. */
function workerOf(options: WorkerOptions): Worker {
  const file = join(__dirname, 'worker');
  if (!__filename.endsWith('.ts')) return new Worker(`${file}.js`, options);
  const loaded = [join(__dirname, '..', '..', '..', 'bin', 'sources.cjs'), `${file}.ts`];
  return new Worker(loaded.map((path) => `require(${JSON.stringify(path)});`).join(''), { ...options, eval: true });
}
