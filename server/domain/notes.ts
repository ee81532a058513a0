/**
 * Notes: what agents say to each other about a conversation or a person. Stored once, then told to agents, then
 * acknowledged. No visitor's room, transcript, mail, export or suggestion ever reads them.
 */
import type * as v from 'valibot';
import type { mentionsReadAnswer, NoteAnswer, NoteSyncAnswer } from '../../shared/protocol/agent-events.ts';
import { failure } from '../../shared/protocol/errors.ts';
import {
  type MentionsChanged,
  mostUnreadMentions,
  type Note,
  type NoteReact,
  type noteAdd,
  type noteEdit,
  type noteSync,
  notesPageSize,
} from '../../shared/protocol/notes.ts';
import type { ChangeNoteResult, NoteRow } from '../store/notes.ts';
import { type Actor, type Domain, isoOf, photoAddress } from './domain.ts';
import { newId } from './ids.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;

const isoOrNull = (at: number | null): string | null => (at === null ? null : isoOf(at));

export function noteOf({ author, at, editedAt, deletedAt, ...row }: NoteRow): Note {
  const { id, name, photo } = author;
  return {
    ...row,
    author: { id, name, ...(photo === null ? {} : { photo: photoAddress(id, photo) }) },
    at: isoOf(at),
    editedAt: isoOrNull(editedAt),
    deletedAt: isoOrNull(deletedAt),
  };
}

/** A page holds at most this many characters, so that asking often cannot fill our memory. */
const pageCharacters = 200_000;

function fitting(notes: readonly NoteRow[]): number {
  let room = pageCharacters;
  const cut = notes.findIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return cut === -1 ? notes.length : Math.max(1, cut);
}

/** The notes that changed last, of a conversation and about its person; `more`: there are earlier ones. */
export async function newestNotes(
  { store }: Domain,
  conversation: string,
): Promise<{ notes: Note[]; more: boolean }> {
  const rows = await store.newestNotes(conversation, notesPageSize);
  const fit = fitting(rows.toReversed());
  return { notes: rows.slice(-fit).map(noteOf), more: rows.length === notesPageSize || fit < rows.length };
}

/** What a console calls after any gap: notes that changed after a version, in pages. */
export async function syncNotes(
  { store }: Domain,
  { conversation, after }: v.InferOutput<typeof noteSync>,
): Promise<NoteSyncAnswer> {
  if (!(await store.conversation(conversation))) return failure('not_found');
  const rows = await store.notesAfter(conversation, after, notesPageSize);
  const fit = fitting(rows);
  return {
    ok: true,
    notes: rows.slice(0, fit).map(noteOf),
    more: rows.length === notesPageSize || fit < rows.length,
  };
}

/** Takes a note. Resolves after the durable commit; the same `clientId` from the same author finds the first. */
export async function addNote(
  domain: Domain,
  agent: Agent,
  { conversation, visitor, ...command }: v.InferOutput<typeof noteAdd>,
  connection?: string,
): Promise<NoteAnswer> {
  const result = await domain.store.addNote({
    ...command,
    id: newId(),
    author: agent.id,
    about: conversation === undefined ? { visitor: visitor ?? '' } : { conversation },
    at: domain.now(),
  });
  if (result.kind === 'not_found') return failure('not_found');
  if (result.kind === 'repeated') {
    const note = await domain.store.note(result.id);
    return note ? { ok: true, note: noteOf(note) } : failure('not_found');
  }
  return told(domain, result.id, result.mentioned, connection);
}

export async function editNote(
  domain: Domain,
  agent: Agent,
  { note, text, mentions }: v.InferOutput<typeof noteEdit>,
  connection?: string,
): Promise<NoteAnswer> {
  return changed(
    domain,
    note,
    await domain.store.editNote(note, agent.id, text, mentions, domain.now()),
    connection,
  );
}

export async function deleteNote(
  domain: Domain,
  agent: Agent,
  note: string,
  connection?: string,
): Promise<NoteAnswer> {
  return changed(domain, note, await domain.store.deleteNote(note, agent.id, domain.now()), connection);
}

export async function reactToNote(
  domain: Domain,
  agent: Agent,
  { note, emoji, on }: NoteReact,
  connection?: string,
): Promise<NoteAnswer> {
  return changed(
    domain,
    note,
    await domain.store.reactToNote(note, agent.id, emoji, on, domain.now()),
    connection,
  );
}

/** Somebody has seen these mentions of them. */
export async function readMentions(
  domain: Domain,
  agent: Agent,
  notes: string[],
): Promise<v.InferOutput<typeof mentionsReadAnswer>> {
  if ((await domain.store.readMentions(agent.id, notes, domain.now())) > 0)
    await tellMentions(domain, agent.id);
  return { ok: true };
}

/** What waits for an agent to see it, as a new connection of theirs is told. */
export async function unreadMentions(
  { store }: Pick<Domain, 'store'>,
  agent: string,
): Promise<MentionsChanged> {
  const { count, mentions } = await store.unreadMentions(agent, mostUnreadMentions);
  return { count, mentions: mentions.map((mention) => ({ ...mention, at: isoOf(mention.at) })) };
}

async function tellMentions(domain: Domain, agent: string): Promise<void> {
  domain.publish({ kind: 'mentions', agent, unread: await unreadMentions(domain, agent) });
}

async function changed(
  domain: Domain,
  id: string,
  result: ChangeNoteResult,
  connection?: string,
): Promise<NoteAnswer> {
  switch (result.kind) {
    case 'not_found':
      return failure('not_found');
    case 'not_yours':
      return failure('forbidden', 'Only who wrote a note can change it.');
    case 'unchanged': {
      const note = await domain.store.note(id);
      return note ? { ok: true, note: noteOf(note) } : failure('not_found');
    }
    case 'written':
      return told(domain, id, result.mentioned, connection);
  }
}

async function told(
  domain: Domain,
  id: string,
  mentioned: readonly string[],
  connection?: string,
): Promise<NoteAnswer> {
  const row = await domain.store.note(id);
  // Erased in between, with the conversation it stood in.
  if (!row) return failure('not_found');
  const note = noteOf(row);
  domain.publish({ kind: 'note', note }, connection);
  for (const agent of mentioned) await tellMentions(domain, agent);
  return { ok: true, note };
}
