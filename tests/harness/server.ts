/** A whole server in this process: real sockets on a free port, a real database in a folder of its own. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, type AppOptions, createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { defaultLimits, type LimitName, type LimitSettings } from '../../server/domain/limits.ts';
import type { ToneEngine } from '../../server/domain/tone-engine.ts';
import { createLog } from '../../server/log.ts';
import { openStore } from '../../server/store/open.ts';
import { toneThread } from '../../server/tone-thread.ts';
import { apiKey, owner } from './credentials.ts';
import { type PastStatement, pastPostgres, pastSqlite } from './past.ts';
import { dist, temporaryFolder, writerFile } from './paths.ts';
import { chosenDatabase } from './postgres.ts';

export interface TestServer {
  url: string;
  app: App;
  /** Where it keeps its database and files. */
  dataDir: string;
  /** Runs statements past the store, in one transaction; the rows of the last. */
  past(...statements: PastStatement[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** One for all servers of this process: to get it ready costs more than most tests do. It ends with the process. */
let engine: ToneEngine | undefined;

export async function startServer(
  limits: Partial<Record<LimitName, LimitSettings>> = {},
  /** Parts of the app to be others than they would be, and options of the environment. */
  { environment = {}, ...more }: Partial<AppOptions> & { environment?: Record<string, string> } = {},
): Promise<TestServer> {
  const folder = temporaryFolder();
  const database = environment['DATABASE_URL'] ? null : await chosenDatabase();
  const config = readConfig({
    PORT: '0',
    RAPPORT_DATA_DIR: folder.path,
    RAPPORT_OWNER_EMAIL: owner.email,
    RAPPORT_OWNER_PASSWORD: owner.password,
    RAPPORT_API_KEY: apiKey,
    ...(database && { DATABASE_URL: database.url }),
    ...environment,
  });
  if (!config.ok) throw new Error(config.problems.join(' '));
  const opened = await openStore(config.config, writerFile);
  if (!opened.ok) throw new Error(opened.reason);
  engine ??= toneThread(pathToFileURL(join(dist, 'server', 'tone-worker.js')));
  const app = createApp({
    engine,
    config: config.config,
    store: opened.store,
    log: createLog('silent'),
    dist,
    limits: { ...defaultLimits, ...limits },
    ...more,
  });
  await app.seed();
  await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve));
  const { port } = app.http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    dataDir: folder.path,
    past: (...statements) =>
      database
        ? pastPostgres(database.url, statements)
        : pastSqlite(join(folder.path, 'rapport.db'), statements),
    async stop() {
      await app.close();
      await database?.remove();
      folder.remove();
    },
  };
}
