/** A database of a test's own on the PostgreSQL of this machine, where there is one. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { dist } from './paths.ts';

const address = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
export const postgresWriterFile = pathToFileURL(join(dist, 'server', 'postgres-writer.js'));

async function administer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether there is one; a test file without says so, once. */
export async function hasPostgres(): Promise<boolean> {
  try {
    await administer(async () => undefined);
    return true;
  } catch (error) {
    console.warn(
      `Skipped: no PostgreSQL at ${new URL(address).host} (${(error as Error).message}); TEST_DATABASE_URL names another.`,
    );
    return false;
  }
}

export interface TestDatabase {
  url: string;
  remove(): Promise<void>;
}

export async function temporaryDatabase(): Promise<TestDatabase> {
  const name = `rapport_test_${randomBytes(6).toString('hex')}`;
  await administer((client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(address);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () =>
      administer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Null: the embedded database; one of its own where the whole run is to be on PostgreSQL (`TEST_STORE=postgres`). */
export const chosenDatabase = async (): Promise<TestDatabase | null> =>
  process.env['TEST_STORE'] === 'postgres' ? temporaryDatabase() : null;

/** Every value of every row of every table. */
export async function textOfDatabase(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const texts: string[] = [];
    for (const { name } of tables)
      for (const row of (await client.query(`SELECT * FROM ${name}`)).rows)
        texts.push(Object.values(row).join('\n'));
    return texts.join('\n');
  } finally {
    await client.end();
  }
}
