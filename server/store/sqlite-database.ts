/** Opening an SQLite file the one right way, and showing it to Kysely. */
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Opens a connection. Every writer must run with `synchronous=FULL`: SQLite is compiled with NORMAL for WAL
 * here, under which the last commits are not flushed and a power cut loses acknowledged messages.
 */
export function openDatabase(path: string, use: 'read' | 'write'): DatabaseSyncInstance {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA busy_timeout = 3000');
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
        all: (parameters) => statement.all(...parameters),
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
