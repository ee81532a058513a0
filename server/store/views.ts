/** Lists that agents saved. */
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { type ConversationQuery, conversationQuery } from '../../shared/protocol/views.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface ViewRow {
  id: string;
  owner: { id: string; name: string };
  shared: boolean;
  name: string;
  query: ConversationQuery;
}

export type SaveView = Omit<ViewRow, 'owner'> & { owner: string };

export interface ViewStore {
  /** The agent’s own and those everybody sees, in their order. */
  viewsOf(agent: string): Promise<ViewRow[]>;
  /** Behind all others. False when there are `most` of their kind already. */
  createView(view: SaveView, at: Millis, most: number): Promise<boolean>;
  /** Each thing named takes the place of what stood there; false when there is no such view, or no room for it. */
  changeView(id: string, change: Partial<Omit<SaveView, 'id' | 'owner'>>, most: number): Promise<boolean>;
  /** Puts views in this order, before all others. */
  orderViews(ids: string[]): Promise<void>;
  removeView(id: string): Promise<boolean>;
}

export async function viewsOf(db: Kysely<Schema>, agent: string): Promise<ViewRow[]> {
  const rows = await db
    .selectFrom('views as w')
    .innerJoin('agents as a', 'a.id', 'w.owner')
    .selectAll('w')
    .select('a.name as owner_name')
    .where((eb) => eb.or([eb('w.owner', '=', agent), eb('w.shared', '=', 1)]))
    .orderBy('w.position')
    .orderBy('w.created_at')
    .execute();
  return rows.flatMap((row) => {
    // A view that an older version saved, and this one does not understand, is left out and not lost.
    const query = v.safeParse(conversationQuery, JSON.parse(row.query));
    if (!query.success) return [];
    const owner = { id: row.owner, name: row.owner_name };
    return [{ id: row.id, owner, shared: row.shared === 1, name: row.name, query: query.output }];
  });
}
