/** Moving to PostgreSQL: every row of every table arrives, byte for byte, or nothing does. */
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { moveToPostgres } from '../../server/backup/move.ts';
import { newId } from '../../server/domain/ids.ts';
import { openStore } from '../../server/store/open.ts';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import type { Value } from '../../server/store/statements.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder, writerFile } from '../harness/paths.ts';
import { hasPostgres, temporaryDatabase } from '../harness/postgres.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** What a text, a whole number and any other number can be. */
const texts = ['', 'plain', 'it\'s "so" \\ {a,b} NULL', 'Grüße 東京 🙂\n\tא\u200f', '%_?$1', 'Z', 'a', 'É'];
const wholes = [0, 1, -1, 2_147_483_647];
const larges = [...wholes, Number.MAX_SAFE_INTEGER, 1_700_000_000_123];
const reals = [0, 0.1 + 0.2, 1e-300, -1.5, 123_456_789.123_456_79];
const rowsEach = 12;

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}
interface Reference {
  id: number;
  table: string;
  from: string;
  to: string | null;
}

const ours = (db: DatabaseSyncInstance): string[] =>
  (
    db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as {
      name: string;
    }[]
  )
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite|search|kysely)_/.test(name));

/** Rows in every table there is, whatever it is for, so that a new one is moved or this fails. */
function fill(db: DatabaseSyncInstance): void {
  const filled = new Map<string, Record<string, Value>[]>();
  const pending = new Set(ours(db));
  while (pending.size > 0) {
    for (const table of pending) {
      const references = db.prepare(`PRAGMA foreign_key_list(${table})`).all() as unknown as Reference[];
      if (references.some((each) => pending.has(each.table) && each.table !== table)) continue;
      const columns = db.prepare(`PRAGMA table_info(${table})`).all() as unknown as Column[];
      const rows = Array.from({ length: rowsEach }, (_, index) => rowOf(columns, references, filled, index));
      const text = `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
        VALUES (${columns.map(() => '?').join(', ')})`;
      for (const row of rows) db.prepare(text).run(...columns.map(({ name }) => row[name] ?? null));
      filled.set(table, rows);
      pending.delete(table);
    }
  }
}

function rowOf(
  columns: Column[],
  references: Reference[],
  filled: Map<string, Record<string, Value>[]>,
  index: number,
): Record<string, Value> {
  const row: Record<string, Value> = {};
  for (const [place, { name, type, notnull, pk }] of columns.entries()) {
    const odd = index + place;
    const reference = references.find((each) => each.from === name);
    if (reference) row[name] = filled.get(reference.table)?.[index]?.[reference.to ?? 'id'] ?? null;
    else if (!notnull && !pk && odd % 4 === 0) row[name] = null;
    else if (/int/i.test(type) && (pk || ['version', 'seq', 'number'].includes(name))) row[name] = index + 1;
    else if (/bigint/i.test(type)) row[name] = larges[odd % larges.length] ?? 0;
    else if (/int/i.test(type)) row[name] = wholes[odd % wholes.length] ?? 0;
    else if (/real/i.test(type)) row[name] = reals[odd % reals.length] ?? 0;
    // Some are unique, and all of them differ enough to be sorted wrongly.
    else row[name] = `${texts[odd % texts.length]}${index}`;
  }
  return row;
}

const sorted = (rows: Record<string, unknown>[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();

async function opened(dataDir: string, databaseUrl: string | null): Promise<Store> {
  const result = await openStore({ databaseUrl, dataDir }, writerFile);
  if (!result.ok) throw new Error(result.reason);
  return result.store;
}

describe.skipIf(!(await hasPostgres()))('npm run move', () => {
  const places = async () => {
    const folder = temporaryFolder();
    cleanups.push(folder.remove);
    const database = await temporaryDatabase();
    cleanups.push(database.remove);
    return { path: folder.path, file: join(folder.path, 'rapport.db'), url: database.url };
  };
  const edited = (file: string, work: (db: DatabaseSyncInstance) => void) => {
    const db = openDatabase(file, 'write');
    work(db);
    db.close();
  };

  it('takes every row of every table along, byte for byte', async () => {
    const { path, file, url } = await places();
    await (await opened(path, null)).close();
    edited(file, fill);
    expect(await moveToPostgres(path, url)).toEqual({
      ok: true,
      sentence: expect.stringContaining('messages'),
    });
    const db = openDatabase(file, 'read');
    cleanups.push(() => db.close());
    const client = new Client(url);
    await client.connect();
    cleanups.push(() => client.end());
    const tables = ours(db);
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      const before = db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
      const { rows: after, fields } = await client.query(`SELECT * FROM ${table}`);
      const numbers = new Set(fields.filter(({ dataTypeID }) => dataTypeID === 20).map(({ name }) => name));
      const own = (row: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(row).flatMap(([name, value]) =>
            // The number of a row is each database's own.
            name === 'rowid' ? [] : [[name, value !== null && numbers.has(name) ? Number(value) : value]],
          ),
        );
      const but = (rows: Record<string, unknown>[]) =>
        table === 'meta' ? rows.filter(({ key }) => key !== 'search') : rows;
      expect(sorted(but(after.map(own))), table).toEqual(sorted(but(before)));
      expect(before.length, table).toBeGreaterThanOrEqual(rowsEach);
    }
  });

  it('goes on where the embedded database ended: same epoch, next number, everything found', async () => {
    const { path, url } = await places();
    const before = await opened(path, null);
    const [inbox, visitor] = [newId(), newId()];
    await before.createInbox({ id: inbox, name: 'shop', settings: {} as never }, 1);
    await before.createVisitor({ id: visitor, inbox, tokenHash: 'h' }, 1);
    const message = (clientId: string, text: string) => ({
      conversation: null,
      inbox,
      author: { kind: 'visitor' as const, id: visitor, name: '' },
      clientId,
      text,
      at: Date.now(),
    });
    await before.appendMessage(message('a', 'a quokka came'));
    await before.appendMessage(message('b', 'another quokka'));
    const { epoch } = before;
    expect((await moveToPostgres(path, url)).sentence).toContain('another Rapport is running on this folder');
    await before.close();
    expect(await moveToPostgres(path, url)).toMatchObject({ ok: true });

    const after = await opened(path, url);
    cleanups.push(() => after.close());
    expect(after.epoch).toBe(epoch);
    expect(await after.appendMessage(message('b', 'x'))).toMatchObject({
      kind: 'repeated',
      message: { seq: 2 },
    });
    expect(await after.appendMessage(message('c', 'third'))).toMatchObject({ kind: 'created', version: 3 });
    const look = async () => {
      const terms = [{ text: 'quokka', words: ['quokka'], prefix: false, not: false }];
      const found = await after.search({ terms, filters: [], after: null, limit: 9, now: Date.now() });
      return found.kind === 'page'
        ? found.page.groups.flatMap(({ hits }) => hits.map(({ text }) => text))
        : [];
    };
    await expect.poll(look, { timeout: 5000 }).toEqual(['another quokka', 'a quokka came']);
    expect(await moveToPostgres(path, url)).toEqual({
      ok: false,
      sentence: 'Nothing was moved: the PostgreSQL database is not empty; name one that is.',
    });
  });

  it('moves nothing from where there is nothing, or to where nobody answers', async () => {
    const { path, url } = await places();
    await (await opened(path, null)).close();
    expect(await moveToPostgres(join(path, 'nowhere'), url)).toMatchObject({ ok: false });
    expect(await moveToPostgres(path, 'postgres://nobody:secret@127.0.0.1:1/none')).toEqual({
      ok: false,
      sentence: 'Nothing was moved: the database cannot be reached.',
    });
  });
});
