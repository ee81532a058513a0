/** Secrets at rest: nobody who reads the database finds one, and nobody serves it without the key. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { TOTP } from 'otpauth';
import { afterEach, describe, expect, it } from 'vitest';
import { askPasswordReset } from '../../server/domain/account.ts';
import { invite } from '../../server/domain/invitations.ts';
import { seal, unseal } from '../../server/sealing.ts';
import { forgetKey, openStore } from '../../server/store/open.ts';
import { migrations } from '../../server/store/schema.ts';
import { kyselyOver, openDatabase } from '../../server/store/sqlite-database.ts';
import type { Store } from '../../server/store/store.ts';
import { connectVisitor, said, signIn } from '../harness/clients.ts';
import { apiKey, owner } from '../harness/credentials.ts';
import { makeSecret } from '../harness/identity.ts';
import { pastSqlite } from '../harness/past.ts';
import { temporaryFolder, writerFile } from '../harness/paths.ts';
import { hasPostgres, temporaryDatabase, textOfDatabase } from '../harness/postgres.ts';
import { startAndExit } from '../harness/process.ts';
import { startServer, type TestServer } from '../harness/server.ts';

const noPostgres = !(await hasPostgres());
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
function folder(): string {
  const made = temporaryFolder();
  cleanups.push(made.remove);
  return made.path;
}

/** Everything in a folder but the key itself. */
function bytesOfFolder(path: string): Buffer {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'rapport.key',
  );
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}

/** Has one of every kind made; resolves to each by what it is. `shown`: a text that is no secret. */
async function everySecret(server: TestServer): Promise<{ secrets: Record<string, string>; shown: string }> {
  const { domain } = server.app;
  const { store } = domain;
  const shown = 'this can be read by whoever has the database';
  const visitor = await connectVisitor(server.url);
  await said(visitor, shown);
  const session = await signIn(server.url);
  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${session}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.ok, path).toBe(true);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  };
  const { password } = owner;
  const { secret: totp } = await ask<{ secret: string }>('POST', '/account/second-factor', { password });
  const code = new TOTP({ secret: totp }).generate();
  const { recoveryCodes } = await ask<{ recoveryCodes: string[] }>('PUT', '/account/second-factor', { code });
  const identity = await makeSecret(server.url);
  await fetch(`${server.url}/api/v1/push/key`, {
    headers: { Authorization: `Bearer ${visitor.welcome.visitor}` },
  });
  const browser = JSON.stringify({ p256dh: 'BrowserPublicKey', auth: 'browser-auth-secret' });
  const endpoint = 'https://push.example.net/1';
  await store.savePushSubscription({ endpoint, visitor: visitor.welcome.visitorId, keys: browser }, 1, 9);
  const manager = { by: { kind: 'apiKey' as const }, role: 'owner' as const };
  const delivery = { baseUrl: 'https://chat.example.com', mails: true };
  await invite(domain, manager, { email: 'sam@example.com', name: 'Sam', role: 'agent' }, delivery);
  await askPasswordReset(domain, delivery.baseUrl, owner.email);
  const links = (await store.deliveries(null, 9)).map((each) =>
    each.kind === 'account' ? /#\w+\/([\w-]{43})/.exec(each.content.text)?.[1] : undefined,
  );
  expect(links).toEqual([expect.any(String), expect.any(String)]);
  const ownSecret = (name: string) => store.secret(name, 'was there already');
  const vapid = JSON.parse(await ownSecret('vapid')) as { privateKey: string };
  const mail = await store.secret('mail', 'a-mail-key-of-this-test-0123456789');
  visitor.close();
  return {
    shown,
    secrets: {
      'the API key': apiKey,
      'a password': password,
      'a session': session,
      'a visitor’s token': visitor.welcome.visitor,
      'the identity secret': identity,
      'a secret of a second factor': totp,
      'what those are sealed with': await ownSecret('second-factor'),
      'a recovery code': recoveryCodes[0] ?? '',
      'the same as it is typed': (recoveryCodes[0] ?? '').replaceAll('-', ''),
      'the private key of notifications': vapid.privateKey,
      'a browser’s secret': 'browser-auth-secret',
      'the key of addresses in mails': mail,
      'the link of a reset': links[0] ?? '',
      'the link of an invitation': links[1] ?? '',
    },
  };
}

describe('a scan of the database', () => {
  it('finds no secret in any file of the embedded one', async () => {
    const server = await startServer();
    cleanups.push(() => server.stop());
    const { secrets, shown } = await everySecret(server);
    const bytes = bytesOfFolder(server.dataDir);
    expect(bytes.includes(shown)).toBe(true);
    for (const [what, secret] of Object.entries(secrets)) {
      expect(secret.length, what).toBeGreaterThan(8);
      expect(bytes.includes(secret), what).toBe(false);
    }
    const key = join(server.dataDir, 'rapport.key');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(bytes.includes(readFileSync(key, 'utf8').trim())).toBe(false);
  });

  it.skipIf(noPostgres)('finds none in any table of PostgreSQL', async () => {
    const database = await temporaryDatabase();
    cleanups.push(() => database.remove());
    const server = await startServer({}, { environment: { DATABASE_URL: database.url } });
    cleanups.push(() => server.stop());
    const { secrets, shown } = await everySecret(server);
    const text = await textOfDatabase(database.url);
    expect(text).toContain(shown);
    for (const [what, secret] of Object.entries(secrets)) expect(text.includes(secret), what).toBe(false);
  });
});

describe('a sealed secret', () => {
  it('opens with its key and in its place alone, and not when a bit is another', () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const sealed = seal(key, 'here', 'a secret');
    expect(unseal(key, 'here', sealed)).toBe('a secret');
    expect(seal(key, 'here', 'a secret')).not.toBe(sealed);
    expect(() => unseal(other, 'here', sealed)).toThrow();
    expect(() => unseal(key, 'there', sealed)).toThrow();
    for (let at = 0; at < Buffer.from(sealed, 'base64').length; at++) {
      const bytes = Buffer.from(sealed, 'base64');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => unseal(key, 'here', bytes.toString('base64')), `byte ${at}`).toThrow();
    }
    // A tag cut short is none.
    expect(() =>
      unseal(key, 'here', Buffer.from(sealed, 'base64').subarray(0, 20).toString('base64')),
    ).toThrow();
  });

  it('of one inbox is not taken for that of another', async () => {
    const server = await startServer();
    cleanups.push(() => server.stop());
    await makeSecret(server.url);
    const { store } = server.app.domain;
    await store.createInbox({ id: 'other', name: 'other', settings: {} as never }, 1);
    await server.past([
      "UPDATE inboxes SET identity_secret = (SELECT identity_secret FROM inboxes WHERE name = 'demo') WHERE id = 'other'",
    ]);
    await expect(store.identitySecrets('other', 1)).rejects.toThrow();
  });
});

const opened = async (dataDir: string, more: object = {}): Promise<Store> => {
  const result = await openStore({ databaseUrl: null, dataDir, ...more }, writerFile);
  if (!result.ok) throw new Error(result.reason);
  return result.store;
};
const keys = {
  one: '9b1f6c0e84d7a2537f90c8e1b64d3a5207ce9f18d4b6a3527e0f91c8d5b4a263',
  two: '1c7e5a90d3f8b2466e0d91c7f5a3b8e2409d6f1c8e7b5a3290f4d6c1e8b7a352',
};

describe('the key', () => {
  it('seals what an earlier version kept in the clear, and leaves nothing of that', async () => {
    const data = folder();
    const path = join(data, 'rapport.db');
    const db = openDatabase(path, 'write');
    const all = await migrations.getMigrations();
    const { '0006-security': _, ...before } = all;
    const migrator = new Migrator({ db: kyselyOver(db), provider: { getMigrations: async () => before } });
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
    db.close();
    const mail = {
      subject: 'S',
      text: 'see https://x/#reset/plain-link',
      html: '<a>plain-link</a>',
      replyTo: null,
    };
    await pastSqlite(path, [
      [
        "INSERT INTO inboxes (id, name, settings, created_at, identity_secret) VALUES ('i', 'shop', '{}', 1, 'plain-identity')",
      ],
      ["INSERT INTO meta (key, value) VALUES ('secret:vapid', 'plain-vapid')"],
      ["INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES ('v', 'i', 'h', '', 1)"],
      [
        "INSERT INTO push_subscriptions (endpoint, visitor, keys, created_at) VALUES ('https://push', 'v', 'plain-keys', 1)",
      ],
      [
        `INSERT INTO outbox (id, kind, inbox, position, recipient, state, attempts, next_at, give_up_at, created_at, content)
         VALUES ('m', 'account', 'i', 1, 'a@example.com', 'waiting', 0, 1, 9, 1, ?)`,
        JSON.stringify(mail),
      ],
    ]);
    expect(bytesOfFolder(data).includes('plain-vapid')).toBe(true);
    for (let start = 0; start < 2; start++) {
      const store = await opened(data);
      expect(await store.identitySecrets('i', 1)).toEqual(['plain-identity']);
      expect(await store.secret('vapid', 'fresh')).toBe('plain-vapid');
      expect(await store.pushSubscriptions('v')).toMatchObject([{ keys: 'plain-keys' }]);
      expect(await store.delivery('m')).toMatchObject({ content: mail });
      await store.close();
    }
    const bytes = bytesOfFolder(data);
    for (const word of ['plain-identity', 'plain-vapid', 'plain-keys', 'plain-link'])
      expect(bytes.includes(word), word).toBe(false);
  });

  it('that is wrong, cut off or missing keeps the server from starting, and it says what to do', async () => {
    const data = folder();
    const store = await opened(data);
    await store.secret('mail', 'kept');
    await store.close();
    const file = join(data, 'rapport.key');
    const right = readFileSync(file, 'utf8');
    const refused = async (reason: string, encryptionKey: string | null = null) =>
      expect(await openStore({ databaseUrl: null, dataDir: data, encryptionKey }, writerFile)).toEqual({
        ok: false,
        reason: expect.stringContaining(reason),
        trouble: 'wrong_key',
      });
    const another = 'its secrets were sealed with another key than that in ';
    await refused(`${another}RAPPORT_ENCRYPTION_KEY`, keys.one);
    writeFileSync(file, `${keys.two}\n`);
    await refused(another + file);
    writeFileSync(file, 'cut');
    await refused('the key of its secrets cannot be read');
    rmSync(file);
    const missing = `its secrets are sealed, and the key is missing: ${file} is not there`;
    await refused(missing);
    const { code, output } = await startAndExit({ RAPPORT_DATA_DIR: data, PORT: '0' });
    expect(code).toBe(1);
    expect(output).toContain(`Rapport did not start: the database cannot be used. ${missing}`);
    expect(output).toContain(
      'Bring back the key that it was sealed with: set RAPPORT_ENCRYPTION_KEY as before',
    );
    // None was made that would be taken for it.
    expect(existsSync(file)).toBe(false);
    // What stood in the file is as good in the environment.
    const again = await opened(data, { encryptionKey: right.trim() });
    expect(await again.secret('mail', 'fresh')).toBe('kept');
    await again.close();
  });

  it('that is lost can be replaced: what it sealed is forgotten, and nothing else', async () => {
    const data = folder();
    const store = await opened(data, { encryptionKey: keys.one });
    await store.createInbox({ id: 'i', name: 'shop', settings: {} as never }, 1);
    await store.setIdentitySecret('i', 'sealed', null);
    await store.secret('mail', 'kept');
    await store.close();
    const lost = { databaseUrl: null, dataDir: data, encryptionKey: keys.two };
    expect(await openStore(lost, writerFile)).toMatchObject({ ok: false, trouble: 'wrong_key' });
    const renewed = await forgetKey(lost, writerFile);
    if (!renewed.ok) throw new Error(renewed.reason);
    expect(await renewed.store.identitySecrets('i', 1)).toEqual([]);
    expect(await renewed.store.secret('mail', 'new')).toBe('new');
    expect((await renewed.store.inboxByName('shop'))?.id).toBe('i');
    await renewed.store.close();
    expect(await openStore({ ...lost, encryptionKey: keys.one }, writerFile)).toMatchObject({ ok: false });
  });

  it.skipIf(noPostgres)('is the same on every server of one database', async () => {
    const database = await temporaryDatabase();
    cleanups.push(() => database.remove());
    const at = (dataDir: string, more: object = {}) =>
      openStore({ databaseUrl: database.url, dataDir, ...more }, writerFile);
    const redisUrl = 'redis://127.0.0.1:1';
    // Servers that were given none, and have folders of their own, can still read each other's secrets.
    const bare = await Promise.all([at(folder(), { redisUrl }), at(folder(), { redisUrl })]);
    for (const [index, result] of bare.entries()) {
      if (!result.ok) throw new Error(result.reason);
      expect(result.unsealed).toBe(true);
      expect(await result.store.secret('mail', `of ${index}`)).toBe('of 0');
    }
    for (const result of bare) if (result.ok) await result.store.close();
    const first = await at(folder(), { redisUrl, encryptionKey: keys.one });
    if (!first.ok) throw new Error(first.reason);
    expect(await first.store.secret('mail', 'fresh')).toBe('of 0');
    expect(await textOfDatabase(database.url)).not.toContain('of 0');
    await first.store.close();
    expect(await at(folder(), { redisUrl })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('the key is missing'),
    });
    expect(await at(folder(), { redisUrl, encryptionKey: keys.two })).toMatchObject({ ok: false });
    const second = await at(folder(), { redisUrl, encryptionKey: keys.one });
    if (!second.ok) throw new Error(second.reason);
    await second.store.close();
  });
});
