import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import { openPostgresStore } from '../../../server/store/postgres.ts';
import { writerSettings } from '../../../server/store/postgres-connection.ts';
import { type AppendMessage, type Store, StoreUnavailable } from '../../../server/store/store.ts';
import { inboxSettingsSchema } from '../../../shared/protocol/settings.ts';
import { createTcpProxy } from '../../faults/tcp-proxy.ts';
import { planOf } from '../../harness/plan.ts';
import {
  hasPostgres,
  postgresWriterFile,
  type TestDatabase,
  temporaryDatabase,
} from '../../harness/postgres.ts';
import { storeContract } from './contract.ts';

async function opened(url: string): Promise<Store> {
  const result = await openPostgresStore(url, postgresWriterFile);
  if (!result.ok) throw new Error(result.reason);
  return result.store;
}

describe.skipIf(!(await hasPostgres()))('PostgreSQL', () => {
  storeContract('PostgreSQL', async () => {
    const database = await temporaryDatabase();
    const store = await opened(database.url);
    return {
      store,
      close: async () => {
        await store.close();
        await database.remove();
      },
    };
  });

  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const empty = async (): Promise<TestDatabase> => {
    const database = await temporaryDatabase();
    cleanups.push(database.remove);
    return database;
  };
  const open = async (url: string): Promise<Store> => {
    const store = await opened(url);
    cleanups.push(() => store.close());
    return store;
  };
  const connected = async (url: string): Promise<Client> => {
    const client = new Client(url);
    // Some tests end every connection there is.
    client.on('error', () => undefined);
    await client.connect();
    cleanups.push(() => client.end());
    return client;
  };

  const inbox = newId();
  const settled = async (store: Store) =>
    store.createInbox({ id: inbox, name: 'shared', settings: v.parse(inboxSettingsSchema, {}) }, 1);
  const visitorOf = async (store: Store) => {
    const id = newId();
    await store.createVisitor({ id, inbox, tokenHash: newId() }, 1);
    return id;
  };
  const from = (visitor: string, more: Partial<AppendMessage> = {}): AppendMessage => ({
    conversation: null,
    inbox,
    author: { kind: 'visitor', id: visitor, name: '' },
    clientId: randomUUID(),
    text: 'hello',
    at: Date.now(),
    ...more,
  });

  it('acknowledges nothing that is not flushed, whatever the server’s own setting is', async () => {
    const { url } = await empty();
    const admin = await connected(url);
    await admin.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    const writer = await connected(url);
    const shown = async () => (await writer.query('SHOW synchronous_commit')).rows[0].synchronous_commit;
    expect(await shown()).toBe('off');
    await writer.query(writerSettings);
    expect(await shown()).toBe('on');
  });

  it('is made once by servers that start at once, and is the same database to all of them', async () => {
    const { url } = await empty();
    const stores = await Promise.all([open(url), open(url), open(url)]);
    expect(new Set(stores.map(({ epoch }) => epoch)).size).toBe(1);
    expect((await opened(url).then(async (again) => [again.epoch, await again.close()]))[0]).toBe(
      stores[0]?.epoch,
    );
  });

  it('numbers without gaps and stores each message once, though two servers write at once', async () => {
    const { url } = await empty();
    const [one, two] = [await open(url), await open(url)];
    await settled(one);
    const visitors = await Promise.all(Array.from({ length: 5 }, () => visitorOf(one)));
    const messages = visitors.flatMap((visitor) => Array.from({ length: 30 }, () => from(visitor)));
    // Every message to both, as a client does whose first server did not answer in time.
    const answers = await Promise.all(
      messages.flatMap((message, index) => [
        (index % 2 ? one : two).appendMessage(message),
        (index % 2 ? two : one).appendMessage(message),
      ]),
    );
    expect(answers.filter(({ kind }) => kind === 'created')).toHaveLength(messages.length);
    expect(answers.filter(({ kind }) => kind === 'repeated')).toHaveLength(messages.length);
    const versions = answers.flatMap((answer) => (answer.kind === 'created' ? [answer.version] : []));
    expect(versions.toSorted((a, b) => a - b)).toEqual(messages.map((_, index) => index + 1));
    expect(await two.cursor()).toBe(messages.length);
    for (const visitor of visitors) {
      const conversations = await two.conversationsOfVisitor(visitor, 10);
      expect(conversations).toHaveLength(1);
      const stored = await one.messagesAfter(conversations[0]?.id ?? '', 0, 1000);
      expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
      expect(stored).toHaveLength(30);
    }
  });

  it('answers “unavailable” when every connection is ended, and goes on by itself', async () => {
    const { url } = await empty();
    const store = await open(url);
    await settled(store);
    const visitor = await visitorOf(store);
    const admin = await connected(url);
    const message = from(visitor);
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    // Whether the loss is noticed before the next message or by it: what is sent until it is taken is stored once.
    const answer = async () => {
      for (;;) {
        try {
          return await store.appendMessage(message);
        } catch (error) {
          expect(error).toBeInstanceOf(StoreUnavailable);
        }
      }
    };
    expect((await answer()).kind).toMatch(/created|repeated/);
    await expect.poll(() => store.problem(), { timeout: 10_000 }).toBeNull();
    expect(await store.conversationsOfVisitor(visitor, 10)).toHaveLength(1);
    expect((await store.conversationOfVisitor(visitor))?.lastSeq).toBe(1);
  });

  it('says what the matter is while nothing can be reached, blocks nobody, and heals without a restart', async () => {
    const { url } = await empty();
    const proxy = await createTcpProxy({ targets: [Number(new URL(url).port || 5432)] });
    cleanups.push(() => proxy.stop());
    const through = new URL(url);
    through.port = String(proxy.port);
    const store = await open(through.href);
    await settled(store);
    const visitor = await visitorOf(store);
    await store.appendMessage(from(visitor));
    expect(store.problem()).toBeNull();

    await proxy.down();
    proxy.cutAll('reset');
    // Noticed though nobody asks for anything.
    await expect.poll(() => store.problem(), { timeout: 5000 }).not.toBeNull();
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const lost = from(visitor);
    await expect(store.appendMessage(lost)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.conversationOfVisitor(visitor)).rejects.toBeInstanceOf(StoreUnavailable);
    clearInterval(watch);
    expect(longest).toBeLessThan(500);
    expect(store.problem()).not.toContain(through.host);

    await proxy.up();
    await expect.poll(() => store.problem(), { timeout: 10_000 }).toBeNull();
    expect(await store.appendMessage(lost)).toMatchObject({ kind: 'created', message: { seq: 2 } });
    await expect
      .poll(() => store.conversationOfVisitor(visitor).catch(() => null))
      .toMatchObject({ lastSeq: 2 });
  });

  it('refuses what waits too long for another server, reads on, and goes on when that one is gone', async () => {
    const { url } = await empty();
    const store = await open(url);
    await settled(store);
    const visitor = await visitorOf(store);
    const stopped = await connected(url);
    await stopped.query("BEGIN; SELECT value FROM meta WHERE key = 'version' FOR UPDATE");
    await expect(store.appendMessage(from(visitor))).rejects.toThrow(
      'another server holds the database locked',
    );
    expect(await store.visitor(visitor)).toMatchObject({ id: visitor });
    await stopped.query('ROLLBACK');
    await expect.poll(() => store.problem(), { timeout: 10_000 }).toBeNull();
    expect((await store.appendMessage(from(visitor))).kind).toBe('created');
  });

  it('reads on while the database takes no writes, and writes again when it does', async () => {
    const { url } = await empty();
    const store = await open(url);
    await settled(store);
    const visitor = await visitorOf(store);
    const admin = await connected(url);
    const name = new URL(url).pathname.slice(1);
    const others =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    await admin.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await admin.query(others);
    await expect
      .poll(() => store.appendMessage(from(visitor)).catch((error: Error) => error.message))
      .toContain('the database is read-only');
    expect(await store.visitor(visitor)).toMatchObject({ id: visitor });
    await admin.query('SET default_transaction_read_only = off');
    await admin.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
    await admin.query(others);
    await expect.poll(() => store.problem(), { timeout: 10_000 }).toBeNull();
    expect((await store.appendMessage(from(visitor))).kind).toBe('created');
  });

  it('finds messages, visitors and changes through an index, never by reading a whole table', async () => {
    const { url } = await empty();
    const store = await open(url);
    await settled(store);
    const admin = await connected(url);
    // Enough of everything that reading it all would cost more, and the figures that the server keeps of it by itself.
    await admin.query(`
      INSERT INTO visitors (id, inbox, token_hash, name, created_at, subject)
        SELECT 'v' || i, '${inbox}', 'h' || i, '', i, 's' || i FROM generate_series(1, 20000) i;
      INSERT INTO visitor_tokens SELECT token_hash, id, 1 FROM visitors;
      INSERT INTO conversations (id, inbox, visitor, status, last_seq, last_at, visitor_read, agent_read, opened_at, version, answered_at)
        SELECT 'c' || i, '${inbox}', 'v' || i, CASE WHEN i % 20 = 0 THEN 'open' ELSE 'resolved' END, 5, i, 0, 0, i, i,
          CASE WHEN i % 3 = 0 THEN i END FROM generate_series(1, 20000) i;
      INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at)
        SELECT 'c' || i, seq, i || ' ' || seq, 'visitor', 'v' || i, '', 'hello', i
        FROM generate_series(1, 20000) i, generate_series(1, 5) seq;
      ANALYZE`);
    const hot: [query: string, index: RegExp][] = [
      [
        "SELECT * FROM messages WHERE conversation = 'c7' AND seq > 5 ORDER BY seq LIMIT 200",
        /messages_place/,
      ],
      ["SELECT * FROM messages WHERE author_id = 'v7' AND client_id = 'b'", /messages_sent/],
      [
        'SELECT * FROM conversations WHERE version > 19000 ORDER BY version LIMIT 50',
        /conversations_version/,
      ],
      [
        "SELECT * FROM conversations WHERE visitor = 'v7' ORDER BY opened_at DESC LIMIT 1",
        /conversations_visitor/,
      ],
      ["SELECT visitor FROM visitor_tokens WHERE token_hash = 'h7'", /visitor_tokens_pkey/],
      [`SELECT id FROM visitors WHERE inbox = '${inbox}' AND subject = 's7'`, /visitors_subject/],
      [
        `SELECT id FROM conversations WHERE inbox = '${inbox}' AND status = 'open' AND answered_at IS NULL ORDER BY opened_at, id LIMIT 200`,
        /conversations_waiting/,
      ],
      [
        `SELECT opened_at FROM conversations WHERE inbox = '${inbox}' AND answered_at >= 19000 ORDER BY answered_at DESC LIMIT 100`,
        /conversations_answered/,
      ],
      ['SELECT rowid FROM messages WHERE rowid > 99000 ORDER BY rowid LIMIT 40', /messages_rowid/],
    ];
    for (const [query, index] of hot) {
      const { steps } = await planOf({ databaseUrl: url, path: '' }, query);
      expect(steps, query).toMatch(index);
      expect(steps, query).not.toContain('Seq Scan');
    }
  });

  it('looks up a whole batch by index too, though its plans were made when the tables were empty', async () => {
    const { url } = await empty();
    await open(url);
    const writer = await connected(url);
    await writer.query(writerSettings);
    const { rows } = await writer.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT k.n, q.* FROM unnest(ARRAY['a', 'b'], ARRAY['c', 'd']) WITH ORDINALITY AS k (p1, p2, n)
       CROSS JOIN LATERAL (SELECT * FROM messages WHERE author_id = k.p1 AND client_id = k.p2) AS q`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('messages_sent');
    expect(plan).not.toMatch(/Seq Scan|Hash Join|Merge Join/);
  });
});
