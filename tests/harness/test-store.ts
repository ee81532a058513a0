/** A store of a test's own, on the database that the run is about. */
import { join } from 'node:path';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { type PastStatement, pastPostgres, pastSqlite } from './past.ts';
import { temporaryFolder, writerFile } from './paths.ts';
import { chosenDatabase } from './postgres.ts';

export interface TestStore {
  store: Store;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  /** Of the embedded database. */
  path: string;
  /** Runs statements past the store, in one transaction; the rows of the last. */
  past(...statements: PastStatement[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openTestStore(): Promise<TestStore> {
  const folder = temporaryFolder();
  const database = await chosenDatabase();
  const databaseUrl = database?.url ?? null;
  const opened = await openStore({ databaseUrl, dataDir: folder.path }, writerFile);
  if (!opened.ok) throw new Error(opened.reason);
  const { store } = opened;
  const path = join(folder.path, 'rapport.db');
  return {
    store,
    databaseUrl,
    path,
    past: (...statements) =>
      databaseUrl === null ? pastSqlite(path, statements) : pastPostgres(databaseUrl, statements),
    async close() {
      await store.close();
      await database?.remove();
      folder.remove();
    },
  };
}
