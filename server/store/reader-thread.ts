/**
 * The thread for heavy reads: what may look at many rows runs here, so that the event loop never waits for it. One
 * call at a time; whoever asked can take the question back, before its turn or while it runs.
 */
import type { MessagePort } from 'node:worker_threads';
import { type HeavyReadName, heavyReads } from './heavy-reads.ts';
import type { Searchable } from './searching.ts';

export interface ReadCall {
  id: number;
  name: HeavyReadName;
  args: unknown;
  /** One number, shared: 1 when nobody waits for the answer any more. */
  taken: SharedArrayBuffer;
}
export type ReadOutcome =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; unavailable: string }
  | { id: number; ok: false; bug: string };

interface ReadSource {
  db: Searchable;
  /** Runs what reads as one, where the database must be told of it. */
  reading?<T>(work: () => T): T;
  /** The reason in words when an error is the database's and not the call's; null otherwise. */
  unavailableReason(error: unknown): string | null;
  /** Something was written. */
  nudged?(): void;
  close(): void;
}

export function serveReads(
  port: MessagePort,
  { db, reading = (work) => work(), unavailableReason, nudged, close }: ReadSource,
): void {
  const run = ({ id, name, args, taken }: ReadCall): ReadOutcome => {
    const back = new Int32Array(taken);
    const stopped = () => Atomics.load(back, 0) === 1;
    if (stopped()) return { id, ok: false, unavailable: 'the question was taken back' };
    try {
      const read = heavyReads[name] as (db: Searchable, args: unknown, stopped: () => boolean) => unknown;
      return { id, ok: true, value: reading(() => read(db, args, stopped)) };
    } catch (error) {
      const unavailable = unavailableReason(error);
      return unavailable === null ? { id, ok: false, bug: String(error) } : { id, ok: false, unavailable };
    }
  };

  port.on('message', (call: ReadCall | 'nudge' | 'close') => {
    if (call === 'nudge') return nudged?.();
    if (call === 'close') {
      close();
      port.close();
      return;
    }
    port.postMessage(run(call));
  });
}
