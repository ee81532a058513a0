/** The writer thread of the embedded database. It owns the only writing connection. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Migrator } from 'kysely';
import { migrations } from './schema.ts';
import {
  busyTimeoutMs,
  kyselyOver,
  openDatabase,
  SqliteStatements,
  takeLock,
  unavailableReason,
} from './sqlite-database.ts';
import { ensureSearchIndex, searchIndexer } from './sqlite-search-index.ts';
import { troubles } from './trouble.ts';
import { storeBatch, type WriteCall, type WriterMessage, type WriteTarget } from './writer-thread.ts';
import { createWrites } from './writes/index.ts';

/** Writes after which nothing of what was there may be left. */
const erasing: ReadonlySet<string> = new Set([
  'eraseConversation',
  'eraseVisitor',
  'changeMessage',
  'deleteNote',
  'dropDelivery',
  'editNote',
  'forgetDeliveries',
  'saveContact',
  'stopMails',
  'replaceSecret',
  'forgetSecrets',
]);

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
/** While so many writes came between two steps, a step has a twentieth of the time: what is sent goes before what is found. */
const busyWrites = 32;
const indexBusyRestMs = 80;
const indexAgainMs = 5000;

/** How long a start waits for the server before it to finish; that one has 9 s to close. */
const lockWaitMs = 10_000;

/** Files up to this size are looked through at each start: a fraction of a second. Larger ones by whoever makes a backup. */
const mostCheckedBytes = 256 * 1024 * 1024;

/** Throws when the file is damaged: a server that promised to keep what it stores there would promise too much. */
function checkWhole(db: ReturnType<typeof openDatabase>, path: string): void {
  if (statSync(path).size > mostCheckedBytes) return;
  const found = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (found.quick_check !== 'ok') throw new Error(troubles.damaged);
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
    if (exclusive) lock = takeLock(`${path}.lock`, lockWaitMs);
    db = openDatabase(path, 'write');
    if (exclusive) checkWhole(db, path);
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
    if (exclusive) {
      ensureSearchIndex(db);
      // What the tables took to make is much beside the first messages, for which there may be little room.
      try {
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch (error) {
        if (unavailableReason(error) === null) throw error;
      }
      // Nobody else delivers from this file: what is claimed was, by a server that is no more.
      db.exec('UPDATE outbox SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by IS NOT NULL');
    }
  } catch (error) {
    lock?.close();
    post({
      kind: 'refused',
      reason: unavailableReason(error) ?? (error instanceof Error ? error.message : String(error)),
    });
    return;
  }
  const { run, begin, save } = createWrites(new SqliteStatements(db));
  const foreignWrites = db.prepare('PRAGMA data_version');
  /** Another number once somebody else has written; null: the last transaction was undone. */
  let seenWrites: number | null = null;
  const target: WriteTarget = {
    run,
    begin() {
      db.exec('BEGIN IMMEDIATE');
      const { data_version: writes } = foreignWrites.get() as { data_version: number };
      begin(writes === seenWrites);
      seenWrites = writes;
    },
    commit() {
      save();
      db.exec('COMMIT');
    },
    rollback() {
      seenWrites = null;
      // On a full disk SQLite has already rolled back.
      if (db.isTransaction) db.exec('ROLLBACK');
    },
    unavailableReason,
  };

  let wiping: NodeJS.Timeout | null = null;
  /**
   * What was erased is overwritten in the database, yet older copies of its pages stay in the log beside it until that
   * is emptied. Done a moment later, once for many, and never long in anybody's way.
   */
  const wipeLogAfter = (ms: number) => {
    wiping ??= setTimeout(() => {
      wiping = null;
      if (!wipedLog()) wipeLogAfter(wipeAgainMs);
    }, ms);
  };
  /** Whether it is empty now. */
  const wipedLog = (): boolean => {
    db.exec(`PRAGMA busy_timeout = ${wipeWaitMs}`);
    try {
      return !(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }).busy;
    } catch (error) {
      if (unavailableReason(error) === null) throw error;
      return false;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    }
  };

  const indexer = exclusive ? searchIndexer(db) : null;
  let indexing: NodeJS.Timeout | null = null;
  let writesSinceStep = 0;
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
      if (step?.more) indexAfter(writesSinceStep >= busyWrites ? indexBusyRestMs : indexRestMs);
      writesSinceStep = 0;
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
      if (wiping) {
        clearTimeout(wiping);
        wipedLog();
      }
      if (indexing) clearTimeout(indexing);
      db.close();
      lock?.close();
      port.close();
      return;
    }
    writesSinceStep += calls.length;
    const outcome = storeBatch(target, calls);
    post(outcome);
    if (outcome.kind === 'unavailable') return;
    if (calls.some(({ name }) => erasing.has(name))) wipeLogAfter(wipeMs);
    indexAfter(indexMs);
  });
  post({ kind: 'ready', epoch });
  indexAfter(indexMs);
}

if (parentPort) await start(parentPort, workerData as { path: string; exclusive: boolean });
