/** What agents say to each other, read: notes, reactions, mentions. */
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface NoteRow {
  id: string;
  conversation: string | null;
  visitor: string;
  afterSeq: number;
  clientId: string;
  /** `photo`: id of the file with their picture. */
  author: { id: string; name: string; photo: string | null };
  text: string;
  mentions: { id: string; name: string }[];
  at: Millis;
  editedAt: Millis | null;
  deletedAt: Millis | null;
  whisper: boolean;
  /** In the order in which they were first used. */
  reactions: { emoji: string; agents: { id: string; name: string }[] }[];
  version: number;
}

export interface AddNote {
  id: string;
  author: string;
  clientId: string;
  /** Where it stands: a conversation, or the person whatever the conversation. */
  about: { conversation: string } | { visitor: string };
  text: string;
  mentions: string[];
  whisper: boolean;
  at: Millis;
}
/** `mentioned`: agents whose mentions changed with it. */
export type NoteWritten = { kind: 'written'; id: string; mentioned: string[] };
export type AddNoteResult = NoteWritten | { kind: 'repeated'; id: string } | { kind: 'not_found' };
/** `not_yours`: somebody else wrote it. */
export type ChangeNoteResult = NoteWritten | { kind: 'unchanged' | 'not_found' | 'not_yours' };

export interface MentionRow {
  note: string;
  conversation: string | null;
  visitor: string;
  by: { id: string; name: string };
  at: Millis;
}

export interface NoteStore {
  /** Stores a note once for each (author, clientId). A whisper names everybody whom it consults, by itself. */
  addNote(note: AddNote): Promise<AddNoteResult>;
  /** An author's own note, while it is not deleted. */
  editNote(
    note: string,
    author: string,
    text: string,
    mentions: string[],
    at: Millis,
  ): Promise<ChangeNoteResult>;
  /** Takes words, mentions and reactions away for ever; that there was a note stays. */
  deleteNote(note: string, author: string, at: Millis): Promise<ChangeNoteResult>;
  reactToNote(note: string, agent: string, emoji: string, on: boolean, at: Millis): Promise<ChangeNoteResult>;
  note(id: string): Promise<NoteRow | null>;
  /** Of a conversation and about its person, changed after a version, the oldest change first. */
  notesAfter(conversation: string, after: number, limit: number): Promise<NoteRow[]>;
  /** The same, those that changed last, the oldest change first. */
  newestNotes(conversation: string, limit: number): Promise<NoteRow[]>;
  /** Marks mentions of an agent as seen; how many were not before. */
  readMentions(agent: string, notes: string[], at: Millis): Promise<number>;
  unreadMentions(agent: string, limit: number): Promise<{ count: number; mentions: MentionRow[] }>;
}

type Db = Kysely<Schema>;

function notes(db: Db) {
  return db
    .selectFrom('notes as n')
    .innerJoin('agents as a', 'a.id', 'n.author')
    .selectAll('n')
    .select(['a.name as author_name', 'a.photo as author_photo']);
}
type NoteQueryRow = Awaited<ReturnType<ReturnType<typeof notes>['execute']>>[number];

/** Rows with what other tables say of them: one more query each for all of them together. */
async function notesOf(db: Db, rows: NoteQueryRow[]): Promise<NoteRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const mentions = await db
    .selectFrom('mentions as m')
    .innerJoin('agents as a', 'a.id', 'm.agent')
    .select(['m.note', 'a.id', 'a.name'])
    .where('m.note', 'in', ids)
    .orderBy('a.name')
    .execute();
  const reactions = await db
    .selectFrom('note_reactions as r')
    .innerJoin('agents as a', 'a.id', 'r.agent')
    .select(['r.note', 'r.emoji', 'a.id', 'a.name'])
    .where('r.note', 'in', ids)
    .orderBy('r.at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => {
    const byEmoji = new Map<string, { id: string; name: string }[]>();
    for (const { note, emoji, id, name } of reactions)
      if (note === row.id) byEmoji.set(emoji, [...(byEmoji.get(emoji) ?? []), { id, name }]);
    return {
      id: row.id,
      conversation: row.conversation,
      visitor: row.visitor,
      afterSeq: row.after_seq,
      clientId: row.client_id,
      author: { id: row.author, name: row.author_name, photo: row.author_photo },
      text: row.text,
      mentions: mentions.filter(({ note }) => note === row.id).map(({ id, name }) => ({ id, name })),
      at: Number(row.at),
      editedAt: row.edited_at === null ? null : Number(row.edited_at),
      deletedAt: row.deleted_at === null ? null : Number(row.deleted_at),
      whisper: row.whisper === 1,
      reactions: [...byEmoji].map(([emoji, agents]) => ({ emoji, agents })),
      version: Number(row.version),
    };
  });
}

export async function note(db: Db, id: string): Promise<NoteRow | null> {
  const row = await notes(db).where('n.id', '=', id).executeTakeFirst();
  return row ? ((await notesOf(db, [row]))[0] ?? null) : null;
}

/** Two indexed reads, joined here: those of the conversation, and those about its person. */
async function ofConversation(
  db: Db,
  conversation: string,
  page: { after: number; order: 'asc' | 'desc'; limit: number },
): Promise<NoteRow[]> {
  const changed = () =>
    notes(db).where('n.version', '>', page.after).orderBy('n.version', page.order).limit(page.limit);
  const here = await changed().where('n.conversation', '=', conversation).execute();
  const person = await changed()
    .where('n.visitor', '=', (eb) =>
      eb.selectFrom('conversations as c').select('c.visitor').where('c.id', '=', conversation),
    )
    .where('n.conversation', 'is', null)
    .execute();
  const sign = page.order === 'asc' ? 1 : -1;
  const rows = [...here, ...person]
    .sort((a, b) => sign * (Number(a.version) - Number(b.version)))
    .slice(0, page.limit);
  return notesOf(db, rows);
}

export const notesAfter = (db: Db, conversation: string, after: number, limit: number): Promise<NoteRow[]> =>
  ofConversation(db, conversation, { after, order: 'asc', limit });

export const newestNotes = async (db: Db, conversation: string, limit: number): Promise<NoteRow[]> =>
  (await ofConversation(db, conversation, { after: -1, order: 'desc', limit })).reverse();

export async function unreadMentions(
  db: Db,
  agent: string,
  limit: number,
): Promise<{ count: number; mentions: MentionRow[] }> {
  const { count } = await db
    .selectFrom('mentions')
    .select(sql<number>`count(*)`.as('count'))
    .where('agent', '=', agent)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('mentions as m')
    .innerJoin('notes as n', 'n.id', 'm.note')
    .innerJoin('agents as a', 'a.id', 'n.author')
    .select(['m.note', 'm.conversation', 'n.visitor', 'a.id', 'a.name', 'm.at'])
    .where('m.agent', '=', agent)
    .where('m.read_at', 'is', null)
    .orderBy('m.at', 'desc')
    .orderBy('m.note')
    .limit(limit)
    .execute();
  return {
    count: Number(count),
    mentions: rows.map(({ id, name, at, ...row }) => ({ ...row, by: { id, name }, at: Number(at) })),
  };
}
