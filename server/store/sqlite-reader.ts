/** The thread for heavy reads of the embedded database. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveReads } from './reader-thread.ts';
import type { Searchable, SearchLanguage } from './searching.ts';
import { openDatabase, SqliteStatements, unavailableReason } from './sqlite-database.ts';

/** FTS5: what stands in quotation marks means nothing but its words. */
const language: SearchLanguage = {
  fits: (table) => `search_${table} MATCH ?`,
  phrase: ({ words, prefix }) => `words : ("${words.join(' ')}"${prefix ? ' *' : ''})`,
  mark: (name) => `marks : ("${name}")`,
  and: (parts) => parts.map((part) => `(${part})`).join(' AND '),
  or: (parts) => parts.map((part) => `(${part})`).join(' OR '),
  butNot: (wanted, unwanted) => `(${wanted}) NOT (${unwanted})`,
  pageMs: 60,
  spanMs: 15,
};

class SearchableSqlite extends SqliteStatements implements Searchable {
  readonly language = language;
}

if (parentPort) {
  const { path } = workerData as { path: string };
  const db = openDatabase(path, 'read');
  serveReads(parentPort, { db: new SearchableSqlite(db), unavailableReason, close: () => db.close() });
}
