/** A whole server in this process: real sockets on a free port, a real database in a folder of its own. */
import type { AddressInfo } from 'node:net';
import { type App, type AppOptions, createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { defaultLimits, type LimitName, type LimitSettings } from '../../server/domain/limits.ts';
import { createLog } from '../../server/log.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { apiKey, owner } from './credentials.ts';
import { dist, temporaryFolder, writerFile } from './paths.ts';

export interface TestServer {
  url: string;
  app: App;
  /** Where it keeps its database and files. */
  dataDir: string;
  stop(): Promise<void>;
}

export async function startServer(
  limits: Partial<Record<LimitName, LimitSettings>> = {},
  /** Parts of the app to be others than they would be, and options of the environment. */
  { environment = {}, ...more }: Partial<AppOptions> & { environment?: Record<string, string> } = {},
): Promise<TestServer> {
  const folder = temporaryFolder();
  const config = readConfig({
    PORT: '0',
    RAPPORT_DATA_DIR: folder.path,
    RAPPORT_OWNER_EMAIL: owner.email,
    RAPPORT_OWNER_PASSWORD: owner.password,
    RAPPORT_API_KEY: apiKey,
    ...environment,
  });
  if (!config.ok) throw new Error(config.problems.join(' '));
  const opened = await openSqliteStore(folder.path, writerFile);
  if (!opened.ok) throw new Error(opened.reason);
  const app = createApp({
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
    async stop() {
      await app.close();
      folder.remove();
    },
  };
}
