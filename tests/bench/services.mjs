/** What the benchmark leans on beside the product: PostgreSQL, Redis and the disk of this machine. */
import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';

const postgres = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
/** Keys and channels of each run have names of its own. */
export const redis = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

async function administer(statement) {
  const client = new Client({ connectionString: postgres, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database, and what removes it. */
export async function temporaryDatabase() {
  const name = `rapport_bench_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Why each of them cannot be used, or null. */
export async function missingServices() {
  const client = new Redis(redis, { lazyConnect: true, retryStrategy: null });
  client.on('error', () => undefined);
  const reasonOf = (work, what) =>
    work.then(
      () => null,
      ({ message }) => `${what} (${message})`,
    );
  const missing = {
    postgres: await reasonOf(administer('SELECT 1'), `no PostgreSQL at ${new URL(postgres).host}`),
    redis: await reasonOf(client.connect(), `no Redis at ${new URL(redis).host}`),
  };
  client.disconnect();
  return missing;
}

/** Milliseconds, the median of 300: 4 KiB appended and flushed, which is the least that a durable message costs here. */
export function diskMs() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-disk-'));
  const file = openSync(join(folder, 'appended'), 'a');
  const block = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 300 }, () => {
    const from = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return times.toSorted((a, b) => a - b)[150];
}
