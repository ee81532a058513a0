/** Opening an SQLite file the one right way, and showing it to Kysely. */
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';
import { defineSearchWords } from './sqlite-search-index.ts';
import { StoreUnavailable } from './store.ts';

/** How long a write waits for another program's lock. */
export const busyTimeoutMs = 3000;

/**
 * Opens a connection. Every writer must run with `synchronous=FULL`: SQLite is compiled with NORMAL for WAL
 * here, under which the last commits are not flushed and a power cut loses acknowledged messages.
 */
export function openDatabase(path: string, use: 'read' | 'write'): DatabaseSyncInstance {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  // Triggers of the search index call it.
  defineSearchWords(db);
  if (use === 'write') {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA foreign_keys = ON');
    db.exec('PRAGMA secure_delete = ON');
  } else {
    // A reader never waits for a writer under WAL, so a short wait is enough and the event loop stays free.
    db.exec('PRAGMA busy_timeout = 50');
    db.exec('PRAGMA query_only = ON');
  }
  return db;
}

export const busyReason = 'another program holds the database locked';

/** SQLite's primary result codes that mean "not now": the call itself was fine. */
const unavailableCodes: Record<number, string> = {
  5: busyReason,
  6: 'a table is locked',
  8: 'the database is read-only',
  10: 'the disk reported an input/output error',
  11: 'the database file is damaged',
  13: 'the disk is full',
  14: 'the database file cannot be opened',
  26: 'the file is not a database',
};

/** The reason in words when `error` is the database's and not the call's; null otherwise. */
export function unavailableReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { errcode } = error as { errcode?: number };
  if (typeof errcode === 'number') return unavailableCodes[errcode & 0xff] ?? null;
  const found = Object.entries({
    'database is locked': 5,
    'readonly database': 8,
    'disk I/O error': 10,
    malformed: 11,
    'disk is full': 13,
    'unable to open': 14,
    'not a database': 26,
  }).find(([words]) => error.message.includes(words));
  return found ? (unavailableCodes[found[1]] ?? null) : null;
}

/** Statements prepared once per text; a statement does not keep its database alive, so this holds both. */
export class Statements {
  readonly #db: DatabaseSyncInstance;
  readonly #prepared = new Map<string, StatementSyncInstance>();

  constructor(db: DatabaseSyncInstance) {
    this.#db = db;
  }

  get(text: string): StatementSyncInstance {
    let statement = this.#prepared.get(text);
    if (!statement) {
      statement = this.#db.prepare(text);
      this.#prepared.set(text, statement);
    }
    return statement;
  }
}

export function kyselyOver(db: DatabaseSyncInstance): Kysely<Schema> {
  const statements = new Statements(db);
  const database: SqliteDatabase = {
    close: () => undefined,
    prepare(text) {
      const statement = statements.get(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => reading(() => statement.all(...parameters)),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(...parameters);
          return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
        },
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

/** A database that cannot be read right now is an expected failure, like one that cannot be written. */
function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = unavailableReason(error);
    throw reason === null ? error : new StoreUnavailable(reason);
  }
}
