/** Ready texts, as stored. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface SnippetRow {
  id: string;
  /** Null: everybody's. */
  owner: string | null;
  /** Id of an inbox; null: for all. */
  inbox: string | null;
  shortcut: string;
  text: string;
  uses: number;
  usedAt: Millis | null;
}

export interface SnippetStore {
  /** An agent's own and everybody's, the most used first. */
  snippetsOf(agent: string | null, limit: number): Promise<SnippetRow[]>;
  snippet(id: string): Promise<SnippetRow | null>;
  /** `taken`: the same owner has another with this shortcut for the same inbox. */
  saveSnippet(snippet: Omit<SnippetRow, 'uses' | 'usedAt'>, at: Millis): Promise<'saved' | 'taken'>;
  countSnippet(id: string, at: Millis): Promise<void>;
  removeSnippet(id: string): Promise<boolean>;
}

const rowOf = (row: Schema['snippets']): SnippetRow => ({
  id: row.id,
  owner: row.owner,
  inbox: row.inbox,
  shortcut: row.shortcut,
  text: row.text,
  uses: row.uses,
  usedAt: row.used_at === null ? null : Number(row.used_at),
});

export async function snippetsOf(
  db: Kysely<Schema>,
  agent: string | null,
  limit: number,
): Promise<SnippetRow[]> {
  const rows = await db
    .selectFrom('snippets')
    .selectAll()
    .where((eb) =>
      agent === null ? eb('owner', 'is', null) : eb.or([eb('owner', 'is', null), eb('owner', '=', agent)]),
    )
    .orderBy('uses', 'desc')
    .orderBy('shortcut')
    .limit(limit)
    .execute();
  return rows.map(rowOf);
}

export async function snippet(db: Kysely<Schema>, id: string): Promise<SnippetRow | null> {
  const row = await db.selectFrom('snippets').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? rowOf(row) : null;
}
