/**
 * Notes that the server has not confirmed yet: the outbox of messages once more (`shared/outbox.ts`), each entry with
 * what a note has beside its words. Kept on this device, so that nothing written offline is lost.
 */
import { signal } from '@preact/signals';
import type { OutboxEntry, SendFailure } from '../../shared/outbox.ts';
import * as box from '../../shared/outbox.ts';
import { parseEntry } from './outbox.ts';
import { readAllStored, writeStored } from './storage.ts';

/** What a note has beside its words; `visitor`: it is about the person, in place of a conversation. */
export interface NoteParts {
  readonly visitor: string | null;
  readonly mentions: readonly string[];
  readonly whisper: boolean;
}
export type NoteEntry = OutboxEntry & { readonly note: NoteParts };
export type NoteOutbox = readonly NoteEntry[];

export const noteOutbox = signal<NoteOutbox>([]);

let owner = '';

const keyOf = (clientId: string) => `note-outbox.${owner}.${clientId}`;

/** The machine changes what it knows of an entry and carries the rest along. */
function change(changed: box.Outbox): void {
  const next = changed as NoteOutbox;
  const before = noteOutbox.value;
  if (next === before) return;
  noteOutbox.value = next;
  const present = new Set(next.map((entry) => entry.clientId));
  for (const entry of before) if (!present.has(entry.clientId)) writeStored(keyOf(entry.clientId), null);
  for (const entry of next)
    if (!before.includes(entry)) writeStored(keyOf(entry.clientId), JSON.stringify(entry));
}

/** Reads an entry back; anything that is not one is ignored. */
export function parseNoteEntry(json: string): NoteEntry | null {
  // A note about a person has no conversation, and its `start` keeps such notes in order.
  const entry = parseEntry(json, true) as (OutboxEntry & { note?: Partial<NoteParts> }) | null;
  const { mentions, whisper, visitor } = entry?.note ?? {};
  const whole =
    Array.isArray(mentions) &&
    mentions.every((id) => typeof id === 'string') &&
    typeof whisper === 'boolean' &&
    (visitor === null || typeof visitor === 'string');
  return whole ? (entry as NoteEntry) : null;
}

/** Takes up what this agent left unsent on this device. */
export function openNoteOutbox(agentId: string): void {
  owner = agentId;
  const kept = readAllStored(`note-outbox.${agentId}.`)
    .map(([, json]) => parseNoteEntry(json))
    .filter((entry) => entry !== null)
    .sort((a, b) => a.queuedAt - b.queuedAt);
  noteOutbox.value = box.interrupted(kept) as NoteOutbox;
}

/** Puts the entries out of sight; they stay on the device for the same agent's return. */
export function closeNoteOutbox(): void {
  noteOutbox.value = [];
}

export function noteQueued(
  clientId: string,
  about: { readonly conversation: string } | { readonly visitor: string },
  text: string,
  { mentions, whisper }: Pick<NoteParts, 'mentions' | 'whisper'>,
  queuedAt: number,
): void {
  const visitor = 'visitor' in about ? about.visitor : null;
  const place =
    'visitor' in about ? { conversation: null, start: about.visitor } : { conversation: about.conversation };
  const entry: NoteEntry = {
    clientId,
    ...place,
    text,
    queuedAt,
    attempts: 0,
    state: 'queued',
    note: { visitor, mentions, whisper },
  };
  change([...noteOutbox.value, entry]);
}

export const noteStarted = (clientId: string): void => change(box.started(noteOutbox.value, clientId));

export const noteInterrupted = (): void => change(box.interrupted(noteOutbox.value));

export const noteFailed = (clientId: string, failure: SendFailure & { readonly retry: boolean }): void =>
  change(box.failed(noteOutbox.value, clientId, failure));

/** The server has it, or the agent takes it back. */
export const noteSettled = (clientId: string): void => change(box.remove(noteOutbox.value, clientId));

/** One more try, in its place: a note stands where it was written. */
export const noteRetried = (clientId: string): void =>
  change(
    noteOutbox.value.map((entry) =>
      entry.clientId === clientId && entry.state === 'failed' ? queuedAgain(entry) : entry,
    ),
  );

function queuedAgain(entry: NoteEntry & { state: 'failed' }): NoteEntry {
  const { failure: _, ...rest } = entry;
  return { ...rest, state: 'queued', attempts: 0 };
}

/** The conversation is gone, and nothing can be noted in it. */
export function pendingNotesDropped(conversation: string): void {
  change(noteOutbox.value.filter((entry) => entry.conversation !== conversation));
}
