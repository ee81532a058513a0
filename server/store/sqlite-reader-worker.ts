/**
 * The thread for heavy reads: what may look at many rows runs here, so that the event loop never waits for it. One
 * call at a time; whoever asked can take the question back, before its turn or while it runs.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase, unavailableReason } from './sqlite-database.ts';
import { type HeavyReadName, heavyReads } from './sqlite-heavy-reads.ts';

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

if (parentPort) {
  const port = parentPort;
  const { path } = workerData as { path: string };
  const db = openDatabase(path, 'read');

  const run = ({ id, name, args, taken }: ReadCall): ReadOutcome => {
    const back = new Int32Array(taken);
    const stopped = () => Atomics.load(back, 0) === 1;
    if (stopped()) return { id, ok: false, unavailable: 'the question was taken back' };
    try {
      const read = heavyReads[name] as (db: unknown, args: unknown, stopped: () => boolean) => unknown;
      return { id, ok: true, value: read(db, args, stopped) };
    } catch (error) {
      const unavailable = unavailableReason(error);
      return unavailable === null ? { id, ok: false, bug: String(error) } : { id, ok: false, unavailable };
    }
  };

  port.on('message', (call: ReadCall | 'close') => {
    if (call === 'close') {
      db.close();
      port.close();
      return;
    }
    port.postMessage(run(call));
  });
}
