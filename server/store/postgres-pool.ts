/** Reading from PostgreSQL on the event loop: a few connections, a bounded queue before them, and Kysely over both. */
import {
  type ColumnDataType,
  type DataTypeNode,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from 'kysely';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { clientConfig, unavailableReason } from './postgres-connection.ts';
import type { Schema } from './schema.ts';
import { StoreUnavailable } from './store.ts';

const mostConnections = 8;
/** Reads beyond this many waiting are refused at once, so that a slow database cannot eat the memory. */
const mostWaiting = 1000;
const idleMs = 5 * 60_000;

/**
 * What the migrations call text and real is the same in every database: text sorts by its bytes, as it does in SQLite,
 * and a number keeps all its digits.
 */
const dataTypes: Partial<Record<string, string>> = {
  text: 'text collate "C"',
  real: 'double precision',
} satisfies Partial<Record<ColumnDataType, string>>;

class Compiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    const type = typeof node.dataType === 'string' ? dataTypes[node.dataType] : undefined;
    if (type === undefined) super.visitDataType(node);
    else this.append(type);
  }
}

class Dialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new Compiler();
  }
}

/** Kysely over the database at `url`, to be destroyed by whoever made it. */
export function postgresKysely(url: string): Kysely<Schema> {
  return kyselyOver(boundedPool({ ...clientConfig(url), max: mostConnections }));
}

/** The same over one connection that waits as long as its questions take. */
export function patientKysely(url: string): Kysely<Schema> {
  return kyselyOver(boundedPool({ ...clientConfig(url, true), max: 1 }));
}

const kyselyOver = (pool: PostgresPool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new Dialect({ pool }) });

function boundedPool(config: PoolConfig): PostgresPool {
  const pool = new Pool({ ...config, idleTimeoutMillis: idleMs });
  // A connection that ends while nobody uses it is replaced when the next one is asked for.
  pool.on('error', () => undefined);
  // One that ends while it is lent, and between two questions, tells only itself; what is asked next on it finds out.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    async connect() {
      if (pool.waitingCount >= mostWaiting)
        throw new StoreUnavailable('too many reads wait for the database');
      return pooled(await asked(() => pool.connect()));
    },
    end: () => pool.end(),
  };
}

/** A connection that fails is not given to anybody again. */
function pooled(client: PoolClient): PostgresPoolClient {
  let broken = false;
  return {
    query: (async (text: string, values: unknown[]) => {
      try {
        return await asked(() => client.query(text, values));
      } catch (error) {
        broken ||= error instanceof StoreUnavailable;
        throw error;
      }
    }) as unknown as PostgresPoolClient['query'],
    release: () => client.release(broken),
  };
}

/** A database that cannot be read right now is an expected failure. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = unavailableReason(error);
    throw reason === null ? error : new StoreUnavailable(reason);
  }
}
