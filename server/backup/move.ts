/**
 * npm run move: everything from the embedded database into an empty PostgreSQL database, in one transaction, and compared
 * row by row before it is committed. The embedded database stays as it is; no server may run on it meanwhile.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Migrator } from 'kysely';
import { Client } from 'pg';
import { preparePostgres } from '../store/postgres.ts';
import { clientConfig, unavailableReason as postgresReason } from '../store/postgres-connection.ts';
import { migrations } from '../store/schema.ts';
import { kyselyOver, openDatabase, takeLock, unavailableReason } from '../store/sqlite-database.ts';
import type { Value } from '../store/statements.ts';
import { databaseName } from './manifest.ts';

/** `sentence` says what was moved, or why nothing was. */
export interface Moved {
  ok: boolean;
  sentence: string;
}

/** How long a server that is just ending may take. */
const lockWaitMs = 2000;
/** Rows written, and compared, at a time. */
const together = 500;

class Refused extends Error {}

interface Table {
  name: string;
  columns: string[];
  /** Columns that name a row. */
  key: string[];
  needs: string[];
}

export async function moveToPostgres(dataDir: string, url: string): Promise<Moved> {
  const path = join(dataDir, databaseName);
  if (!existsSync(path))
    return { ok: false, sentence: `There is no database in ${dataDir}. RAPPORT_DATA_DIR names the folder.` };
  let lock: DatabaseSyncInstance | null = null;
  let source: DatabaseSyncInstance | null = null;
  const target = new Client({ ...clientConfig(url), statement_timeout: 0, query_timeout: 0 });
  target.on('error', () => undefined);
  try {
    lock = takeLock(`${path}.lock`, lockWaitMs);
    source = openDatabase(path, 'write');
    const { error } = await new Migrator({ db: kyselyOver(source), provider: migrations }).migrateToLatest();
    if (error) throw error;
    await prepared(url);
    await target.connect();
    const counted = await copyAll(source, target);
    // The index of the search is made anew, the newest messages first.
    await prepared(url);
    return { ok: true, sentence: counted };
  } catch (error) {
    const reason = unavailableReason(error) ?? postgresReason(error) ?? (error as Error).message;
    return { ok: false, sentence: `Nothing was moved: ${reason}.` };
  } finally {
    await target.end().catch(() => undefined);
    source?.close();
    lock?.close();
  }
}

async function prepared(url: string): Promise<void> {
  const refused = await preparePostgres(url);
  if (refused !== null) throw new Refused(refused);
}

async function copyAll(source: DatabaseSyncInstance, target: Client): Promise<string> {
  const tables = inOrder(tablesOf(source));
  source.exec('BEGIN');
  await target.query('BEGIN');
  // Whoever serves this database already waits, and finds it full.
  await target.query("SELECT 1 FROM meta WHERE key = 'version' FOR UPDATE");
  for (const { name } of tables) {
    if (name === 'meta') continue;
    const { rowCount } = await target.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rowCount) throw new Refused('the PostgreSQL database is not empty; name one that is');
  }
  await target.query('DELETE FROM meta');
  for (const table of tables) await copy(source, target, table);
  for (const table of tables) await compare(source, target, table);
  await target.query("DELETE FROM meta WHERE key = 'search'");
  const { command } = await target.query('COMMIT');
  if (command !== 'COMMIT') throw new Refused('PostgreSQL did not keep it');
  await target.query('ANALYZE');
  const count = (table: string) =>
    (source.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  source.exec('COMMIT');
  return `${count('messages')} messages in ${count('conversations')} conversations of ${count('visitors')} visitors, ${count('agents')} accounts, ${count('inboxes')} inboxes`;
}

/** Everything but what the databases keep for themselves: SQLite, the migrations, the index of the search. */
function tablesOf(source: DatabaseSyncInstance): Table[] {
  const names = source
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'kysely\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all() as { name: string }[];
  return names.map(({ name }) => {
    const columns = source.prepare(`PRAGMA table_info(${name})`).all() as { name: string; pk: number }[];
    const needs = source.prepare(`PRAGMA foreign_key_list(${name})`).all() as { table: string }[];
    return {
      name,
      columns: columns.map((column) => column.name),
      key: columns
        .filter(({ pk }) => pk > 0)
        .toSorted((a, b) => a.pk - b.pk)
        .map((column) => column.name),
      needs: needs.map(({ table }) => table).filter((table) => table !== name),
    };
  });
}

/** Each after those whose rows it names. */
function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, needs }) => !placed.has(name) && needs.every((table) => placed.has(table)),
    );
    if (next.length === 0) throw new Error('tables name each other in a circle');
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** In the order of their numbers, which is the order in which they came. */
async function copy(source: DatabaseSyncInstance, target: Client, table: Table): Promise<void> {
  const { name, columns } = table;
  const { rows: types } = await target.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0`,
    [name],
  );
  const typeOf = (column: string) => types.find((each) => each.name === column)?.type;
  const arrays = columns.map((column, index) => `$${index + 1}::${typeOf(column)}[]`).join(', ');
  const text = `INSERT INTO ${name} (${quoted(columns)}) SELECT * FROM unnest(${arrays})`;
  for (const rows of chunksOf(source, `SELECT ${quoted(columns)} FROM ${name} ORDER BY rowid`)) {
    if (rows.some((row) => row.some((value) => typeof value === 'string' && value.includes('\0'))))
      throw new Refused(`a text in “${name}” holds a zero byte, which PostgreSQL cannot store`);
    await target.query(
      text,
      columns.map((_, index) => rows.map((row) => row[index])),
    );
  }
}

/** Throws unless every row is there, with every value as it was. */
async function compare(source: DatabaseSyncInstance, target: Client, table: Table): Promise<void> {
  const { name, columns, key } = table;
  const text = `SELECT ${quoted(columns)} FROM ${name} ORDER BY ${quoted(key)}`;
  await target.query(`DECLARE compared NO SCROLL CURSOR FOR ${text}`);
  const next = async () =>
    (await target.query({ text: `FETCH ${together} FROM compared`, rowMode: 'array' })).rows as Value[][];
  for (const rows of chunksOf(source, text))
    if (JSON.stringify(rows) !== JSON.stringify(await next()))
      throw new Refused(`what PostgreSQL keeps of “${name}” is not what it was given`);
  if ((await next()).length > 0) throw new Refused(`PostgreSQL holds more of “${name}” than it was given`);
  await target.query('CLOSE compared');
}

function* chunksOf(source: DatabaseSyncInstance, text: string): Generator<Value[][]> {
  const statement = source.prepare(text);
  statement.setReturnArrays(true);
  let chunk: Value[][] = [];
  for (const row of statement.iterate() as IterableIterator<unknown>) {
    chunk.push(row as Value[]);
    if (chunk.length < together) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
