/** Which database it is: PostgreSQL where an address is given, else the embedded one in the data folder; its secrets sealed. */
import { openPostgresStore } from './postgres.ts';
import { sealedStore } from './sealed.ts';
import { openSqliteStore } from './sqlite.ts';
import type { OpenResult, Store } from './store.ts';

/** `threads`: the folder of the built threads. `administer` is for a short visit beside a server that runs. */
export async function openStore(
  opening: Opening,
  threads: URL,
  use: 'serve' | 'administer' = 'serve',
): Promise<OpenResult> {
  const opened = await openUnsealed(opening, threads, use);
  return opened.ok ? seal(opened.store, opening) : opened;
}

/** Forgets what is sealed, with the key, and opens the store with a new one; no server may run on it. */
export async function forgetKey(opening: Opening, threads: URL): Promise<OpenResult> {
  const opened = await openUnsealed(opening, threads, 'serve');
  if (!opened.ok) return opened;
  await opened.store.forgetSecrets();
  return seal(opened.store, opening);
}

async function seal(
  store: Store,
  { redisUrl = null, dataDir, encryptionKey = null }: Opening,
): Promise<OpenResult> {
  const sealed = await sealedStore(store, { dataDir, encryptionKey, shared: redisUrl !== null });
  if (!sealed.ok) await store.close();
  return sealed;
}

const openUnsealed = ({ databaseUrl, dataDir }: Opening, threads: URL, use: 'serve' | 'administer') =>
  databaseUrl === null
    ? openSqliteStore(dataDir, new URL('./sqlite-writer.js', threads), use)
    : openPostgresStore(databaseUrl, new URL('./postgres-writer.js', threads), use);

/** Of the configuration, what says where database and key are. */
export interface Opening {
  databaseUrl: string | null;
  redisUrl?: string | null;
  dataDir: string;
  encryptionKey?: string | null;
}
