/** Statements past the store, as other programs run them: parameters as `?`, in one transaction. */
import { Client } from 'pg';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import type { Value } from '../../server/store/statements.ts';

export type PastStatement = [text: string, ...values: Value[]];
type Rows = Record<string, unknown>[];

export async function pastSqlite(path: string, statements: PastStatement[]): Promise<Rows> {
  const db = openDatabase(path, 'write');
  try {
    db.exec('BEGIN IMMEDIATE');
    let rows: Rows = [];
    for (const [text, ...values] of statements) rows = db.prepare(text).all(...values) as Rows;
    db.exec('COMMIT');
    return rows;
  } finally {
    db.close();
  }
}

export async function pastPostgres(url: string, statements: PastStatement[]): Promise<Rows> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    let rows: Rows = [];
    for (const [text, ...values] of statements) {
      let place = 0;
      ({ rows } = await client.query(
        text.replaceAll('?', () => `$${++place}`),
        values,
      ));
    }
    await client.query('COMMIT');
    return rows;
  } finally {
    await client.end();
  }
}
