/** Databases of before: what they held is there after an upgrade, moved to where it belongs now. */
import { join } from 'node:path';
import { type Kysely, type Migration, Migrator } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open.ts';
import { patientKysely } from '../../../server/store/postgres-pool.ts';
import { migrations, type Schema } from '../../../server/store/schema.ts';
import { kyselyOver, openDatabase } from '../../../server/store/sqlite-database.ts';
import type { Store } from '../../../server/store/store.ts';
import { pastPostgres, pastSqlite } from '../../harness/past.ts';
import { temporaryFolder, writerFile } from '../../harness/paths.ts';
import { chosenDatabase } from '../../harness/postgres.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function migrate(db: Kysely<Schema>, last: string): Promise<void> {
  const all = await migrations.getMigrations();
  const known = Object.fromEntries(
    Object.entries<Migration>(all).filter(([name]) => name.localeCompare(last) <= 0),
  );
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => known },
  }).migrateToLatest();
  if (error) throw error;
}

/** A database as the migrations up to `last` leave it, with `rows` in it, opened by the server of today. */
async function upgraded(last: string, rows: string): Promise<Store> {
  const statements = rows.split(';').flatMap((text): [string][] => (text.trim() ? [[text]] : []));
  const folder = temporaryFolder();
  cleanups.push(folder.remove);
  const database = await chosenDatabase();
  if (database) {
    cleanups.push(database.remove);
    const db = patientKysely(database.url);
    await migrate(db, last);
    await db.destroy();
    await pastPostgres(database.url, statements);
  } else {
    const path = join(folder.path, 'rapport.db');
    const db = openDatabase(path, 'write');
    await migrate(kyselyOver(db), last);
    db.close();
    await pastSqlite(path, statements);
  }
  const opened = await openStore({ databaseUrl: database?.url ?? null, dataDir: folder.path }, writerFile);
  if (!opened.ok) throw new Error(opened.reason);
  cleanups.push(() => opened.store.close());
  return opened.store;
}

it('brings what the very first version stored up to today, with all that follows from it', async () => {
  const store = await upgraded(
    '0001-first',
    `INSERT INTO inboxes (id, name, settings, created_at) VALUES ('i', 'shop', '{"title":"Shop"}', 1);
     INSERT INTO agents (id, email, name, role, password_hash, created_at) VALUES ('ada', 'ada@example.com', 'Ada', 'owner', 'x', 1);
     INSERT INTO sessions (token_hash, agent, expires_at) VALUES ('session', 'ada', 9000000000000);
     INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES ('v', 'i', 'token', 'Vera', 1);
     INSERT INTO conversations (id, inbox, visitor, status, assignee, last_seq, last_at, visitor_read, agent_read, opened_at, version)
       VALUES ('old', 'i', 'v', 'resolved', 'ada', 2, 1700000000020, 2, 2, 1700000000010, 1),
         ('new', 'i', 'v', 'open', NULL, 2, 1700000000040, 2, 0, 1700000000030, 2);
     INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at)
       VALUES ('old', 1, 'a', 'visitor', 'v', 'Vera', 'Grüße 東京 🙂', 1700000000010),
         ('old', 2, 'b', 'agent', 'ada', 'Ada', 'two', 1700000000020),
         ('new', 1, 'c', 'visitor', 'v', 'Vera', 'three', 1700000000030),
         ('new', 2, 'd', 'visitor', 'v', 'Vera', 'four', 1700000000040);
     UPDATE meta SET value = '2' WHERE key = 'version'`,
  );
  expect(await store.cursor()).toBe(2);
  expect(await store.visitorByToken('token')).toMatchObject({ id: 'v', inbox: 'i', name: 'Vera' });
  expect((await store.sessionByToken('session', 5))?.agent.name).toBe('Ada');
  expect((await store.inboxByName('shop'))?.settings.title).toBe('Shop');
  const [newest, oldest] = await store.conversationsOfVisitor('v', 10);
  expect(oldest).toMatchObject({
    id: 'old',
    answeredAt: 1_700_000_000_020,
    resolvedAt: 1_700_000_000_020,
    waitingSince: null,
    newcomer: true,
    version: 1,
  });
  expect(newest).toMatchObject({
    id: 'new',
    answeredAt: null,
    waitingSince: 1_700_000_000_030,
    newcomer: false,
    mood: { frustration: 0 },
    lastMessage: { text: 'four' },
  });
  expect((await store.messagesAfter('old', 0, 10)).map(({ text }) => text)).toEqual(['Grüße 東京 🙂', 'two']);
  const author = { kind: 'visitor' as const, id: 'v', name: 'Vera' };
  const repeated = { conversation: null, inbox: 'i', author, clientId: 'd', text: 'again', at: 1 };
  expect(await store.appendMessage(repeated)).toMatchObject({ kind: 'repeated', message: { seq: 2 } });
  expect(await store.appendMessage({ ...repeated, clientId: 'e' })).toMatchObject({
    kind: 'created',
    version: 3,
    message: { conversation: 'new', seq: 3 },
  });
});

it('moves mails into the outbox, as they stood, and notes who was still to be told', async () => {
  const mail = (id: string, conversation: string, state: string, at: number) =>
    `('${id}', 'i', ${conversation}, 'transcript', 'v@example.org', 'Sub', 'Text', '<p>Text</p>', 'r@example.org',
      '${state}', 2, ${at + 9}, 'busy', ${at}, ${state === 'sent' ? at : 'NULL'})`;
  const store = await upgraded(
    '0004-console',
    `INSERT INTO inboxes (id, name, settings, created_at) VALUES ('i', 'shop', '{}', 1);
     INSERT INTO visitors (id, inbox, token_hash, name, created_at, email) VALUES ('v', 'i', 'h', 'Vera', 1, 'v@example.org');
     INSERT INTO conversations (id, inbox, visitor, status, last_seq, last_at, visitor_read, agent_read, opened_at, version)
       VALUES ('c', 'i', 'v', 'open', 3, 50, 2, 3, 1, 1), ('read', 'i', 'v', 'open', 3, 50, 3, 3, 1, 2);
     INSERT INTO mails (id, inbox, conversation, kind, recipient, subject, text, html, reply_to, state, attempts, next_at, error, created_at, sent_at)
       VALUES ${mail('one', "'c'", 'queued', 10)}, ${mail('two', "'c'", 'failed', 11)}, ${mail('three', 'NULL', 'sent', 12)};`,
  );
  const content = { subject: 'Sub', text: 'Text', html: '<p>Text</p>', replyTo: 'r@example.org' };
  const facts = { kind: 'transcript', recipient: 'v@example.org', content, attempts: 2, error: 'busy' };
  expect(await store.deliveries(null, 10)).toMatchObject([
    { ...facts, id: 'three', state: 'sent', conversation: null, createdAt: 12, sentAt: 12 },
    { ...facts, id: 'two', state: 'dead', conversation: 'c', name: 'Vera', nextAt: 20 },
    {
      ...facts,
      id: 'one',
      state: 'waiting',
      conversation: 'c',
      nextAt: 19,
      giveUpAt: 10 + 24 * 60 * 60 * 1000,
    },
  ]);
  const claim = { by: 'me', now: 1000, until: 2000, limit: 10 };
  expect(await store.claimDeliveries(['unread'], claim)).toMatchObject([
    { conversation: 'c', kind: 'unread' },
  ]);
  expect(await store.claimDeliveries(['transcript'], claim)).toMatchObject([{ id: 'one' }]);
});
