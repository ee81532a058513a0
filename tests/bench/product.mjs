// The product as it is built, in a process of its own: real store, schemas, limits counted but set out of reach.
// `wish` in the environment, as JSON: { port, folder (kept afterwards), database (address of an empty PostgreSQL
// database), redis (address, where there are other nodes), agents (so many, whose tokens it tells) }.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../dist/server/app.js';
import { createLog } from '../../dist/server/log.js';
import { openStore } from '../../dist/server/open.js';
import { reportMemory } from './memory.mjs';

const wish = JSON.parse(process.env.wish ?? '{}');
const folder = wish.folder ?? mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const databaseUrl = wish.database ?? null;
const opened = await openStore(
  { databaseUrl, dataDir: folder, ...(databaseUrl && { encryptionKey: '5e'.repeat(32) }) },
  new URL('../../dist/server/', import.meta.url),
);
if (!opened.ok) throw new Error(opened.reason);
const far = { points: 1e9, seconds: 10 };
const app = createApp({
  config: {
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    databaseUrl,
    redisUrl: wish.redis ?? null,
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
    agentCommands: far,
    addressCommands: far,
    connections: far,
    signIns: far,
    signInsByAddress: far,
    signInsByStrangers: far,
  },
});
await app.seed();
const tokens = [];
for (let number = 0; number < (wish.agents ?? 0); number++) {
  const [id, token, now] = [randomBytes(16).toString('hex'), randomUUID(), Date.now()];
  await opened.store.createAgent(
    { id, email: `${id}@example.com`, name: `Agent ${number}`, role: 'agent', passwordHash: 'none' },
    now,
  );
  await opened.store.createSession({
    tokenHash: createHash('sha256').update(token).digest('hex'),
    id: randomUUID(),
    agent: id,
    at: now,
    expiresAt: now + 86_400_000,
    address: '127.0.0.1',
    userAgent: 'load',
    knownAs: '127.0.0.1',
  });
  tokens.push(token);
}
app.http.listen(wish.port ?? 0, '127.0.0.1', () =>
  process.send({ url: `ws://127.0.0.1:${app.http.address().port}`, tokens }),
);
reportMemory();
process.on('SIGTERM', async () => {
  await app.close();
  if (!wish.folder) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
