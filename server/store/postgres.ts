/**
 * The store on PostgreSQL 14 or newer: reads over a pool on this thread, writes through a writer thread, as with the
 * embedded database. Several servers may share one.
 */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type Kysely, Migrator, sql } from 'kysely';
import { unavailableReason } from './postgres-connection.ts';
import { patientKysely, postgresKysely } from './postgres-pool.ts';
import { ensureSearchIndex } from './postgres-search-index.ts';
import type { PostgresThreadData } from './postgres-writer.ts';
import { createReader } from './reader.ts';
import { migrations, type Schema } from './schema.ts';
import { type OpenResult, StoreUnavailable } from './store.ts';
import { storeOver } from './store-over.ts';
import { startWriter } from './writer.ts';

const oldestVersion = 14;
/** How long a start waits for a database that is starting as well. */
const patienceMs = 10_000;
const againMs = 500;
/** What was written is found after about so long. */
const indexMs = 300;
/** Of all servers on one database one at a time prepares it; the number means nothing. */
const preparationLock = 5_276_143;

/**
 * Opens the database at `url`, whose tables are made or brought up to date first. `writerFile` is the built writer
 * thread. A database that cannot be used is an expected failure and comes back as a reason in words, without the address.
 */
export async function openPostgresStore(
  url: string,
  writerFile: URL,
  use: 'serve' | 'administer' = 'serve',
): Promise<OpenResult> {
  const refused = await preparePostgres(url);
  if (refused !== null) return { ok: false, reason: refused, trouble: 'unavailable' };
  const threadData: PostgresThreadData = { url, linkFile: new URL('./postgres-link.js', writerFile).href };
  const heavyFile = new URL('./postgres-reader.js', writerFile);
  const heavy = createReader(() => new Worker(heavyFile, { workerData: threadData }));
  let indexing = false;
  const indexSoon = () => {
    if (indexing) return;
    indexing = true;
    setTimeout(() => {
      indexing = false;
      heavy.nudge();
    }, indexMs).unref();
  };
  const started = await startWriter(() => new Worker(writerFile, { workerData: threadData }), indexSoon);
  if (!started.ok) return { ...started, trouble: 'unavailable' };
  const { writer, epoch } = started;
  const reader = postgresKysely(url);
  // What another server wrote before this one started.
  if (use === 'serve') indexSoon();
  return {
    ok: true,
    store: storeOver({
      epoch,
      reader,
      heavy,
      writer,
      closeReader: () => reader.destroy(),
    }),
  };
}

/** Makes the tables, or brings them up to date. Null when everything is in place; else why it is not. */
export async function preparePostgres(url: string): Promise<string | null> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const db = patientKysely(url);
    try {
      return await db.connection().execute(prepared);
    } catch (error) {
      const reason = error instanceof StoreUnavailable ? error.reason : unavailableReason(error);
      if (reason === null) return error instanceof Error ? error.message : String(error);
      if (performance.now() > until) return reason;
      await new Promise((resolve) => setTimeout(resolve, againMs));
    } finally {
      await db.destroy();
    }
  }
}

async function prepared(db: Kysely<Schema>): Promise<string | null> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int / 10000 as version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version < oldestVersion) return `it is PostgreSQL ${version}, and ${oldestVersion} or newer is needed`;
  // A migration of a large table may take longer than anything else, and so may the wait for another server's.
  await sql`select pg_advisory_lock(${sql.lit(preparationLock)})`.execute(db);
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) throw error;
  await db
    .insertInto('meta')
    .values({ key: 'epoch', value: randomUUID() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await ensureSearchIndex(db);
  return null;
}
