/** The embedded store: reads on this thread's own connection, writes handed to the writer thread in batches. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createReader } from './reader.ts';
import { kyselyOver, openDatabase, unavailableReason } from './sqlite-database.ts';
import type { OpenResult } from './store.ts';
import { storeOver } from './store-over.ts';
import { isBroken, troubleOf } from './trouble.ts';
import { startWriter } from './writer.ts';

/** Stands in the folder while a backup takes the place of what is there. */
export const unfinishedRestore = 'rapport.restoring';

/**
 * Opens (and on first use creates) the database in `dataDir`. `writerFile` is the built writer thread. A file
 * that cannot be used is an expected failure and comes back as a reason in words. Only one server may serve a folder at
 * a time; `administer` is for a short visit beside it.
 */
export async function openSqliteStore(
  dataDir: string,
  writerFile: URL,
  use: 'serve' | 'administer' = 'serve',
): Promise<OpenResult> {
  const path = join(dataDir, 'rapport.db');
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    return {
      ok: false,
      reason: `the folder ${dataDir} cannot be made (${(error as Error).message})`,
      trouble: 'cannot_open',
    };
  }
  if (existsSync(join(dataDir, unfinishedRestore)))
    return {
      ok: false,
      reason: `in ${dataDir} a backup was being restored and that was cut off; restore it again`,
      trouble: 'damaged',
    };
  const started = await startWriter(
    () => new Worker(writerFile, { workerData: { path, exclusive: use === 'serve' } }),
  );
  if (!started.ok)
    return { ok: false, reason: `${path}: ${started.reason}`, trouble: troubleOf(started.reason) };
  const { writer, epoch } = started;
  try {
    // Referenced for the life of the store: statements alone do not keep their database open.
    const database = openDatabase(path, 'read');
    const trouble = lately();
    const reader = kyselyOver(database, trouble.found);
    const heavyFile = new URL('./sqlite-reader.js', writerFile);
    return {
      ok: true,
      store: storeOver({
        epoch,
        reader,
        heavy: createReader(() => new Worker(heavyFile, { workerData: { path } })),
        writer,
        readProblem: trouble.now,
        closeReader: async () => {
          await reader.destroy();
          database.close();
        },
      }),
    };
  } catch (error) {
    await writer.close();
    const reason = unavailableReason(error) ?? (error as Error).message;
    return { ok: false, reason: `${path}: ${reason}`, trouble: troubleOf(reason) };
  }
}

/** A read that failed is news for so long; a damaged file stays one. */
const lateMs = 5000;

function lately(): { found(reason: string): void; now(): string | null } {
  let last: { reason: string; at: number } | null = null;
  return {
    found(reason) {
      if (!last || !isBroken(last.reason)) last = { reason, at: performance.now() };
    },
    now: () => (last && (isBroken(last.reason) || performance.now() - last.at < lateMs) ? last.reason : null),
  };
}
