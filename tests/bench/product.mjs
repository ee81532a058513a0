// The product as it is built, in a process of its own: real store, schemas, limits counted but set out of reach.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../dist/server/app.js';
import { createLog } from '../../dist/server/log.js';
import { openSqliteStore } from '../../dist/server/sqlite.js';
import { reportMemory } from './memory.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const opened = await openSqliteStore(folder, new URL('../../dist/server/sqlite-writer.js', import.meta.url));
if (!opened.ok) throw new Error(opened.reason);
const far = { points: 1e9, seconds: 10 };
const app = createApp({
  config: {
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    publicUrl: null,
    owner: { email: 'owner@example.com', password: 'a long bench password' },
    apiKey: null,
    trustedProxies: ['loopback'],
    mail: { smtpUrl: null, from: 'chat@example.com', replyDomain: null },
    production: false,
  },
  store: opened.store,
  log: createLog('error'),
  dist: fileURLToPath(new URL('../../dist', import.meta.url)),
  limits: {
    commands: far,
    addressCommands: far,
    connections: far,
    signIns: far,
    signInsByAddress: far,
    signInsByAccount: far,
  },
});
await app.seed();
app.http.listen(0, '127.0.0.1', () => process.send({ url: `ws://127.0.0.1:${app.http.address().port}` }));
reportMemory();
process.on('SIGTERM', async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
