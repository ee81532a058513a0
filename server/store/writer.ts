/**
 * This side of the writer thread: calls are handed to it in batches.
 *
 * Group commit adapts to the load: an idle writer gets a call at once, so one message costs one flush and no
 * waiting; while it works, further calls gather, and when batches become large the next one waits until
 * `gatherMs` have passed since the last, because many small transactions cost more than few large ones. Under load a few
 * batches are with the writer at once, stored one after the other.
 */
import type { Worker } from 'node:worker_threads';
import { type StoreObserver, StoreUnavailable } from './store.ts';
import { isBroken } from './trouble.ts';
import type { WriteCall, WriteOutcome, WriterMessage } from './writer-thread.ts';
import type { WriteName, Writes } from './writes/index.ts';

/** From this size on, batches wait to grow. */
const busyBatch = 8;
/** 2–3 ms between commits was the best of the gaps measured under load (docs/protocol.md, "Durability"). */
const gatherMs = 2;
/** So many batches may be with the writer, so that it has work while this thread is busy with answers and sockets. */
const mostInFlight = 4;
/** While batches are in flight another goes only with as many calls, and as many as the last: small ones cost more. */
const leastBeside = 64;
/** Calls beyond this many waiting are refused at once, so that a stuck disk cannot eat the memory. */
const maxWaiting = 20_000;
const probeEveryMs = 1000;
const respawnMs = 500;

interface Waiting {
  call: WriteCall;
  resolve(value: unknown): void;
  reject(error: Error): void;
  /** When it was asked for, by `performance.now()`. */
  since: number;
}

interface Batch {
  calls: Waiting[];
  /** By `performance.now()`. */
  sentAt: number;
}

export interface Writer {
  /** Resolves after the durable commit; rejects with `StoreUnavailable` when there is none. */
  write<Name extends WriteName>(
    name: Name,
    ...args: Parameters<Writes[Name]>
  ): Promise<ReturnType<Writes[Name]>>;
  /** Why nothing can be stored right now, or null. */
  problem(): string | null;
  watch(observer: StoreObserver): void;
  /** Resolves when everything that was asked for is stored and the thread has ended. */
  close(): Promise<void>;
}

/** Starts a writer thread; it says first that it is ready, or why it cannot be. `committed`: called after each batch. */
export async function startWriter(
  spawn: () => Worker,
  committed: () => void = () => undefined,
): Promise<{ ok: true; writer: Writer; epoch: string } | { ok: false; reason: string }> {
  const worker = spawn();
  const first = await firstMessage(worker);
  if (first.kind === 'ready')
    return { ok: true, writer: writerOver(worker, spawn, committed), epoch: first.epoch };
  await worker.terminate();
  return { ok: false, reason: first.kind === 'refused' ? first.reason : 'the writer did not start' };
}

function firstMessage(worker: Worker): Promise<WriterMessage> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ kind: 'refused', reason: String(error) }));
  });
}

function writerOver(firstWorker: Worker, spawn: () => Worker, committed: () => void): Writer {
  /** Null while no writer runs: after one died, until the next is ready. */
  let worker: Worker | null = null;
  let waiting: Waiting[] = [];
  /** Batches that are with the writer, the oldest first. */
  let inFlight: Batch[] = [];
  let lastSize = 0;
  let lastSentAt = 0;
  let settledAt = 0;
  let timer: NodeJS.Timeout | null = null;
  let problem: string | null = null;
  /** The file is damaged: what was stored in it from now on would be gone with it, so that nothing is. */
  let broken: string | null = null;
  let closed = false;
  let whenIdle: (() => void) | null = null;
  let observer: StoreObserver | null = null;

  const send = () => {
    timer = null;
    if (!maySend()) return;
    const batch = { calls: waiting, sentAt: performance.now() };
    waiting = [];
    try {
      worker?.postMessage(batch.calls.map(({ call }) => call));
    } catch (error) {
      // Something that cannot be handed over at all.
      for (const { reject } of batch.calls) reject(error as Error);
      return;
    }
    inFlight.push(batch);
    lastSize = batch.calls.length;
    lastSentAt = batch.sentAt;
    if (observer) for (const { since } of batch.calls) observer.waited(batch.sentAt - since);
  };

  const maySend = () =>
    waiting.length > 0 &&
    (inFlight.length === 0 ||
      // Each waits for a locked database by itself: then one after the other, so that answers come in time.
      (problem === null &&
        inFlight.length < mostInFlight &&
        waiting.length >= Math.max(leastBeside, lastSize)));

  const schedule = () => {
    if (timer || !maySend()) return;
    const wait =
      lastSize >= busyBatch && waiting.length < lastSize * 2 ? lastSentAt + gatherMs - performance.now() : 0;
    if (wait > 0) timer = setTimeout(send, wait);
    else send();
  };

  const settle = (message: WriterMessage) => {
    if (message.kind === 'trouble') {
      problem = message.reason;
      return;
    }
    const batch = inFlight.shift();
    const now = performance.now();
    if (message.kind === 'committed') {
      problem = null;
      if (batch) observer?.stored(batch.calls.length, now - Math.max(batch.sentAt, settledAt));
      batch?.calls.forEach(({ resolve, reject }, index) => {
        const outcome = message.outcomes[index] as WriteOutcome;
        if (outcome.ok) resolve(outcome.value);
        else if ('unavailable' in outcome) {
          problem = outcome.unavailable;
          reject(new StoreUnavailable(problem));
        } else reject(new Error(outcome.bug));
      });
    } else if (message.kind === 'unavailable') {
      problem = message.reason;
      if (isBroken(message.reason)) broken = message.reason;
      batch?.calls.forEach(({ reject }) => {
        reject(new StoreUnavailable(message.reason));
      });
    }
    settledAt = now;
    schedule();
    if (message.kind === 'committed') committed();
    if (inFlight.length + waiting.length === 0) whenIdle?.();
  };

  /** The writer died. What it held is lost to us and kept by the clients; a new writer takes over. */
  const onExit = (reason: string) => {
    if (closed || worker === null) return;
    worker = null;
    problem = reason;
    const lost = [...inFlight.flatMap(({ calls }) => calls), ...waiting];
    inFlight = [];
    waiting = [];
    for (const { reject } of lost) reject(new StoreUnavailable(reason));
    whenIdle?.();
    setTimeout(respawn, respawnMs).unref();
  };

  const respawn = async () => {
    if (closed) return;
    const next = spawn();
    const first = await firstMessage(next);
    if (first.kind === 'ready' && !closed) return employ(next);
    problem = first.kind === 'refused' ? first.reason : problem;
    await next.terminate();
    if (!closed) setTimeout(respawn, respawnMs).unref();
  };

  const employ = (next: Worker) => {
    worker = next;
    problem = null;
    next.on('message', settle);
    next.on('error', (error) => onExit(`the writer stopped: ${error.message}`));
    next.on('exit', () => onExit('the writer stopped'));
  };
  employ(firstWorker);

  const write = <Name extends WriteName>(
    name: Name,
    ...args: Parameters<Writes[Name]>
  ): Promise<ReturnType<Writes[Name]>> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new StoreUnavailable('the store is closed'));
      if (broken !== null) return reject(new StoreUnavailable(broken));
      if (!worker) return reject(new StoreUnavailable(problem ?? 'the writer stopped'));
      if (waiting.length >= maxWaiting)
        return reject(new StoreUnavailable('too many messages wait to be stored'));
      waiting.push({
        call: { name, args },
        resolve: resolve as (value: unknown) => void,
        reject,
        since: performance.now(),
      });
      schedule();
    });

  // A failed commit is followed by probes, so that health recovers without anybody having to write first.
  const probe = setInterval(() => {
    if (problem !== null && worker && inFlight.length === 0) write('probe').catch(() => undefined);
  }, probeEveryMs);
  probe.unref();

  return {
    write,
    problem: () => broken ?? problem,
    watch(by) {
      observer = by;
    },
    async close() {
      clearInterval(probe);
      while (inFlight.length + waiting.length > 0) await new Promise<void>((resolve) => (whenIdle = resolve));
      closed = true;
      const last = worker;
      if (!last) return;
      last.postMessage('close');
      await new Promise<void>((resolve) => last.once('exit', () => resolve()));
    },
  };
}
