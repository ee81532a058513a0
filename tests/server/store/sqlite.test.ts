import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import { openDatabase } from '../../../server/store/sqlite-database.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import { inboxSettingsSchema } from '../../../shared/protocol/settings.ts';
import { pastSqlite } from '../../harness/past.ts';
import { temporaryFolder, writerFile } from '../../harness/paths.ts';
import { storeContract } from './contract.ts';

async function opened(folder: string) {
  const result = await openSqliteStore(folder, writerFile);
  if (!result.ok) throw new Error(result.reason);
  return result.store;
}

storeContract('SQLite', async () => {
  const folder = temporaryFolder();
  const store = await opened(folder.path);
  return {
    store,
    close: async () => {
      await store.close();
      folder.remove();
    },
  };
});

describe('the embedded database', () => {
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const folder = () => {
    const made = temporaryFolder();
    cleanups.push(made.remove);
    return made.path;
  };

  it('flushes every commit to the disk: WAL with synchronous=FULL on the writing connection', () => {
    const db = openDatabase(join(folder(), 'test.db'), 'write');
    cleanups.push(() => db.close());
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('keeps its epoch and its rows when it is closed and opened again', async () => {
    const path = folder();
    const first = await opened(path);
    const { epoch } = first;
    const visitor = newId();
    const inbox = newId();
    const settings = v.parse(inboxSettingsSchema, {});
    await first.createInbox({ id: inbox, name: 'kept', settings }, 1);
    await first.createVisitor({ id: visitor, inbox, tokenHash: 'h' }, 1);
    await first.close();
    const second = await opened(path);
    cleanups.push(() => second.close());
    expect(second.epoch).toBe(epoch);
    expect(await second.visitorByToken('h')).toMatchObject({ id: visitor, inbox, name: '' });
  });

  it('keeps rows from one batch to the next only while nobody else writes', async () => {
    const path = folder();
    const store = await opened(path);
    cleanups.push(() => store.close());
    const [visitor, inbox] = [newId(), newId()];
    await store.createInbox({ id: inbox, name: 'kept', settings: v.parse(inboxSettingsSchema, {}) }, 1);
    await store.createVisitor({ id: visitor, inbox, tokenHash: 'h' }, 1);
    let at = 10;
    const say = async () =>
      store.appendMessage({
        conversation: null,
        inbox,
        author: { kind: 'visitor', id: visitor, name: '' },
        clientId: crypto.randomUUID(),
        text: 'hello',
        attachments: [],
        at: at++,
      });
    const seqOf = (result: Awaited<ReturnType<typeof say>>) =>
      result.kind === 'created' ? result.message.seq : result.kind;
    expect([seqOf(await say()), seqOf(await say())]).toEqual([1, 2]);
    await pastSqlite(join(path, 'rapport.db'), [['UPDATE conversations SET last_seq = 40']]);
    expect(seqOf(await say())).toBe(41);
    await pastSqlite(join(path, 'rapport.db'), [['UPDATE visitors SET blocked_at = 1']]);
    expect(seqOf(await say())).toBe('blocked');
  });

  it('refuses to open what is not a database, and says so', async () => {
    const path = folder();
    writeFileSync(
      join(path, 'rapport.db'),
      'this is certainly not a database file, just some words'.repeat(100),
    );
    const result = await openSqliteStore(path, writerFile);
    expect(result).toEqual({
      ok: false,
      reason: expect.stringContaining('the file is not a database'),
      trouble: 'not_a_database',
    });
  });

  it('answers “unavailable” while another program holds the lock, keeps reading, and recovers by itself', async () => {
    const path = folder();
    const store = await opened(path);
    cleanups.push(() => store.close());
    const other = new DatabaseSync(join(path, 'rapport.db'));
    cleanups.push(() => other.close());
    other.exec('BEGIN IMMEDIATE');

    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const write = store.createVisitor({ id: newId(), inbox: 'none', tokenHash: 'x' }, 1);
    await expect(write).rejects.toBeInstanceOf(StoreUnavailable);
    clearInterval(watch);
    expect(longest).toBeLessThan(500);
    expect(store.problem()).toBe('another program holds the database locked');
    expect(await store.cursor()).toBe(0);

    other.exec('COMMIT');
    await expect.poll(() => store.problem(), { timeout: 10_000 }).toBeNull();
  });

  it('gets a new writer when the old one dies: calls are refused meanwhile and none hangs', async () => {
    const path = folder();
    const built = new URL(writerFile);
    // The real writer, with one message that kills it.
    const file = join(path, 'writer.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (calls) => { if (calls !== 'close' && calls[0].args[0] === 'die') process.exit(1); });
       await import(${JSON.stringify(built.href)});`,
    );
    const result = await openSqliteStore(path, pathToFileURL(file));
    if (!result.ok) throw new Error(result.reason);
    const { store } = result;
    cleanups.push(() => store.close());
    await expect(store.endSession('die')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.endSession('x')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.problem()).toBe('the writer stopped');
    await expect.poll(() => store.problem(), { timeout: 10_000 }).toBeNull();
    await store.endSession('x');
  });

  it('finds messages, lists and changes through an index, never by reading a whole table', async () => {
    const path = folder();
    const store = await opened(path);
    cleanups.push(() => store.close());
    const db = openDatabase(join(path, 'rapport.db'), 'read');
    cleanups.push(() => db.close());
    const plan = (text: string) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('; ');
    expect(
      plan("SELECT * FROM messages WHERE conversation = 'c' AND seq > 5 ORDER BY seq LIMIT 200"),
    ).toMatch(/USING INDEX.*\(conversation=\? AND seq>\?\)$/);
    expect(plan("SELECT * FROM messages WHERE author_id = 'a' AND client_id = 'b'")).toContain(
      'messages_sent',
    );
    expect(plan('SELECT * FROM conversations WHERE version > 5 ORDER BY version')).toContain(
      'conversations_version',
    );
    expect(plan("SELECT * FROM conversations WHERE visitor = 'v' ORDER BY opened_at DESC LIMIT 1")).toMatch(
      /conversations_visitor[^;]*$/,
    );
    expect(
      plan(
        `SELECT c.last_seq FROM visitors v LEFT JOIN conversations c ON c.id =
           (SELECT n.id FROM conversations n WHERE n.visitor = v.id ORDER BY n.opened_at DESC LIMIT 1) WHERE v.id = 'v'`,
      ),
    ).not.toContain('SCAN');
    expect(plan("SELECT * FROM lessons WHERE inbox = 'i' ORDER BY at DESC LIMIT 500")).toMatch(
      /lessons_newest[^;]*$/,
    );
    expect(plan("SELECT id FROM visitors WHERE inbox = 'i' AND subject = 's'")).toContain('visitors_subject');
    expect(plan("UPDATE messages SET author_id = 'b' WHERE author_id = 'a'")).toContain('messages_sent');
    expect(
      plan(
        "SELECT id FROM conversations WHERE status = 'resolved' AND last_at < 5 AND inbox = 'i' ORDER BY last_at",
      ),
    ).toMatch(/conversations_resolved[^;]*$/);
    expect(
      plan(
        `SELECT id FROM files WHERE (owner_kind = 'visitor' AND owner = 'v')
           OR conversation IN (SELECT id FROM conversations WHERE visitor = 'v')`,
      ),
    ).not.toContain('SCAN');
    expect(
      plan(
        "SELECT id FROM conversations WHERE inbox = 'i' AND status = 'open' AND answered_at IS NULL ORDER BY opened_at, id LIMIT 200",
      ),
    ).toMatch(/conversations_waiting[^;]*$/);
    expect(
      plan(
        "SELECT opened_at FROM conversations WHERE inbox = 'i' AND answered_at >= 5 ORDER BY answered_at DESC LIMIT 100",
      ),
    ).toMatch(/conversations_answered[^;]*$/);
  });

  it('forgets what was learned from a message together with the message', async () => {
    const path = folder();
    const store = await opened(path);
    cleanups.push(() => store.close());
    const [inbox, visitor] = [newId(), newId()];
    const settings = v.parse(inboxSettingsSchema, {});
    await store.createInbox({ id: inbox, name: 'forgets', settings }, 1);
    await store.createVisitor({ id: visitor, inbox, tokenHash: 'h' }, 1);
    const appended = await store.appendMessage({
      conversation: null,
      inbox,
      author: { kind: 'visitor', id: visitor, name: '' },
      clientId: newId(),
      text: 'captions how',
      at: 2,
    });
    if (appended.kind !== 'created') throw new Error(appended.kind);
    const { conversation, seq } = appended.message;
    await store.keepLesson({ conversation, seq, inbox, answer: 'captions', outcome: 'kept', at: 3 });
    const db = openDatabase(join(path, 'rapport.db'), 'write');
    cleanups.push(() => db.close());
    db.prepare('DELETE FROM messages WHERE conversation = ?').run(conversation);
    expect(db.prepare('SELECT count(*) AS kept FROM lessons').get()).toEqual({ kept: 0 });
  });
});
