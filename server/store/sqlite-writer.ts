/**
 * The writer thread. It owns the only writing connection and commits whole batches: all calls that arrived
 * while the last batch was being flushed share one transaction and one fsync (group commit). Being a thread, it
 * may wait for a slow or locked disk without holding up anybody's socket.
 */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import { Migrator } from 'kysely';
import { migrations } from './schema.ts';
import { busyReason, busyTimeoutMs, kyselyOver, openDatabase, unavailableReason } from './sqlite-database.ts';
import { ensureSearchIndex, searchIndexer } from './sqlite-search-index.ts';
import { createWrites, type WriteName } from './sqlite-writes.ts';

/** Writes after which nothing of what was there may be left. */
const erasing: ReadonlySet<string> = new Set(['eraseConversation', 'eraseVisitor', 'changeMessage']);

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

/** After an erasure the log is emptied this soon; when somebody still reads from it, again after a while. */
const wipeMs = 500;
const wipeAgainMs = 10_000;
/** So long may the emptying hold up a commit. */
const wipeWaitMs = 50;

/** What was written is found after about so long. */
const indexMs = 300;
/** So long does a step of the index hold up a commit, and so long do commits go first between two steps. */
const indexStepMs = 3;
const indexRestMs = 4;
const indexAgainMs = 5000;

/** How long a start waits for the server before it to finish; that one has 9 s to close. */
const lockWaitMs = 10_000;

/**
 * Two servers on one folder would not hear each other's messages, so the second one is refused. The lock is a
 * transaction left open on a database of its own: the operating system ends it with the process, however that dies.
 */
function takeLock(path: string): ReturnType<typeof openDatabase> {
  const lock = new DatabaseSync(path);
  lock.exec(`PRAGMA busy_timeout = ${lockWaitMs}`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (unavailableReason(error) === busyReason) {
      throw new Error('another Rapport is running on this folder; stop it first');
    }
    throw error;
  }
  return lock;
}

async function start(
  port: NonNullable<typeof parentPort>,
  { path, exclusive }: { path: string; exclusive: boolean },
): Promise<void> {
  const post = (message: WriterMessage) => port.postMessage(message);
  let db: ReturnType<typeof openDatabase>;
  let lock: ReturnType<typeof openDatabase> | null = null;
  let epoch: string;
  try {
    if (exclusive) lock = takeLock(`${path}.lock`);
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
    if (exclusive) ensureSearchIndex(db);
  } catch (error) {
    lock?.close();
    post({
      kind: 'refused',
      reason: unavailableReason(error) ?? (error instanceof Error ? error.message : String(error)),
    });
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

  let wiping: NodeJS.Timeout | null = null;
  /**
   * What was erased is overwritten in the database, yet older copies of its pages stay in the log beside it until that
   * is emptied. Done a moment later, once for many, and never long in anybody's way.
   */
  const wipeLogAfter = (ms: number) => {
    wiping ??= setTimeout(() => {
      wiping = null;
      db.exec(`PRAGMA busy_timeout = ${wipeWaitMs}`);
      try {
        const result = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
        if (result.busy) wipeLogAfter(wipeAgainMs);
      } catch (error) {
        if (unavailableReason(error) === null) throw error;
        wipeLogAfter(wipeAgainMs);
      } finally {
        db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
      }
    }, ms);
  };

  const indexer = exclusive ? searchIndexer(db) : null;
  let indexing: NodeJS.Timeout | null = null;
  const indexAfter = (ms: number) => {
    if (indexer) indexing ??= setTimeout(indexStep, ms);
  };
  /** A step is not flushed by itself: if it is lost with the power, so is the note of how far it got. */
  const indexStep = () => {
    indexing = null;
    try {
      db.exec('PRAGMA synchronous = NORMAL');
      db.exec('BEGIN IMMEDIATE');
      const step = indexer?.step(indexStepMs, () => performance.now());
      db.exec('COMMIT');
      if (step?.renewed) wipeLogAfter(wipeMs);
      if (step?.more) indexAfter(indexRestMs);
    } catch (error) {
      try {
        db.exec('ROLLBACK');
      } catch {
        // SQLite has already rolled back, as it does on a full disk.
      }
      if (unavailableReason(error) === null) throw error;
      indexAfter(indexAgainMs);
    } finally {
      db.exec('PRAGMA synchronous = FULL');
    }
  };

  port.on('message', (calls: WriteCall[] | 'close') => {
    if (calls === 'close') {
      if (wiping) clearTimeout(wiping);
      if (indexing) clearTimeout(indexing);
      db.close();
      lock?.close();
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
    if (calls.some(({ name }) => erasing.has(name))) wipeLogAfter(wipeMs);
    indexAfter(indexMs);
  });
  post({ kind: 'ready', epoch });
  indexAfter(indexMs);
}

if (parentPort) await start(parentPort, workerData as { path: string; exclusive: boolean });
