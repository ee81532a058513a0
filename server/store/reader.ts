/** This side of the reading thread: it starts with the first question, and one that hangs is ended and replaced. */
import type { Worker } from 'node:worker_threads';
import type { HeavyReadName, HeavyReads } from './heavy-reads.ts';
import type { ReadCall, ReadOutcome } from './reader-thread.ts';
import { StoreUnavailable } from './store.ts';

/** Every read bounds itself far below this. */
const answerMs = 15_000;
/** Questions beyond this many waiting are refused at once. */
const maxWaiting = 64;

export interface Reader {
  read<Name extends HeavyReadName>(
    name: Name,
    args: Parameters<HeavyReads[Name]>[1],
    signal?: AbortSignal,
  ): Promise<ReturnType<HeavyReads[Name]>>;
  /** Starts the thread where there is none, and tells it that something was written. */
  nudge(): void;
  close(): Promise<void>;
}

export function createReader(spawn: () => Worker): Reader {
  const waiting = new Map<number, { settle(outcome: ReadOutcome): void }>();
  let worker: Worker | null = null;
  let lastId = 0;
  let closed = false;

  const end = (reason: string) => {
    worker = null;
    for (const [id, { settle }] of waiting) settle({ id, ok: false, unavailable: reason });
  };

  const employ = (): Worker => {
    const next = spawn();
    next.on('message', (outcome: ReadOutcome) => waiting.get(outcome.id)?.settle(outcome));
    const gone = (reason: string) => {
      if (worker === next) end(reason);
    };
    next.on('error', (error) => gone(`the reader stopped: ${error.message}`));
    next.on('exit', () => gone('the reader stopped'));
    // Reading alone keeps no program running.
    next.unref();
    return next;
  };

  return {
    read(name, args, signal) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new StoreUnavailable('the store is closed'));
        if (waiting.size >= maxWaiting)
          return reject(new StoreUnavailable('too many searches and reports wait'));
        worker ??= employ();
        const current = worker;
        const id = ++lastId;
        const taken = new SharedArrayBuffer(4);
        const takeBack = () => Atomics.store(new Int32Array(taken), 0, 1);
        const timer = setTimeout(() => {
          if (worker === current) end('the reader did not answer');
          void current.terminate();
        }, answerMs);
        waiting.set(id, {
          settle(outcome) {
            waiting.delete(id);
            clearTimeout(timer);
            signal?.removeEventListener('abort', takeBack);
            if (outcome.ok) resolve(outcome.value as ReturnType<HeavyReads[typeof name]>);
            else
              reject('bug' in outcome ? new Error(outcome.bug) : new StoreUnavailable(outcome.unavailable));
          },
        });
        if (signal?.aborted) takeBack();
        else signal?.addEventListener('abort', takeBack, { once: true });
        current.postMessage({ id, name, args, taken } satisfies ReadCall);
      });
    },

    nudge() {
      if (closed) return;
      worker ??= employ();
      worker.postMessage('nudge');
    },

    async close() {
      closed = true;
      const last = worker;
      if (!last) return;
      last.ref();
      const exited = new Promise<void>((resolve) => last.once('exit', () => resolve()));
      last.postMessage('close');
      await exited;
    },
  };
}
