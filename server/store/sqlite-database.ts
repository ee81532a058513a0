/** Opening an SQLite file the one right way, and showing it to Kysely. */
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';
import { defineSearchWords } from './sqlite-search-index.ts';
import type { Row, Statement, Statements, Value } from './statements.ts';
import { StoreUnavailable } from './store.ts';
import { troubles } from './trouble.ts';

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
    // A page that many commits change is written back once for all of them: after 16 MiB of log instead of 4.
    db.exec('PRAGMA wal_autocheckpoint = 4000');
    db.exec('PRAGMA cache_size = -16000');
  } else {
    // A reader never waits for a writer under WAL, so a short wait is enough and the event loop stays free.
    db.exec('PRAGMA busy_timeout = 50');
    db.exec('PRAGMA query_only = ON');
  }
  return db;
}

/** SQLite's primary result codes that mean "not now": the call itself was fine. */
const unavailableCodes: Record<number, string> = {
  5: troubles.locked,
  6: 'a table is locked',
  8: troubles.read_only,
  10: troubles.io_error,
  11: troubles.damaged,
  13: troubles.disk_full,
  14: troubles.cannot_open,
  26: troubles.not_a_database,
};

/** Of a virtual table, which the search index is made of: it can be made anew from the messages. */
const damagedIndex = 267;

/** The reason in words when `error` is the database's and not the call's; null otherwise. */
export function unavailableReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { errcode } = error as { errcode?: number };
  if (errcode === damagedIndex) return 'the search index is damaged';
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

/**
 * A prepared statement, as `statements.ts` has it. Values come as arrays and are made objects here: made on the other
 * side of the language, they take twice as long, and many times as long to copy.
 */
class SqliteStatement implements Statement {
  readonly #prepared: StatementSyncInstance;
  readonly #columns: string[];

  constructor(prepared: StatementSyncInstance) {
    this.#prepared = prepared;
    this.#columns = prepared.columns().map(({ name }) => name);
    prepared.setReturnArrays(true);
  }

  get returnsRows(): boolean {
    return this.#columns.length > 0;
  }

  #rowOf(values: unknown): Row {
    const row: Row = {};
    for (let index = 0; index < this.#columns.length; index++)
      row[this.#columns[index] as string] = (values as unknown[])[index];
    return row;
  }

  get(...parameters: Value[]): Row | undefined {
    const values = this.#prepared.get(...parameters);
    return values === undefined ? undefined : this.#rowOf(values);
  }

  all(...parameters: Value[]): Row[] {
    return this.#prepared.all(...parameters).map((values) => this.#rowOf(values));
  }

  run(...parameters: Value[]): ReturnType<StatementSyncInstance['run']> {
    return this.#prepared.run(...parameters);
  }

  *iterate(...parameters: Value[]): IterableIterator<Row> {
    for (const values of this.#prepared.iterate(...parameters)) yield this.#rowOf(values);
  }

  ask(each: Value[][]): () => (Row | undefined)[] {
    return () => each.map((parameters) => this.get(...parameters));
  }

  runEach(each: Value[][]): void {
    for (const parameters of each) this.#prepared.run(...parameters);
  }
}

/** Statements prepared once per text; a statement does not keep its database alive, so this holds both. */
export class SqliteStatements implements Statements {
  readonly #db: DatabaseSyncInstance;
  readonly #prepared = new Map<string, SqliteStatement>();

  constructor(db: DatabaseSyncInstance) {
    this.#db = db;
  }

  get(text: string): SqliteStatement {
    let statement = this.#prepared.get(text);
    if (!statement) {
      statement = new SqliteStatement(this.#db.prepare(text));
      this.#prepared.set(text, statement);
    }
    return statement;
  }
}

/** `onTrouble`: a read found the database in a state that is not the question's fault. */
export function kyselyOver(
  db: DatabaseSyncInstance,
  onTrouble: (reason: string) => void = () => undefined,
): Kysely<Schema> {
  const statements = new SqliteStatements(db);
  const database: SqliteDatabase = {
    close: () => undefined,
    prepare(text) {
      const statement = reading(() => statements.get(text), onTrouble);
      return {
        reader: statement.returnsRows,
        all: (parameters) => reading(() => statement.all(...(parameters as Value[])), onTrouble),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(...(parameters as Value[]));
          return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
        },
        iterate: (parameters) => statement.iterate(...(parameters as Value[])),
      };
    },
  };
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

/** A database that cannot be read right now is an expected failure, like one that cannot be written. */
function reading<T>(work: () => T, onTrouble: (reason: string) => void): T {
  try {
    return work();
  } catch (error) {
    const reason = unavailableReason(error);
    if (reason === null) throw error;
    onTrouble(reason);
    throw new StoreUnavailable(reason);
  }
}

/**
 * Two servers on one folder would not hear each other's messages, so the second one is refused. The lock is a
 * transaction left open on a database of its own: the operating system ends it with the process, however that dies.
 */
export function takeLock(path: string, waitMs: number): DatabaseSyncInstance {
  const lock = new DatabaseSync(path);
  lock.exec(`PRAGMA busy_timeout = ${waitMs}`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (unavailableReason(error) === troubles.locked) {
      throw new Error('another Rapport is running on this folder; stop it first');
    }
    throw error;
  }
  return lock;
}
