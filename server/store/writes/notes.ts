/**
 * Writes about notes. A note in a conversation changes that conversation's version, so that a console which missed
 * the event finds it by its cursor; a note about a person changes the version of their newest conversation.
 */
import type { AddNote, AddNoteResult, ChangeNoteResult } from '../notes.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';
import type { Versions } from './visitors.ts';

export interface NoteWrites {
  addNote(note: AddNote): AddNoteResult;
  editNote(note: string, author: string, text: string, mentions: string[], at: Millis): ChangeNoteResult;
  deleteNote(note: string, author: string, at: Millis): ChangeNoteResult;
  reactToNote(note: string, agent: string, emoji: string, on: boolean, at: Millis): ChangeNoteResult;
  readMentions(agent: string, notes: string[], at: Millis): number;
}

export function noteWrites(statements: Statements, versions: Versions): NoteWrites {
  const run = (text: string, ...parameters: (string | number | null)[]): number =>
    Number(statements.get(text).run(...parameters).changes);

  const noteById = (id: string) =>
    statements.get('SELECT * FROM notes WHERE id = ?').get(id) as Schema['notes'] | undefined;

  /** The next version, given to the conversation that a console is to look at anew. */
  const nextVersion = (conversation: string | null, visitor: string): number => {
    const version = versions.next();
    run(
      `UPDATE conversations SET version = ? WHERE id = coalesce(?,
         (SELECT id FROM conversations WHERE visitor = ? ORDER BY opened_at DESC LIMIT 1))`,
      version,
      conversation,
      visitor,
    );
    return version;
  };

  const mentionedIn = (note: string): string[] =>
    (statements.get('SELECT agent FROM mentions WHERE note = ?').all(note) as { agent: string }[]).map(
      ({ agent }) => agent,
    );

  /** Makes these the agents a note names, itself excepted; who was named before and still is keeps what they have read. */
  const mention = (
    { id, conversation, author }: Pick<Schema['notes'], 'id' | 'conversation' | 'author'>,
    agents: string[],
    at: Millis,
  ): string[] => {
    const before = mentionedIn(id);
    const wanted = new Set(agents);
    wanted.delete(author);
    const gone = before.filter((agent) => !wanted.has(agent));
    for (const agent of gone) run('DELETE FROM mentions WHERE agent = ? AND note = ?', agent, id);
    const come = [...wanted].filter(
      (agent) =>
        !before.includes(agent) &&
        // Whoever is unknown or switched off is not told of anything.
        run(
          `INSERT INTO mentions (agent, note, conversation, at)
           SELECT id, ?, ?, ? FROM agents WHERE id = ? AND disabled_at IS NULL`,
          id,
          conversation,
          at,
          agent,
        ) > 0,
    );
    return [...gone, ...come];
  };

  /** Who takes part in the consultation of a conversation: its agent, whoever was brought in, whoever whispered. */
  const consulted = (conversation: string): string[] =>
    (
      statements
        .get(
          `SELECT assignee AS agent FROM conversations WHERE id = ? AND assignee IS NOT NULL
           UNION SELECT agent FROM conversation_agents WHERE conversation = ?
           UNION SELECT author FROM notes WHERE conversation = ? AND whisper = 1 AND deleted_at IS NULL`,
        )
        .all(conversation, conversation, conversation) as { agent: string }[]
    ).map(({ agent }) => agent);

  /** The note, where this agent may change its words. */
  const own = (id: string, author: string): Schema['notes'] | 'not_found' | 'not_yours' => {
    const row = noteById(id);
    if (!row) return 'not_found';
    return row.author === author ? row : 'not_yours';
  };

  return {
    addNote({ id, author, clientId, about, text, mentions, whisper, at }) {
      const earlier = statements
        .get('SELECT id FROM notes WHERE author = ? AND client_id = ?')
        .get(author, clientId) as { id: string } | undefined;
      if (earlier) return { kind: 'repeated', id: earlier.id };
      const conversation = 'conversation' in about ? about.conversation : null;
      const place =
        'conversation' in about
          ? statements
              .get('SELECT visitor, last_seq AS seq FROM conversations WHERE id = ?')
              .get(about.conversation)
          : statements.get('SELECT id AS visitor, 0 AS seq FROM visitors WHERE id = ?').get(about.visitor);
      if (!place) return { kind: 'not_found' };
      const { visitor, seq } = place as { visitor: string; seq: number };
      run(
        `INSERT INTO notes (id, conversation, visitor, after_seq, client_id, author, text, at, whisper, version)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        conversation,
        visitor,
        seq,
        clientId,
        author,
        text,
        at,
        whisper ? 1 : 0,
        nextVersion(conversation, visitor),
      );
      const named = whisper && conversation !== null ? [...mentions, ...consulted(conversation)] : mentions;
      return { kind: 'written', id, mentioned: mention({ id, conversation, author }, named, at) };
    },

    editNote(id, author, text, mentions, at) {
      const row = own(id, author);
      if (typeof row === 'string') return { kind: row };
      if (row.deleted_at !== null) return { kind: 'not_found' };
      // A whisper goes on reaching whom it reached.
      const named = row.whisper ? [...mentions, ...mentionedIn(id)] : mentions;
      const mentioned = mention(row, named, at);
      if (row.text === text && mentioned.length === 0) return { kind: 'unchanged' };
      run(
        'UPDATE notes SET text = ?, edited_at = ?, version = ? WHERE id = ?',
        text,
        at,
        nextVersion(row.conversation, row.visitor),
        id,
      );
      return { kind: 'written', id, mentioned };
    },

    deleteNote(id, author, at) {
      const row = own(id, author);
      if (typeof row === 'string') return { kind: row };
      if (row.deleted_at !== null) return { kind: 'unchanged' };
      const mentioned = mention(row, [], at);
      run('DELETE FROM note_reactions WHERE note = ?', id);
      run(
        "UPDATE notes SET text = '', deleted_at = ?, version = ? WHERE id = ?",
        at,
        nextVersion(row.conversation, row.visitor),
        id,
      );
      return { kind: 'written', id, mentioned };
    },

    reactToNote(id, agent, emoji, on, at) {
      const row = noteById(id);
      if (!row || row.deleted_at !== null) return { kind: 'not_found' };
      const changed = on
        ? run(
            'INSERT INTO note_reactions (note, agent, emoji, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
            id,
            agent,
            emoji,
            at,
          )
        : run('DELETE FROM note_reactions WHERE note = ? AND agent = ? AND emoji = ?', id, agent, emoji);
      if (changed === 0) return { kind: 'unchanged' };
      run('UPDATE notes SET version = ? WHERE id = ?', nextVersion(row.conversation, row.visitor), id);
      return { kind: 'written', id, mentioned: [] };
    },

    readMentions(agent, notes, at) {
      let read = 0;
      for (const note of notes)
        read += run(
          'UPDATE mentions SET read_at = ? WHERE agent = ? AND note = ? AND read_at IS NULL',
          at,
          agent,
          note,
        );
      return read;
    },
  };
}
