/**
 * The built server with limits out of reach, which would refuse a flood before anything read it. What is neither caught
 * nor answered ends it, as Node means it to. It tells which turn of its event loop has cost most, and lets agents in.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import { createApp } from '../../dist/server/app.js';
import { createLog } from '../../dist/server/log.js';
import { openStore } from '../../dist/server/open.js';

const { PORT, RAPPORT_DATA_DIR: dataDir, RAPPORT_API_KEY: apiKey, FUZZ_LIMITS } = process.env;
const opened = await openStore(
  { databaseUrl: null, dataDir },
  new URL('../../dist/server/', import.meta.url),
);
if (!opened.ok) throw new Error(opened.reason);
const app = createApp({
  config: {
    port: Number(PORT),
    host: '127.0.0.1',
    dataDir,
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
    owner: { email: process.env.RAPPORT_OWNER_EMAIL, password: process.env.RAPPORT_OWNER_PASSWORD },
    apiKey,
    trustedProxies: ['loopback'],
    mail: { smtpUrl: null, from: 'chat@example.com', replyDomain: 'reply.example.com' },
    otlp: null,
    production: false,
  },
  store: opened.store,
  log: createLog('warn'),
  dist: new URL('../../dist', import.meta.url).pathname,
  limits: JSON.parse(FUZZ_LIMITS),
});
await app.seed();
app.warmUp();
await new Promise((resolve) => app.http.listen(Number(PORT), '127.0.0.1', resolve));

const passwordNobodyKnows = await hash(randomUUID());

/** Milliseconds of processor time of the thread that everything runs on. */
const spentMs = () => {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
};
let before = spentMs();
let longestMs = 0;
// Due in every turn of the loop, so that between two of them lies one turn and hardly more.
setInterval(() => {
  const now = spentMs();
  longestMs = Math.max(longestMs, now - before);
  before = now;
}, 1);

const answers = {
  turns() {
    const most = longestMs;
    longestMs = 0;
    return most;
  },
  rss: () => process.memoryUsage.rss(),
  async agent({ role }) {
    const [id, token, now] = [randomBytes(16).toString('hex'), randomBytes(24).toString('hex'), Date.now()];
    const account = { id, email: `${id}@example.com`, name: 'Sam', role, passwordHash: passwordNobodyKnows };
    await opened.store.createAgent(account, now);
    await opened.store.createSession({
      tokenHash: createHash('sha256').update(token).digest('hex'),
      id: randomUUID(),
      agent: id,
      at: now,
      expiresAt: now + 86_400_000,
      address: '127.0.0.1',
      userAgent: 'fuzz',
      knownAs: '127.0.0.1',
    });
    return token;
  },
};
process.on('message', async (question) =>
  process.send({ answers: question.id, value: await answers[question.ask](question) }),
);
process.on('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});
console.log('Rapport is running');
