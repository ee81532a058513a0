/**
 * The thread that speaks to PostgreSQL for one that waits: what arrives together is sent together, and answered
 * together. A connection that was lost comes back with the next transaction, and never within one.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import { clientConfig } from './postgres-connection.ts';
import type { Value } from './statements.ts';

export interface LinkQuery {
  /** Of the prepared statement; null: prepared for this once. */
  name: string | null;
  text: string;
  values: (Value | Value[])[];
}
export interface LinkRequest {
  id: number;
  queries: LinkQuery[];
  /** It begins a transaction: where there is no connection, one is made. */
  begins: boolean;
}
export interface LinkResult {
  columns: string[];
  rows: unknown[][];
  changes: number;
  command: string;
}
export type LinkAnswer =
  | { id: number; ok: true; results: LinkResult[] }
  | { id: number; ok: false; message: string; code: string | undefined };

export interface LinkData {
  url: string;
  /** Run on every connection. */
  settings: string;
  port: MessagePort;
  /** One number, shared: 1 when an answer is there. */
  signal: SharedArrayBuffer;
}
/** Said of itself, when nobody asks: the connection was lost. */
export type LinkNews = { kind: 'lost'; message: string; code: string | undefined };

/** What is prepared on this connection was made for tables that have changed since. */
const staleCode = '0A000';

if (parentPort) {
  const { url, settings, port, signal } = workerData as LinkData;
  const answered = new Int32Array(signal);
  let client: Client | null = null;

  const connect = async (): Promise<Client> => {
    const next = new Client({ ...clientConfig(url), pipeline: true });
    next.on('error', (error: Error & { code?: string }) => {
      if (client !== next) return;
      client = null;
      parentPort?.postMessage({ kind: 'lost', message: error.message, code: error.code } satisfies LinkNews);
    });
    try {
      await next.connect();
      await next.query(settings);
    } catch (error) {
      next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    return next;
  };

  const run = async ({ queries, begins }: LinkRequest): Promise<LinkResult[]> => {
    const current = client ?? (begins ? await connect() : null);
    if (!current) throw Object.assign(new Error('the connection was lost'), { code: '08003' });
    const outcomes = await Promise.allSettled(
      queries.map(({ name, text, values }) =>
        current.query({ ...(name === null ? {} : { name }), text, values, rowMode: 'array' }),
      ),
    );
    return outcomes.map((outcome) => {
      // The first that failed; those behind it say only that it did.
      if (outcome.status === 'rejected') throw outcome.reason;
      const { fields, rows, rowCount, command } = outcome.value;
      return { columns: fields.map(({ name }) => name), rows, changes: rowCount ?? 0, command };
    });
  };

  const answer = async (request: LinkRequest): Promise<LinkAnswer> => {
    try {
      return { id: request.id, ok: true, results: await run(request) };
    } catch (error) {
      const { message, code } = error as Error & { code?: string };
      if (code === staleCode) {
        client?.end().catch(() => undefined);
        client = null;
      }
      return { id: request.id, ok: false, message, code };
    }
  };

  port.on('message', async (request: LinkRequest | 'close') => {
    if (request === 'close') {
      await client?.end().catch(() => undefined);
      port.close();
      parentPort?.close();
      return;
    }
    port.postMessage(await answer(request));
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
}
