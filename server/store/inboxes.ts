/** Inboxes and what is set about them. */
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { type InboxSettings, inboxSettingsSchema } from '../../shared/protocol/settings.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface InboxRow {
  id: string;
  /** The name in `data-inbox`. */
  name: string;
  settings: InboxSettings;
}

export interface InboxStore {
  inboxByName(name: string): Promise<InboxRow | null>;
  inboxById(id: string): Promise<InboxRow | null>;
  /** By name. */
  inboxes(): Promise<InboxRow[]>;
  /** False when there is one of this name. */
  createInbox(inbox: InboxRow, at: Millis): Promise<boolean>;
  /** Each setting named takes the place of what stood there; false when there is no such inbox. */
  changeInbox(id: string, settings: Partial<InboxSettings>): Promise<boolean>;
}

type Db = Kysely<Schema>;

/** Parsed, so that what an older version stored has all of today's settings. */
const inboxOf = ({ id, name, settings }: Pick<Schema['inboxes'], 'id' | 'name' | 'settings'>): InboxRow => ({
  id,
  name,
  settings: v.parse(inboxSettingsSchema, JSON.parse(settings)),
});

export async function inboxBy(db: Db, key: 'id' | 'name', value: string): Promise<InboxRow | null> {
  const row = await db.selectFrom('inboxes').selectAll().where(key, '=', value).executeTakeFirst();
  return row ? inboxOf(row) : null;
}

export async function inboxes(db: Db): Promise<InboxRow[]> {
  const rows = await db.selectFrom('inboxes').selectAll().orderBy('name').execute();
  return rows.map(inboxOf);
}
