/**
 * PostgreSQL for code that waits for its answers. A thread of its own speaks to the server (`postgres-link.ts`); this
 * one sleeps until the answer is there. Only what somebody looks at is waited for: everything else goes along with the
 * next question, so that a batch costs as many round trips as it has questions that depend on each other.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { DatabaseError, statementTimeoutMs, unavailableReason } from './postgres-connection.ts';
import type { LinkAnswer, LinkData, LinkNews, LinkQuery, LinkRequest, LinkResult } from './postgres-link.ts';
import type { Row, Statement, Statements, Value } from './statements.ts';

/** Whatever the link does, it gives up before. */
const answerMs = statementTimeoutMs + 10_000;

interface Queued {
  query: LinkQuery;
  settle(result: LinkResult): void;
}

const nothing: LinkResult = { columns: [], rows: [], changes: 0, command: '' };

export class PostgresStatements implements Statements {
  readonly #link: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #prepared = new Map<string, PostgresStatement>();
  #queued: Queued[] = [];
  #lastId = 0;
  #inTransaction = false;

  /** `settings`: run on every connection. `lost`: the connection ended while nobody asked anything. */
  constructor(
    linkFile: URL,
    { url, settings }: Pick<LinkData, 'url' | 'settings'>,
    lost: (reason: string) => void,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const signal = this.#signal.buffer as SharedArrayBuffer;
    const workerData: LinkData = { url, settings, port: port2, signal };
    this.#link = new Worker(linkFile, { workerData, transferList: [port2] });
    this.#link.on('message', ({ message, code }: LinkNews) => {
      lost(unavailableReason(new DatabaseError(message, code)) ?? 'the connection to the database was lost');
    });
  }

  get(text: string): PostgresStatement {
    let statement = this.#prepared.get(text);
    if (!statement) {
      statement = new PostgresStatement(this, text, `s${this.#prepared.size + 1}`);
      this.#prepared.set(text, statement);
    }
    return statement;
  }

  /** Sent with the next question. */
  queue(query: LinkQuery, settle: (result: LinkResult) => void = () => undefined): void {
    this.#queued.push({ query, settle });
  }

  /** Sends what is queued, and waits until all of it is answered. */
  flush(): void {
    const queued = this.#queued;
    if (queued.length === 0) return;
    this.#queued = [];
    const results = this.#ask(queued.map(({ query }) => query));
    for (const [index, { settle }] of queued.entries()) settle(results[index] ?? nothing);
  }

  /** Opens a transaction with the next question. */
  begin(how = ''): void {
    this.#queued = [];
    this.queue({ name: null, text: `BEGIN ${how}`, values: [] });
  }

  /** Throws when what was asked is not durably stored. */
  commit(): void {
    let command = '';
    this.queue({ name: null, text: 'COMMIT', values: [] }, (result) => {
      command = result.command;
    });
    this.flush();
    this.#inTransaction = false;
    // What a transaction that had failed answers to a commit.
    if (command !== 'COMMIT') throw new DatabaseError('the transaction was rolled back', '40000');
  }

  rollback(): void {
    this.#queued = [];
    if (!this.#inTransaction) return;
    this.#inTransaction = false;
    try {
      this.#ask([{ name: null, text: 'ROLLBACK', values: [] }]);
    } catch {
      // With the connection, the transaction is gone as well.
    }
  }

  close(): void {
    this.#port.postMessage('close');
  }

  #ask(queries: LinkQuery[]): LinkResult[] {
    const id = ++this.#lastId;
    Atomics.store(this.#signal, 0, 0);
    const begins = !this.#inTransaction;
    this.#inTransaction = true;
    this.#port.postMessage({ id, queries, begins } satisfies LinkRequest);
    for (;;) {
      if (Atomics.wait(this.#signal, 0, 0, answerMs) === 'timed-out')
        throw new DatabaseError('the link did not answer', '57014');
      Atomics.store(this.#signal, 0, 0);
      const received = receiveMessageOnPort(this.#port) as { message: LinkAnswer } | undefined;
      // An answer that came too late was to somebody who is gone.
      if (received?.message.id !== id) continue;
      const { message: answer } = received;
      if (!answer.ok) throw new DatabaseError(answer.message, answer.code);
      return answer.results;
    }
  }
}

const rowsOf = ({ columns, rows }: LinkResult): Row[] => rows.map((values) => rowOf(columns, values));

function rowOf(columns: string[], values: unknown[], from = 0): Row {
  const row: Row = {};
  for (let index = from; index < columns.length; index++) row[columns[index] as string] = values[index];
  return row;
}

/** Rows of a cursor that come with one question. */
const fetched = 1000;
let cursors = 0;

class PostgresStatement implements Statement {
  readonly #statements: PostgresStatements;
  readonly #source: string;
  readonly #name: string;
  readonly #text: string;
  #parameterTypes: string[] | null = null;
  #askText: string | null = null;
  #eachText: string | null = null;

  constructor(statements: PostgresStatements, source: string, name: string) {
    this.#statements = statements;
    this.#source = source;
    this.#name = name;
    this.#text = numbered(source, (index) => `$${index}`);
  }

  get(...parameters: Value[]): Row | undefined {
    return this.all(...parameters)[0];
  }

  all(...parameters: Value[]): Row[] {
    let rows: Row[] = [];
    this.#queue(parameters, (result) => {
      rows = rowsOf(result);
    });
    this.#statements.flush();
    return rows;
  }

  run(...parameters: Value[]): { readonly changes: number } {
    const statements = this.#statements;
    let changes: number | null = null;
    this.#queue(parameters, (result) => {
      changes = result.changes;
    });
    return {
      get changes() {
        if (changes === null) statements.flush();
        return changes ?? 0;
      },
    };
  }

  *iterate(...parameters: Value[]): IterableIterator<Row> {
    const cursor = `rows${++cursors}`;
    const statements = this.#statements;
    const text = `DECLARE ${cursor} NO SCROLL CURSOR FOR ${this.#text}`;
    statements.queue({ name: null, text, values: parameters });
    try {
      for (;;) {
        let rows: Row[] = [];
        statements.queue({ name: null, text: `FETCH ${fetched} FROM ${cursor}`, values: [] }, (result) => {
          rows = rowsOf(result);
        });
        statements.flush();
        yield* rows;
        if (rows.length < fetched) return;
      }
    } finally {
      statements.queue({ name: null, text: `CLOSE ${cursor}`, values: [] });
    }
  }

  ask(each: Value[][]): () => (Row | undefined)[] {
    if (each.length === 0) return () => [];
    if (each[0]?.length === 0) return this.#askPlain();
    const statements = this.#statements;
    let found: (Row | undefined)[] | null = null;
    this.#askText ??= `SELECT k.n AS "#", q.* FROM ${this.#keys()} WITH ORDINALITY AS k (${this.#keyNames()}, n)
      CROSS JOIN LATERAL (${numbered(this.#source, (index) => `k.p${index}`)}) AS q`;
    const query = { name: `${this.#name}a`, text: this.#askText, values: columnsOf(each) };
    statements.queue(query, ({ columns, rows }) => {
      found = new Array<Row | undefined>(each.length).fill(undefined);
      for (const values of rows) {
        const place = Number(values[0]) - 1;
        found[place] ??= rowOf(columns, values, 1);
      }
    });
    return () => {
      if (found === null) statements.flush();
      return found ?? [];
    };
  }

  /** Without parameters, there is one answer. */
  #askPlain(): () => (Row | undefined)[] {
    let rows: Row[] | null = null;
    this.#queue([], (result) => {
      rows = rowsOf(result);
    });
    return () => {
      if (rows === null) this.#statements.flush();
      return [rows?.[0]];
    };
  }

  runEach(each: Value[][]): void {
    if (each.length === 0) return;
    this.#eachText ??= forEach(this.#source, `${this.#keys()} AS k (${this.#keyNames()})`);
    this.#statements.queue({ name: `${this.#name}e`, text: this.#eachText, values: columnsOf(each) });
  }

  #queue(values: Value[], settle: (result: LinkResult) => void): void {
    this.#statements.queue({ name: this.#name, text: this.#text, values }, settle);
  }

  /** The parameters of many runs as a table, one array for each. */
  #keys(): string {
    this.#parameterTypes ??= this.#readTypes();
    return `unnest(${this.#parameterTypes.map((type, index) => `$${index + 1}::${type}[]`).join(', ')})`;
  }

  #keyNames(): string {
    return (this.#parameterTypes ?? []).map((_, index) => `p${index + 1}`).join(', ');
  }

  /** The server says of which types the parameters are: it follows from where they stand. */
  #readTypes(): string[] {
    const name = `${this.#name}t`;
    const statements = this.#statements;
    let types = '';
    statements.queue({ name: null, text: `PREPARE ${name} AS ${this.#text}`, values: [] });
    statements.queue(
      {
        name: null,
        text: "SELECT array_to_string(parameter_types::text[], ',') FROM pg_prepared_statements WHERE name = $1",
        values: [name],
      },
      ({ rows }) => {
        types = String(rows[0]?.[0] ?? '');
      },
    );
    statements.queue({ name: null, text: `DEALLOCATE ${name}`, values: [] });
    statements.flush();
    return types.split(',');
  }
}

/** The text with its parameters named anew, counted from 1. */
function numbered(text: string, nameOf: (index: number) => string): string {
  let index = 0;
  return text.replaceAll('?', () => nameOf(++index));
}

/**
 * An `INSERT … VALUES` (`ON CONFLICT` after it or not) or `UPDATE … WHERE` of one row, as one of all rows of a table of
 * parameters.
 */
function forEach(source: string, keys: string): string {
  const text = numbered(source, (index) => `k.p${index}`);
  const [row = '', conflict] = text.split(/(?=ON CONFLICT)/);
  const insert = /^\s*(INSERT INTO .*\))\s+VALUES\s+\((.*)\)\s*$/s.exec(row);
  if (insert) return `${insert[1]} SELECT ${insert[2]} FROM ${keys} ${conflict ?? ''}`;
  const update = /^\s*(UPDATE .*)\sWHERE\s(.*)$/s.exec(text);
  if (update) return `${update[1]} FROM ${keys} WHERE ${update[2]}`;
  throw new Error(`this statement cannot be run for many rows: ${source}`);
}

/** One array for each parameter. */
const columnsOf = (each: Value[][]): Value[][] =>
  (each[0] ?? []).map((_, index) => each.map((values) => values[index] as Value));
