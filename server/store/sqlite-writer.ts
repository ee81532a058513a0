/**
 * The writer thread. It owns the only writing connection and commits whole batches: all calls that arrived
 * while the last batch was being flushed share one transaction and one fsync (group commit). Being a thread, it
 * may wait for a slow or locked disk without holding up anybody's socket.
 */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Migrator } from 'kysely';
import { migrations } from './schema.ts';
import { kyselyOver, openDatabase } from './sqlite-database.ts';
import { createWrites, type WriteName } from './sqlite-writes.ts';

export interface WriteCall {
  name: WriteName;
  args: unknown[];
}
/** `bug` marks an error of this one call, such as a broken constraint; the rest of its batch is unharmed. */
export type WriteOutcome = { ok: true; value: unknown } | { ok: false; bug: string };
export type WriterMessage =
  | { kind: 'ready'; epoch: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'committed'; outcomes: WriteOutcome[] }
  | { kind: 'unavailable'; reason: string };

/** SQLite's primary result codes that mean "not now": the call itself was fine. */
const unavailableCodes: Record<number, string> = {
  5: 'another program holds the database locked',
  6: 'a table is locked',
  8: 'the database is read-only',
  10: 'the disk reported an input/output error',
  11: 'the database file is damaged',
  13: 'the disk is full',
  14: 'the database file cannot be opened',
  26: 'the file is not a database',
};

/** The reason in words when `error` is the database's and not the call's; null otherwise. */
export function unavailableReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { errcode } = error as { errcode?: number };
  if (typeof errcode === 'number') return unavailableCodes[errcode & 0xff] ?? null;
  const found = Object.entries({
    'database is locked': 5,
    'readonly database': 8,
    'disk I/O error': 10,
    malformed: 11,
    'disk is full': 13,
    'unable to open': 14,
    'not a database': 26,
  }).find(([words]) => error.message.includes(words));
  return found ? (unavailableCodes[found[1]] ?? null) : null;
}

async function start(port: NonNullable<typeof parentPort>, path: string): Promise<void> {
  const post = (message: WriterMessage) => port.postMessage(message);
  let db: ReturnType<typeof openDatabase>;
  let epoch: string;
  try {
    db = openDatabase(path, 'write');
    const kysely = kyselyOver(db);
    const { error } = await new Migrator({ db: kysely, provider: migrations }).migrateToLatest();
    if (error) throw error;
    await kysely
      .insertInto('meta')
      .values({ key: 'epoch', value: randomUUID() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    epoch = (
      await kysely.selectFrom('meta').select('value').where('key', '=', 'epoch').executeTakeFirstOrThrow()
    ).value;
  } catch (error) {
    post({ kind: 'refused', reason: unavailableReason(error) ?? String(error) });
    return;
  }
  const { writes, begin, save } = createWrites(db);

  const runOne = ({ name, args }: WriteCall): unknown =>
    (writes[name] as (...parameters: unknown[]) => unknown)(...args);

  /** Runs the calls in one transaction. Throws, with everything undone, when any of them does. */
  const commit = (calls: WriteCall[]): unknown[] => {
    db.exec('BEGIN IMMEDIATE');
    try {
      begin();
      const values = calls.map(runOne);
      save();
      db.exec('COMMIT');
      return values;
    } catch (error) {
      try {
        db.exec('ROLLBACK');
      } catch {
        // SQLite has already rolled back, as it does on a full disk.
      }
      throw error;
    }
  };

  const commitEach = (calls: WriteCall[]): WriteOutcome[] =>
    calls.map((call) => {
      try {
        return { ok: true, value: commit([call])[0] };
      } catch (error) {
        if (unavailableReason(error) !== null) throw error;
        return { ok: false, bug: String(error) };
      }
    });

  port.on('message', (calls: WriteCall[] | 'close') => {
    if (calls === 'close') {
      db.close();
      port.close();
      return;
    }
    let outcomes: WriteOutcome[];
    try {
      outcomes = commit(calls).map((value) => ({ ok: true, value }));
    } catch (error) {
      const reason = unavailableReason(error);
      if (reason !== null) return post({ kind: 'unavailable', reason });
      try {
        outcomes = commitEach(calls);
      } catch (second) {
        return post({ kind: 'unavailable', reason: unavailableReason(second) ?? String(second) });
      }
    }
    post({ kind: 'committed', outcomes });
  });
  post({ kind: 'ready', epoch });
}

if (parentPort) await start(parentPort, (workerData as { path: string }).path);
