/** Files: what is known of each. Their bytes lie in the file store (`server/files/file-store.ts`) under the same id. */
import type { Kysely } from 'kysely';
import type { Attachment } from '../../shared/protocol/blocks.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface FileOwner {
  kind: 'visitor' | 'agent';
  id: string;
}

export interface FileRow extends Attachment {
  /** Null: the picture of an agent, which belongs to no inbox. */
  inbox: string | null;
  owner: FileOwner;
  /** The conversation it was sent in; null until then. */
  conversation: string | null;
  createdAt: Millis;
}

export interface FileRecords {
  /**
   * Keeps what is known of a file whose bytes are stored. It is sent by `appendMessage`. False when its owner was erased,
   * or became another visitor, while it arrived.
   */
  addFile(file: Omit<FileRow, 'conversation'>): Promise<boolean>;
  file(id: string): Promise<FileRow | null>;
  /** Those of the given ids that are known. */
  knownFiles(ids: string[]): Promise<Set<string>>;
  /** Forgets files that came before `before` and were neither sent nor made anybody's picture; resolves to their ids. */
  forgetUnsentFiles(before: Millis): Promise<string[]>;
  /** Makes a file the agent's picture, or takes it away; resolves to the file that was it before, now forgotten. */
  setPhoto(agent: string, file: string | null): Promise<string | null>;
  /** The agent's picture. */
  photoOf(agent: string): Promise<FileRow | null>;
}

type Db = Kysely<Schema>;

/** What others see of a file. */
export const attachmentOf = (row: Schema['files']): Attachment => ({
  id: row.id,
  name: row.name,
  type: row.type,
  bytes: Number(row.bytes),
  ...(row.width === null || row.height === null ? {} : { width: row.width, height: row.height }),
});

const fileOf = (row: Schema['files']): FileRow => ({
  ...attachmentOf(row),
  inbox: row.inbox,
  owner: { kind: row.owner_kind, id: row.owner },
  conversation: row.conversation,
  createdAt: Number(row.created_at),
});

export async function file(db: Db, id: string): Promise<FileRow | null> {
  const row = await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fileOf(row) : null;
}

export async function knownFiles(db: Db, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await db.selectFrom('files').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function photoOf(db: Db, agent: string): Promise<FileRow | null> {
  const row = await db
    .selectFrom('files as f')
    .innerJoin('agents as a', 'a.photo', 'f.id')
    .selectAll('f')
    .where('a.id', '=', agent)
    .executeTakeFirst();
  return row ? fileOf(row) : null;
}
