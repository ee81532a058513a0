/** Erasing from a large index: of no erased word does any byte stay, in the database or in the log beside it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import { temporaryFolder, writerFile } from '../harness/paths.ts';

const conversations = 2500;
const each = 10;
const inbox = '1'.repeat(32);
const visitor = '2'.repeat(32);
const idOf = (conversation: number) => conversation.toString(16).padStart(32, '0');
/** Alike but for their ends, as order numbers are: what the index keeps to find its pages by may be a whole one. */
const orderOf = (message: number) => `order${String(message).padStart(7, '0')}`;
const ending = 10;
/** Alike in nothing, so that its end is never shared with a neighbour's. */
const nonceOf = (message: number) =>
  `q${createHash('sha256').update(String(message)).digest('hex').slice(0, 20)}`;

it('leaves nothing of any erased word among 25,000 messages', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const open = async () => {
    const opened = await openSqliteStore(folder.path, writerFile);
    if (!opened.ok) throw new Error(opened.reason);
    return opened.store;
  };
  await (await open()).close();
  const raw = openDatabase(join(folder.path, 'rapport.db'), 'write');
  raw.exec('BEGIN');
  raw.prepare("INSERT INTO inboxes (id, name, settings, created_at) VALUES (?, 'large', '{}', 1)").run(inbox);
  raw
    .prepare("INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES (?, ?, 'h', '', 1)")
    .run(visitor, inbox);
  const conversation = raw.prepare(
    `INSERT INTO conversations (id, inbox, visitor, status, last_seq, last_at, visitor_read, agent_read, opened_at, version)
     VALUES (?, ?, ?, 'open', ?, ?, 0, 0, ?, ?)`,
  );
  const message = raw.prepare(
    `INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at)
     VALUES (?, ?, ?, 'visitor', ?, '', ?, ?)`,
  );
  for (let index = 0; index < conversations; index++) {
    conversation.run(idOf(index), inbox, visitor, each, index, index, index);
    for (let seq = 1; seq <= each; seq++) {
      const number = index * each + seq;
      const text = `the ${orderOf(number)} is late ${nonceOf(number)}`;
      message.run(idOf(index), seq, idOf(number), visitor, text, index);
    }
  }
  raw.exec("DELETE FROM meta WHERE key = 'search'; COMMIT");
  raw.close();

  const store = await open();
  const found = async (word: string) => {
    const result = await store.search({
      terms: [{ text: word, words: [word], prefix: false, not: false }],
      filters: [],
      after: null,
      limit: 5,
      now: Date.now(),
    });
    if (result.kind !== 'page') throw new Error(result.kind);
    return result.page;
  };
  await expect.poll(async () => (await found('late')).indexed, { timeout: 90_000, interval: 200 }).toBeNull();
  expect((await found(orderOf(1))).groups).toHaveLength(1);

  const erased: number[] = [];
  for (let index = 0; index < conversations; index += 5) {
    await store.eraseConversation(idOf(index));
    for (let seq = 1; seq <= each; seq++) erased.push(index * each + seq);
  }
  const gone = new Set(erased.flatMap((number) => [orderOf(number), nonceOf(number).slice(-ending)]));
  const onDisk = () => {
    const left = new Set<string>();
    for (const name of readdirSync(folder.path).filter((file) => file.startsWith('rapport.db'))) {
      const bytes = readFileSync(join(folder.path, name), 'latin1');
      for (const [word] of bytes.matchAll(/order\d{7}/g)) if (gone.has(word)) left.add(word);
      for (const [run] of bytes.matchAll(/[0-9a-f]{10,}/g))
        for (let at = 0; at + ending <= run.length; at++) {
          const word = run.slice(at, at + ending);
          if (gone.has(word)) left.add(word);
        }
    }
    return [...left];
  };
  const scanned = () => onDisk().slice(0, 20);
  await expect.poll(scanned, { timeout: 15_000, interval: 1000 }).toEqual([]);
  expect((await found(orderOf(1))).groups).toHaveLength(0);
  expect((await found(orderOf(11))).groups).toHaveLength(1);
  await store.close();

  // The words of the index are told apart by their ends alone, so they are also read one by one.
  const db = new DatabaseSync(join(folder.path, 'rapport.db'));
  db.exec("CREATE VIRTUAL TABLE temp.left USING fts5vocab('main', 'search_messages', 'row')");
  const left = new Set(
    (db.prepare('SELECT term FROM temp.left').all() as { term: string }[]).map(({ term }) => term),
  );
  expect(erased.filter((number) => left.has(orderOf(number)) || left.has(nonceOf(number)))).toEqual([]);
  expect(left.has(orderOf(11))).toBe(true);
  db.close();
  folder.remove();
});
