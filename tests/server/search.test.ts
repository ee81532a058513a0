/** Search over HTTP: what is said is found soon, what is gone is not, and nothing typed makes the server stumble. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/domain/ids.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import type { Problem } from '../../shared/protocol/http.ts';
import type { SearchAnswer } from '../../shared/protocol/search.ts';
import { parseSearch } from '../../shared/search/query.ts';
import { connectAgent, connectVisitor, said, signIn, uploadText } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { temporaryFolder, writerFile } from '../harness/paths.ts';
import { startServer, type TestServer } from '../harness/server.ts';

const onPostgres = process.env['TEST_STORE'] === 'postgres';
let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startServer({
    commands: { points: 100_000, seconds: 10 },
    agentCommands: { points: 100_000, seconds: 10 },
    searches: { points: 100_000, seconds: 10 },
  });
  token = await signIn(server.url);
});
afterAll(() => server.stop());

const ask = (q: string, more: Record<string, string> = {}, bearer = token) =>
  fetch(`${server.url}/api/v1/search?${new URLSearchParams({ q, ...more })}`, {
    headers: { Authorization: `Bearer ${bearer}` },
  });
const find = async (q: string, more: Record<string, string> = {}) => {
  const response = await ask(q, more);
  const body = (await response.json()) as SearchAnswer & Problem;
  if (!response.ok) throw new Error(body.detail);
  return body;
};
const textsOf = ({ groups }: SearchAnswer) => groups.flatMap(({ hits }) => hits.map(({ text }) => text));
describe('search', () => {
  it('finds what was said within two seconds, marked, by conversation and newest first', async () => {
    const one = await connectVisitor(server.url);
    const ada = await connectAgent(server.url);
    const { conversation } = await said(one, 'My Päckchen never came to Łódź');
    await said(ada, 'I will look for your päckchen now', { conversation });
    await expect
      .poll(async () => textsOf(await find('packchen ')))
      .toEqual(['I will look for your päckchen now', 'My Päckchen never came to Łódź']);
    const { groups } = await find('packchen lodz');
    expect(groups).toHaveLength(1);
    const [hit] = groups[0]?.hits ?? [];
    expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual(['Päckchen', 'Łódź']);
    expect(hit).toMatchObject({ kind: 'message', seq: 1, author: { kind: 'visitor' } });
    expect(textsOf(await find('"never came"'))).toHaveLength(1);
    expect(textsOf(await find('"came never"'))).toHaveLength(0);
    expect(textsOf(await find('päckchen -look'))).toEqual(['My Päckchen never came to Łódź']);
    expect(textsOf(await find('päckchen from:agent'))).toEqual(['I will look for your päckchen now']);
    expect(textsOf(await find('päckchen from:me'))).toEqual(['I will look for your päckchen now']);
    expect(textsOf(await find('päckchen -from:me'))).toEqual(['My Päckchen never came to Łódź']);
    one.close();
    ada.close();
  });

  it('finds parts of words in scripts without spaces, beginnings elsewhere', async () => {
    const one = await connectVisitor(server.url);
    await said(one, '東京都に荷物が届きません');
    await said(one, 'ขอคืนเงินค่าสินค้า');
    await said(one, 'extraordinarily late');
    await expect.poll(async () => textsOf(await find('extraord'))).toHaveLength(1);
    expect(textsOf(await find('京都'))).toHaveLength(1);
    expect(textsOf(await find('荷物が'))).toHaveLength(1);
    expect(textsOf(await find('ん'))).toHaveLength(1);
    expect(textsOf(await find('คืนเงิน'))).toHaveLength(1);
    expect(textsOf(await find('ordinarily'))).toHaveLength(0);
    one.close();
  });

  it('understands every operator, and says in a sentence what it does not', async () => {
    const one = await connectVisitor(server.url);
    await one.ask('visitor:contact', { email: 'grace.hopper@example.com', name: 'Grace Höpper' });
    const { conversation } = await said(one, 'heliotrope question');
    const file = await uploadText(server.url, one.welcome.visitor, 'heliotrope-invoice.txt', 'x');
    await said(one, '', { conversation, attachments: [file] });
    const owner = await server.app.domain.store.firstAgent();
    await server.past(
      [
        "INSERT INTO tags (id, name, colour, created_at) VALUES (?, 'Flower Power', 'teal', 1)",
        'f'.repeat(32),
      ],
      ['INSERT INTO conversation_tags (conversation, tag) VALUES (?, ?)', conversation, 'f'.repeat(32)],
      [
        `INSERT INTO notes (id, conversation, visitor, after_seq, client_id, author, text, at, version)
       VALUES (?, ?, ?, 1, 'c', ?, 'the heliotrope is a note', ?, 1)`,
        newId(),
        conversation,
        one.welcome.visitorId,
        owner?.id ?? '',
        Date.now(),
      ],
    );
    // Any write lets the index go on.
    await said(one, 'thank you', { conversation });
    await expect.poll(async () => textsOf(await find('heliotrope'))).toHaveLength(3);
    const count = async (q: string) => textsOf(await find(`heliotrope ${q}`)).length;
    expect(await count('has:file')).toBe(1);
    expect(await count('-has:file')).toBe(2);
    expect(await count('tag:"flower power"')).toBe(3);
    expect(await count('-tag:"flower power"')).toBe(0);
    expect(await count('inbox:demo')).toBe(3);
    expect(await count('is:open')).toBe(3);
    expect(await count('is:unassigned')).toBe(3);
    expect(await count('is:resolved')).toBe(0);
    expect(await count('is:snoozed')).toBe(0);
    expect(await count('from:hopper')).toBe(2);
    expect(await count('from:visitor')).toBe(2);
    expect(await count('from:nobodyatall')).toBe(0);
    expect(await count('on:today')).toBe(3);
    expect(await count('before:today')).toBe(0);
    expect(await count('after:yesterday')).toBe(3);
    expect(textsOf(await find('tag:"flower power"'))).toHaveLength(3);
    await expect
      .poll(async () => (await find('hopper')).people)
      .toMatchObject([{ name: 'Grace Höpper', inbox: 'demo', conversation }]);
    expect((await find('grace.hopper@example.com')).people).toHaveLength(1);
    expect((await find('flower')).tags).toEqual(['Flower Power']);
    const refused = async (q: string) => {
      const response = await ask(q);
      expect(response.status).toBe(400);
      return ((await response.json()) as Problem).detail;
    };
    expect(await refused('tag:nope')).toContain('no tag called “nope”');
    expect(await refused('inbox:nope')).toContain('no inbox called “nope”');
    expect(await refused('is:blue')).toContain('is:open');
    expect(await refused('on:2026-02-30')).toContain('is no day');
    expect(await refused('')).toContain('no word');
    expect((await ask('x', {}, 'wrong')).status).toBe(401);
    expect((await ask('from:me x', {}, apiKey)).status).toBe(400);
    expect((await ask('x', {}, apiKey)).status).toBe(200);
    one.close();
  });

  it('finds whoever agents see as one person once', async () => {
    const [laptop, phone] = [await connectVisitor(server.url), await connectVisitor(server.url)];
    for (const each of [laptop, phone]) {
      await said(each, 'hello');
      await each.ask('visitor:contact', { email: 'quoll@example.com', name: 'Quentin Quoll' });
    }
    await expect.poll(async () => (await find('quoll')).people).toHaveLength(2);
    const ada = await connectAgent(server.url);
    const joined = { visitor: laptop.welcome.visitorId, with: phone.welcome.visitorId };
    expect(await ada.ask('people:join', joined)).toMatchObject({ ok: true });
    expect((await find('quoll')).people).toHaveLength(1);
    expect(await ada.ask('people:join', { ...joined, with: null })).toMatchObject({ ok: true });
    expect((await find('quoll')).people).toHaveLength(2);
    for (const each of [laptop, phone, ada]) each.close();
  });

  it('goes on where a page ended, and leaves nothing out', async () => {
    const wanted = new Set<string>();
    for (let index = 0; index < 12; index++) {
      const one = await connectVisitor(server.url);
      wanted.add((await said(one, `marigold ${index}`)).conversation);
      await said(one, `marigold again ${index}`);
      one.close();
    }
    await expect
      .poll(async () => {
        const { groups } = await find('marigold', { limit: '50' });
        return [groups.length, groups.reduce((sum, group) => sum + group.hits.length + group.more, 0)];
      })
      .toEqual([12, 24]);
    const seen: string[] = [];
    let next: string | null = null;
    let hits = 0;
    do {
      const page: SearchAnswer = await find('marigold', {
        limit: '5',
        ...(next === null ? {} : { after: next }),
      });
      seen.push(...page.groups.map(({ conversation }) => conversation));
      hits += page.groups.reduce((sum, group) => sum + group.hits.length + group.more, 0);
      ({ next } = page);
    } while (next !== null);
    expect(new Set(seen)).toEqual(wanted);
    expect(hits).toBe(24);
  });

  it('answers whatever is typed, and never with an error of its own', async () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '"',
        ' - ',
        'tag:',
        'from:"',
        'NOT ',
        'AND',
        '*',
        ')',
        '(',
        'words : ',
        "';--",
        '東京',
        ' NEAR(a b)',
        '\u0000',
        '^a',
        'on:1970',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 8 }), async (parts) => {
        const typed = parts.join('');
        const { status } = await ask(typed);
        expect(status).toBeLessThan(500);
        if (parseSearch(typed).ok && typed.isWellFormed()) expect([200, 400]).toContain(status);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('the index', () => {
  const onDisk = () =>
    readdirSync(server.dataDir)
      .filter((name) => name.startsWith('rapport.db'))
      .some((name) => readFileSync(join(server.dataDir, name)).includes('umbat'));

  it('forgets what is edited, deleted or erased, to the last byte', async () => {
    const one = await connectVisitor(server.url);
    const other = await connectVisitor(server.url);
    await said(other, 'quokka stays');
    const first = await said(one, 'numbatfirst numbatsecond');
    await said(one, 'numbatthird');
    await one.ask('visitor:contact', { email: 'numbatmail@example.com', name: 'Numbatname' });
    await said(one, 'numbatlast');
    await expect.poll(async () => textsOf(await find('numbatlast'))).toHaveLength(1);
    await expect.poll(async () => (await find('numbatname')).people).toHaveLength(1);

    await server.past(["UPDATE messages SET text = 'numbatnew words' WHERE text = 'numbatthird'"]);
    expect(textsOf(await find('numbatthird'))).toEqual([]);
    // Any write lets the index go on, where it is not kept by the change itself.
    await said(other, 'quokka stays on');
    await expect.poll(async () => textsOf(await find('numbatnew'))).toHaveLength(1);
    expect(await one.ask('visitor:erase', {})).toEqual({ ok: true });
    expect((await find('numbat')).groups).toEqual([]);
    expect((await find('numbat')).people).toEqual([]);
    // What PostgreSQL leaves on its disk until it cleans up is its own affair (docs/operations.md).
    if (!onPostgres) await expect.poll(onDisk, { timeout: 8000 }).toBe(false);
    await expect.poll(async () => textsOf(await find('quokka'))).toHaveLength(2);
    // The number of the erased row is given again: what comes then is found too.
    await said(other, 'quokka returns', { conversation: first.conversation }).catch(() => undefined);
    await said(other, 'quokka returns');
    await expect.poll(async () => textsOf(await find('quokka'))).toHaveLength(3);
    other.close();
  });

  it.skipIf(onPostgres)(
    'is made for a database that had none, newest first, and anew when it does not fit',
    async () => {
      const folder = temporaryFolder();
      const open = async () => {
        const opened = await openSqliteStore(folder.path, writerFile);
        if (!opened.ok) throw new Error(opened.reason);
        return opened.store;
      };
      const raw = (text: string) => {
        const db = openDatabase(join(folder.path, 'rapport.db'), 'write');
        db.exec(text);
        db.close();
      };
      const found = async (word: string) => {
        const store = await open();
        const request = {
          terms: [{ text: word, words: [word], prefix: false, not: false }],
          filters: [],
          after: null,
          limit: 50,
          now: Date.now(),
        };
        const look = async () => {
          const result = await store.search(request);
          if (result.kind !== 'page') throw new Error(result.kind);
          return result.page.indexed === null ? result.page.groups.flatMap(({ hits }) => hits).length : null;
        };
        await expect.poll(look, { timeout: 8000 }).not.toBeNull();
        const count = await look();
        await store.close();
        return count;
      };
      const store = await open();
      const visitor = newId();
      const [inbox] = [newId()];
      await store.close();
      raw(`
      INSERT INTO inboxes (id, name, settings, created_at) VALUES ('${inbox}', 'old', '{}', 1);
      INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES ('${visitor}', '${inbox}', 'h', 'Old Friend', 1);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT INTO conversations (id, inbox, visitor, status, last_seq, last_at, visitor_read, agent_read, opened_at, version)
        SELECT printf('%032x', i), '${inbox}', '${visitor}', 'open', 1, i, 0, 0, i, i FROM n;
      INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at)
        SELECT id, 1, id, 'visitor', visitor, '', iif(opened_at % 50 = 0, 'a capybara', printf('nothing %d', opened_at)), opened_at FROM conversations;
      DELETE FROM meta WHERE key = 'search';
    `);
      expect(await found('capybara')).toBe(20);
      // A copy that numbered its rows anew: what the index says of row 7 is true of another.
      raw('UPDATE messages SET rowid = rowid + 100000; UPDATE messages SET rowid = rowid - 99999;');
      expect(await found('capybara')).toBe(20);
      raw('DROP TABLE search_messages');
      expect(await found('capybara')).toBe(20);
      folder.remove();
    },
  );

  it.skipIf(onPostgres)(
    'does not stand in the way of a connection that knows nothing of it, for reading',
    () => {
      const db = new DatabaseSync(join(server.dataDir, 'rapport.db'));
      expect(db.prepare('SELECT count(*) AS n FROM messages').get()).toBeTruthy();
      db.close();
    },
  );
});
