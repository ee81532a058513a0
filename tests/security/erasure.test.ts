/** Whoever is erased is nowhere any more: not in PostgreSQL, the index, the outbox, Redis, the files or the log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { connectAgent, connectVisitor, said, signIn, uploadText } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { identityToken, makeSecret } from '../harness/identity.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { hasPostgres, temporaryDatabase, textOfDatabase } from '../harness/postgres.ts';
import { freePort, startProcess } from '../harness/process.ts';
import { noRedis, startRedis } from '../harness/redis.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Every key with its name and all that it holds. */
async function bytesOfRedis(url: string): Promise<Buffer> {
  const client = new Redis(url);
  try {
    const keys = await client.keys('*');
    const values = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
    return Buffer.concat([Buffer.from(keys.join('\n')), ...values.map((value) => value ?? Buffer.alloc(0))]);
  } finally {
    client.disconnect();
  }
}

const bytesOfFolder = (path: string): Buffer =>
  Buffer.concat(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

const elsewhere = noRedis ?? ((await hasPostgres()) ? null : 'no PostgreSQL answers here');

describe.skipIf(elsewhere !== null)('erased on PostgreSQL and Redis', () => {
  it('leaves no byte of a person', async () => {
    const [database, redis, folder] = [await temporaryDatabase(), await startRedis(), temporaryFolder()];
    cleanups.push(database.remove, redis.kill, folder.remove);
    const server = await startProcess(folder.path, await freePort(), {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
    });
    cleanups.push(() => server.kill('SIGTERM'));
    const one = await connectVisitor(server.url);
    const ada = await connectAgent(server.url);
    cleanups.push(ada.close, one.close);
    const { conversation } = await said(one, 'zebrafinch-message and its words');
    await ada.ask('conversation:open', { conversation });
    await said(ada, 'zebrafinch-answer', { conversation });
    await one.ask('visitor:contact', { email: 'zebrafinch@example.com', name: 'zebrafinch-name' });
    await one.ask('visitor:update', { page: { url: 'https://example.com/zebrafinch-page', title: 'x' } });
    await one.ask('transcript:send', { conversation, email: 'zebrafinch-mailbox@example.com' });
    const file = await uploadText(server.url, one.welcome.visitor, 'zebrafinch.txt', 'zebrafinch-bytes');
    await said(one, 'see the file', { conversation, attachments: [file] });
    const identity = identityToken(await makeSecret(server.url), {
      sub: 'zebrafinch-subject',
      jti: 'zebrafinch-jti',
    });
    const session = await fetch(`${server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        command: 'session:open',
        protocol: 1,
        inbox: 'demo',
        visitor: one.welcome.visitor,
        identity,
      }),
    });
    const { welcome } = (await session.json()) as { welcome: { visitor: string } };
    const headers = { Authorization: `Bearer ${welcome.visitor}`, 'Content-Type': 'application/json' };
    // What they take along is written for them alone, and kept nowhere.
    const taken = await fetch(`${server.url}/api/v1/visitor/export`, { headers });
    expect(await taken.text()).toContain('zebrafinch-message');
    const search = () =>
      fetch(`${server.url}/api/v1/search?q=zebrafinch`, {
        headers: { Authorization: `Bearer ${apiKey}` },
      }).then((answer) => answer.text());
    await signIn(server.url);

    const found = async () => {
      const places: Record<string, Buffer> = {
        database: Buffer.from(await textOfDatabase(database.url)),
        redis: await bytesOfRedis(redis.url),
        files: bytesOfFolder(folder.path),
        log: Buffer.from(server.output()),
      };
      return Object.entries(places).flatMap(([place, bytes]) =>
        bytes.includes('zebrafinch') ? [place] : [],
      );
    };
    await expect.poll(search, { timeout: 10_000 }).toContain('zebrafinch');
    expect(await found()).toEqual(['database', 'files']);
    // It is a Redis in use.
    expect((await bytesOfRedis(redis.url)).length).toBeGreaterThan(0);
    const erased = await fetch(`${server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ command: 'visitor:erase' }),
    });
    expect(await erased.json()).toEqual({ ok: true });
    await expect.poll(found, { timeout: 10_000 }).toEqual([]);
    expect(await search()).not.toContain('zebrafinch-message');
    // The audit log says that somebody was erased, and holds.
    const log = await fetch(`${server.url}/api/v1/audit`, { headers: { Authorization: `Bearer ${apiKey}` } });
    expect(
      ((await log.json()) as { entries: { action: string }[] }).entries.map(({ action }) => action),
    ).toContain('visitor_erased');
  }, 60_000);
});
