/** How a database goes about a query. */
import type { RawBuilder } from 'kysely';
import { Client } from 'pg';
import { patientKysely } from '../../server/store/postgres-pool.ts';
import { kyselyOver, openDatabase } from '../../server/store/sqlite-database.ts';
import type { TestStore } from './test-store.ts';

export interface Plan {
  /** The database's own words. */
  steps: string;
  /** It puts rows in order itself, instead of following an index. */
  sorts: boolean;
}

type Asked = RawBuilder<unknown> | string;

/** Literals in a text, or a query of Kysely's. */
export async function planOf(
  { databaseUrl, path }: Pick<TestStore, 'databaseUrl' | 'path'>,
  asked: Asked,
): Promise<Plan> {
  return databaseUrl === null ? sqlitePlan(path, asked) : postgresPlan(databaseUrl, asked);
}

function sqlitePlan(path: string, asked: Asked): Plan {
  const db = openDatabase(path, 'read');
  try {
    const { sql, parameters } =
      typeof asked === 'string' ? { sql: asked, parameters: [] } : asked.compile(kyselyOver(db));
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(parameters as string[])) as {
      detail: string;
    }[];
    const steps = rows.map(({ detail }) => detail).join('; ');
    return { steps, sorts: steps.includes('TEMP B-TREE') };
  } finally {
    db.close();
  }
}

async function postgresPlan(url: string, asked: Asked): Promise<Plan> {
  const kysely = patientKysely(url);
  const client = new Client(url);
  try {
    await client.connect();
    const { sql, parameters } =
      typeof asked === 'string' ? { sql: asked, parameters: [] } : asked.compile(kysely);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, [...parameters]);
    const steps = rows.map((row) => row['QUERY PLAN']).join('\n');
    return { steps, sorts: /\bSort\b/.test(steps) };
  } finally {
    await Promise.all([client.end(), kysely.destroy()]);
  }
}
