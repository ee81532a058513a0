/** Speaking to PostgreSQL the one right way, and telling which of its refusals will pass. */
import type { ClientConfig } from 'pg';

const connectTimeoutMs = 5000;
/** No statement of ours takes a tenth of it; beyond, somebody holds a lock, or the server is overwhelmed. */
export const statementTimeoutMs = 10_000;

const boolean = 16;
/** Small and large integers, floating numbers, sums: ours count milliseconds, messages and bytes, far below 2^53. */
const numbers = new Set([20, 21, 23, 700, 701, 1700]);

const parserOf = (type: number): ((value: string) => unknown) =>
  numbers.has(type) ? Number : type === boolean ? (value) => value === 't' : (value) => value;

/** `patient`: for what may take long, such as bringing large tables up to date. */
export const clientConfig = (url: string, patient = false): ClientConfig => ({
  connectionString: url,
  application_name: 'rapport',
  connectionTimeoutMillis: connectTimeoutMs,
  statement_timeout: patient ? 0 : statementTimeoutMs,
  // For a line that went dead without a word: the server's own limit does not come through it.
  query_timeout: patient ? 0 : statementTimeoutMs + 2000,
  keepAlive: true,
  types: { getTypeParser: parserOf as never },
});

/** So long does a batch wait for the one of another server. */
const lockMs = 5000;
/** A server that stopped within a batch holds up the others no longer. */
const stoppedMs = 5000;

/**
 * Every writing connection begins with these. A commit is flushed before it is acknowledged, whatever the server's own
 * setting is. Only keys are looked up, so every plan goes through an index: tables that were empty when a plan was made
 * need not be read as a whole when they are large.
 */
export const writerSettings = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
  SET default_transaction_isolation = 'read committed';
  SET lock_timeout = ${lockMs};
  SET idle_in_transaction_session_timeout = ${stoppedMs};
  SET tcp_user_timeout = ${stoppedMs};
  SET enable_seqscan = off;
  SET enable_hashjoin = off;
  SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan;
  SET jit = off;`;

/** An error of the database, as it comes from another thread. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  constructor(message: string, code: string | undefined) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

const unreachable = 'the database cannot be reached';
const lost = 'the connection to the database was lost';

/** Classes and codes of SQLSTATE, and Node's own, that mean "not now": the call itself was fine. */
const unavailableCodes: Record<string, string> = {
  '08': lost,
  // A newer server changed a table during this one's life: what it has prepared holds no longer.
  '0A000': lost,
  '25006': 'the database is read-only',
  '25P03': lost,
  '28': 'the database refused the user or password',
  '3D': 'there is no such database',
  '40': 'the database was busy with another change of the same',
  '53': 'the database is out of room or connections',
  '55P03': 'another server holds the database locked',
  '57014': 'the database was too slow',
  '57P': 'the database is being shut down or started',
  '58': 'the database reported an input/output error',
  XX: 'the database is damaged or reported an error of its own',
  EAI_AGAIN: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: lost,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOENT: unreachable,
  ENOTFOUND: unreachable,
  EPIPE: lost,
  ETIMEDOUT: unreachable,
};

const unavailableWords: Record<string, string> = {
  'Connection terminated': lost,
  'Connection ended': lost,
  'Client has encountered a connection error': lost,
  'Client was closed': lost,
  'Query read timeout': 'the database was too slow',
  'timeout expired': unreachable,
  'timeout exceeded when trying to connect': 'the database was too slow',
};

/** The reason in words when `error` is the database's and not the call's; null otherwise. */
export function unavailableReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    const reason =
      unavailableCodes[code] ?? unavailableCodes[code.slice(0, 3)] ?? unavailableCodes[code.slice(0, 2)];
    if (reason !== undefined) return reason;
  }
  // What several addresses of one host came to.
  if (error instanceof AggregateError) return unavailableReason(error.errors[0]);
  const found = Object.entries(unavailableWords).find(([words]) => error.message.includes(words));
  return found ? found[1] : null;
}
