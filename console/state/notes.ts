/**
 * Notes of the conversations looked at lately, and about their people. Of two copies of one note the higher version
 * is the note, so events, answers and catching up may come in any order.
 */
import { signal } from '@preact/signals';
import type { Note } from '../../shared/protocol/notes.ts';
import { keptThreads } from './threads.ts';

/** Notes by the conversation they stand in, or by the person they are about; in the order they were written. */
export type Shelves = ReadonlyMap<string, readonly Note[]>;

export const notes = signal<Shelves>(new Map());
const none: readonly Note[] = [];

/** Where a note is kept. */
export const shelfOf = ({ conversation, visitor }: Pick<Note, 'conversation' | 'visitor'>): string =>
  conversation ?? visitor;

/** Server ids are random: they only settle the order of one and the same moment. */
const inOrder = (a: Note, b: Note): number =>
  a.afterSeq - b.afterSeq || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/** A shelf with newer copies in place of older ones; the same shelf when nothing is news. */
export function withNotes(shelf: readonly Note[], arrived: readonly Note[]): readonly Note[] {
  const byId = new Map(shelf.map((note) => [note.id, note]));
  let news = false;
  for (const note of arrived) {
    if ((byId.get(note.id)?.version ?? -1) >= note.version) continue;
    byId.set(note.id, note);
    news = true;
  }
  return news ? [...byId.values()].sort(inOrder) : shelf;
}

/** Somebody begins to look: from now on what comes is kept. */
export function notesOpening(...shelves: readonly string[]): void {
  const next = new Map(notes.value);
  for (const shelf of shelves) {
    const known = next.get(shelf) ?? none;
    next.delete(shelf);
    next.set(shelf, known);
  }
  for (const oldest of next.keys()) {
    // A conversation and its person each have a shelf.
    if (next.size <= 2 * keptThreads) break;
    next.delete(oldest);
  }
  notes.value = next;
}

/** From an event or an answer; what belongs to a conversation nobody looked at is not kept. */
export function notesArrived(arrived: readonly Note[]): void {
  const next = new Map(notes.value);
  let news = false;
  for (const shelf of new Set(arrived.map(shelfOf))) {
    const known = next.get(shelf);
    if (known === undefined) continue;
    const changed = withNotes(
      known,
      arrived.filter((note) => shelfOf(note) === shelf),
    );
    if (changed === known) continue;
    next.set(shelf, changed);
    news = true;
  }
  if (news) notes.value = next;
}

export const notesOn = (shelf: string): readonly Note[] => notes.value.get(shelf) ?? none;

/** Everything up to this version is here, of a conversation and about its person: where catching up begins. */
export function newestVersion(...shelves: readonly string[]): number {
  return Math.max(0, ...shelves.flatMap((shelf) => notesOn(shelf).map(({ version }) => version)));
}

export function noteById(id: string): Note | undefined {
  for (const shelf of notes.value.values()) {
    const found = shelf.find((note) => note.id === id);
    if (found) return found;
  }
  return undefined;
}

export function notesForgotten(...shelves: readonly string[]): void {
  const next = new Map(notes.value);
  if (shelves.filter((shelf) => next.delete(shelf)).length > 0) notes.value = next;
}

export function resetNotes(): void {
  notes.value = new Map();
}
