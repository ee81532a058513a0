/**
 * What the agent is noting, apart from what they are writing to the customer, kept on this device. A draft is kept by
 * its place: `note` and `whisper` of a conversation, and the person.
 */
import { signal } from '@preact/signals';
import { readDrafts, writeDraft } from './storage.ts';

export interface NoteDraft {
  readonly text: string;
  /** Colleagues picked from the list, by the name that stands in the text. */
  readonly picked: Readonly<Record<string, string>>;
}
export const emptyNoteDraft: NoteDraft = { text: '', picked: {} };

export const noteDrafts = signal<ReadonlyMap<string, NoteDraft>>(new Map());

/** Whether the composer of the open conversation writes to the customer or to the team. */
export const composing = signal<'reply' | 'note'>('reply');

let owner = '';

function parseDraft(json: string): NoteDraft | null {
  try {
    const draft = JSON.parse(json) as Partial<NoteDraft> | null;
    return typeof draft?.text === 'string' && typeof draft.picked === 'object' && draft.picked !== null
      ? (draft as NoteDraft)
      : null;
  } catch {
    return null;
  }
}

/** Takes up the drafts this agent left on this device. */
export function openNoteDrafts(agentId: string): void {
  owner = agentId;
  noteDrafts.value = new Map(
    readDrafts(`note-draft.${agentId}.`).flatMap(([place, json]) => {
      const draft = parseDraft(json);
      return draft === null ? [] : [[place, draft] as const];
    }),
  );
}

export function closeNoteDrafts(): void {
  noteDrafts.value = new Map();
  composing.value = 'reply';
}

export const draftAt = (place: string): NoteDraft => noteDrafts.value.get(place) ?? emptyNoteDraft;

export function noteDraftChanged(place: string, draft: NoteDraft): void {
  const next = new Map(noteDrafts.value);
  const empty = draft.text === '';
  if (empty) next.delete(place);
  else next.set(place, draft);
  noteDrafts.value = next;
  writeDraft(`note-draft.${owner}.${place}`, empty ? null : JSON.stringify(draft));
}

export function composingChanged(to: 'reply' | 'note'): void {
  composing.value = to;
}
