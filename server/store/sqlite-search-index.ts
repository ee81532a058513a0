/**
 * The index of the search: one FTS5 table for each source, without a copy of any text. It is no part of the migrations,
 * because it can always be made anew from the tables, and is when its version changes or it does not fit them.
 *
 * Sending a message does not touch it: the writer adds rows later, in short steps (`step`). What has been added is a
 * stretch of row numbers (low, high] that grows at both ends: new rows first, then those that were there before the
 * index. Whatever changes or removes a row inside the stretch takes its words out in the same transaction, by triggers,
 * so nobody who edits or erases has to think of the search; `secure-delete` makes FTS5 remove them and not only mark
 * them as gone. What FTS5 finds its pages by it leaves as it was, and that may be a whole word; so after anything was
 * taken out the index is copied within itself (`renewal`), a few pages at a time, which leaves nothing of it.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { indexed } from '../../shared/search/words.ts';
import { authorMark, indexVersion, type SourceTable, stretchOf, wordsOfMessage } from './search-index.ts';
import { SqliteStatements } from './sqlite-database.ts';

/** Its number changes with the tables below. */
const version = indexVersion(2);

interface Source {
  table: SourceTable;
  /** Columns whose change changes what is found. */
  columns: string;
  /** Both of the row `@`. */
  words: string;
  marks: string;
}

/** Marks are found like words and never typed: who wrote (`kv`, `ka`, `ks`; `i…` the author's id), and `file`. */
export const sources: Source[] = [
  {
    table: 'messages',
    columns: 'text, content, author_id',
    words: 'search_words(@.text, @.content)',
    marks: `'k' || substr(@.author_kind, 1, 1) || ' i' || substr(@.author_id, 1, 16)
      || iif(@.content LIKE '{"attachments"%', ' file', '')`,
  },
  {
    table: 'notes',
    columns: 'text, deleted_at',
    words: "iif(@.deleted_at IS NULL, search_words(@.text, NULL), '')",
    marks: "'ka i' || substr(@.author, 1, 16)",
  },
  {
    table: 'visitors',
    columns: 'name, email, subject',
    words: "search_words(@.name || ' ' || coalesce(@.email, '') || ' ' || coalesce(@.subject, ''), NULL)",
    marks: "''",
  },
];

/** What the triggers call; every connection must know it. */
export function defineSearchWords(db: DatabaseSyncInstance): void {
  db.function('search_words', { deterministic: true }, wordsOfMessage);
}

const of = (expression: string, row: string): string => expression.replaceAll('@.', `${row}.`);

function tablesOf({ table, columns, words, marks }: Source): string {
  const inside = `(SELECT old.rowid > low AND old.rowid <= high FROM search_state WHERE source = '${table}')`;
  const takeOut = `INSERT INTO search_${table} (search_${table}, rowid, words, marks)
    VALUES ('delete', old.rowid, ${of(words, 'old')}, ${of(marks, 'old')});`;
  // Row numbers are used again after the last row is gone, so the stretch must never reach beyond it.
  return `
    CREATE VIRTUAL TABLE IF NOT EXISTS search_${table}
      USING fts5(words, marks, content='', columnsize=0, prefix='2 3', tokenize='ascii');
    INSERT INTO search_${table} (search_${table}, rank) VALUES ('secure-delete', 1);
    INSERT OR IGNORE INTO search_state (source, low, high)
      SELECT '${table}', coalesce(max(rowid), 0), coalesce(max(rowid), 0) FROM ${table};
    CREATE TRIGGER IF NOT EXISTS search_${table}_removed AFTER DELETE ON ${table} WHEN ${inside} BEGIN
      ${takeOut}
      UPDATE search_state SET high = coalesce((SELECT max(rowid) FROM ${table} WHERE rowid < old.rowid), 0)
        WHERE source = '${table}' AND high = old.rowid;
      UPDATE search_state SET low = min(low, high), renewal_due = 1 WHERE source = '${table}';
    END;
    CREATE TRIGGER IF NOT EXISTS search_${table}_changed AFTER UPDATE OF ${columns} ON ${table} WHEN ${inside} BEGIN
      ${takeOut}
      INSERT INTO search_${table} (rowid, words, marks)
        VALUES (new.rowid, ${of(words, 'new')}, ${of(marks, 'new')});
      UPDATE search_state SET renewal_due = 1 WHERE source = '${table}';
    END;`;
}

const removal = sources
  .map(
    ({ table }) => `
      DROP TRIGGER IF EXISTS search_${table}_removed;
      DROP TRIGGER IF EXISTS search_${table}_changed;
      DROP TABLE IF EXISTS search_${table};`,
  )
  .join('');

/** Makes the index where there is none that fits. What is stored already is added later, step by step. */
export function ensureSearchIndex(db: DatabaseSyncInstance): void {
  const known = db.prepare("SELECT value FROM meta WHERE key = 'search'").get() as
    | { value: string }
    | undefined;
  db.exec('BEGIN IMMEDIATE');
  if (known?.value !== version || !fits(db)) db.exec(`${removal} DROP TABLE IF EXISTS search_state;`);
  db.exec(
    `CREATE TABLE IF NOT EXISTS search_state (source TEXT PRIMARY KEY, low INTEGER NOT NULL, high INTEGER NOT NULL,
       renewal TEXT NOT NULL DEFAULT 'none', renewal_due INTEGER NOT NULL DEFAULT 0)`,
  );
  for (const source of sources) db.exec(tablesOf(source));
  db.prepare(
    "INSERT INTO meta (key, value) VALUES ('search', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  ).run(version);
  db.exec('COMMIT');
}

const samples = 16;

/** Whether messages are found where they stand: a copy made row by row may have given them other numbers. */
function fits(db: DatabaseSyncInstance): boolean {
  try {
    const state = db.prepare("SELECT low, high FROM search_state WHERE source = 'messages'").get() as
      | { low: number; high: number }
      | undefined;
    if (!state) return false;
    const row = db.prepare(
      'SELECT rowid AS id, author_id, text FROM messages WHERE rowid > ? AND rowid <= ? ORDER BY rowid LIMIT 1',
    );
    const found = db.prepare('SELECT 1 FROM search_messages WHERE search_messages MATCH ? AND rowid = ?');
    for (let sample = 0; sample < samples; sample++) {
      const after = state.low + Math.floor(((state.high - state.low) * sample) / samples);
      const here = row.get(after, state.high) as { id: number; author_id: string; text: string } | undefined;
      if (!here) continue;
      const words = indexed(here.text);
      const author = `marks : "${authorMark(here.author_id).replace(/\W/g, '')}"`;
      const match = words === '' ? author : `${author} AND words : "${words}"`;
      if (!found.get(match, here.id)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Pages copied by one statement. */
const renewedPages = 16;
/** FTS5 copies nothing where there is but one segment: an entry of no message makes a second. */
const secondSegment = "-1, '', 'renewal'";

export interface SearchStep {
  /** There is more to do. */
  more: boolean;
  /** What was taken out is gone from the index; older copies of its pages are still in the log. */
  renewed: boolean;
}

export interface SearchIndexer {
  /** Adds rows for about so long, inside the current transaction. */
  step(budgetMs: number, clock: () => number): SearchStep;
}

export function searchIndexer(db: DatabaseSyncInstance): SearchIndexer {
  const statements = new SqliteStatements(db);
  const { addNew, addOld } = stretchOf(statements, (table, from, to) => {
    const { words, marks } = sources.find((source) => source.table === table) as Source;
    statements
      .get(
        `INSERT INTO search_${table} (rowid, words, marks)
         SELECT rowid, ${of(words, 'r')}, ${of(marks, 'r')} FROM ${table} AS r WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
      )
      .run(from, to);
  });

  const command = (table: string, rest: string) =>
    statements.get(`INSERT INTO search_${table} ${rest}`).run();
  const changes = () => (statements.get('SELECT total_changes() AS n').get() as { n: number }).n;
  const renewalIs = (table: string, renewal: 'none' | 'begun' | 'copying') =>
    statements.get('UPDATE search_state SET renewal = ? WHERE source = ?').run(renewal, table);

  /**
   * One part of copying an index within itself. Each begins where the last was committed; what is taken out meanwhile
   * is left for another round.
   */
  const renew = ({ table }: Source, late: () => boolean): 'none' | 'more' | 'done' => {
    const { renewal, due } = statements
      .get('SELECT renewal, renewal_due AS due FROM search_state WHERE source = ?')
      .get(table) as { renewal: 'none' | 'begun' | 'copying'; due: number };
    const copy = (pages: number): boolean => {
      const before = changes();
      command(table, `(search_${table}, rank) VALUES ('merge', ${pages})`);
      return changes() - before >= 2;
    };
    switch (renewal) {
      case 'none':
        if (due === 0) return 'none';
        statements.get('UPDATE search_state SET renewal_due = 0 WHERE source = ?').run(table);
        command(table, `(rowid, words, marks) VALUES (${secondSegment})`);
        renewalIs(table, 'begun');
        return 'more';
      case 'begun':
        copy(-renewedPages);
        renewalIs(table, 'copying');
        return 'more';
      case 'copying':
        while (copy(renewedPages)) if (late()) return 'more';
        command(table, `(search_${table}, rowid, words, marks) VALUES ('delete', ${secondSegment})`);
        renewalIs(table, 'none');
        return 'done';
    }
  };

  return {
    step(budgetMs, clock) {
      const until = clock() + budgetMs;
      const late = () => clock() >= until;
      for (const { table } of sources)
        while (addNew(table)) if (late()) return { more: true, renewed: false };
      for (const source of sources) {
        const part = renew(source, late);
        if (part !== 'none') return { more: true, renewed: part === 'done' };
      }
      for (const { table } of sources)
        while (addOld(table)) if (late()) return { more: true, renewed: false };
      return { more: false, renewed: false };
    },
  };
}
