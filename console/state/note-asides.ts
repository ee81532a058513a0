/** Notes of a conversation as they stand between its messages: stored ones, then those on their way. */
import type { Note } from '../../shared/protocol/notes.ts';
import type { Aside } from '../thread-items.ts';
import { type NoteEntry, noteOutbox } from './note-outbox.ts';
import { notesOn } from './notes.ts';

export type ShownNote =
  | { readonly kind: 'stored'; readonly note: Note }
  | { readonly kind: 'pending'; readonly entry: NoteEntry };

const known = new WeakMap<Note | NoteEntry, Aside>();

/** Beyond every message: what is not stored yet stands at the end. */
const atEnd = Number.MAX_SAFE_INTEGER;

function asideOf(shown: ShownNote): Aside {
  const source = shown.kind === 'stored' ? shown.note : shown.entry;
  const earlier = known.get(source);
  if (earlier) return earlier;
  const aside: Aside =
    shown.kind === 'stored'
      ? {
          kind: 'note',
          key: `note:${shown.note.author.id}:${shown.note.clientId}`,
          afterSeq: shown.note.afterSeq,
          at: shown.note.at,
          value: shown,
        }
      : {
          kind: 'note',
          key: `note:pending:${shown.entry.clientId}`,
          afterSeq: atEnd,
          at: new Date(shown.entry.queuedAt).toISOString(),
          value: shown,
        };
  known.set(source, aside);
  return aside;
}

/** Those of one place that are not in the list of stored ones already. */
export function shownNotes(
  shelf: string,
  wanted: (entry: NoteEntry) => boolean,
  whisper: boolean,
): readonly ShownNote[] {
  const stored = notesOn(shelf).filter((note) => note.whisper === whisper);
  const ids = new Set(stored.map(({ clientId }) => clientId));
  return [
    ...stored.map((note) => ({ kind: 'stored', note }) as const),
    ...noteOutbox.value
      .filter((entry) => entry.note.whisper === whisper && wanted(entry) && !ids.has(entry.clientId))
      .map((entry) => ({ kind: 'pending', entry }) as const),
  ];
}

/** Notes of the conversation itself; whispers stand in their own thread. */
export const noteAsides = (conversation: string): readonly Aside[] =>
  shownNotes(conversation, (entry) => entry.conversation === conversation, false).map(asideOf);
