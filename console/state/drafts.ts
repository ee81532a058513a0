/** What the agent is writing, one draft per conversation, kept on this device. */
import { signal } from '@preact/signals';
import { maxTextLength } from '../../shared/protocol/entities.ts';
import type { Suggestion } from '../../shared/tone/types.ts';
import { mostDrafts, readDrafts, writeDraft } from './storage.ts';

export const drafts = signal<ReadonlyMap<string, string>>(new Map());

/** A suggestion as it was put in, or written anew last. */
export interface DraftOrigin extends Suggestion {
  /** The message it was for. */
  readonly forSeq: number;
  /** Pieces of it that are the agent's own by now. */
  readonly touched?: ReadonlySet<string>;
}

/** The suggestion that a draft began as, until the draft is sent or emptied. */
export const draftOrigins = signal<ReadonlyMap<string, DraftOrigin>>(new Map());

/** Far more than can be sent, and far less than a browser keeps; a longer paste is kept up to here. */
const mostKept = 10 * maxTextLength;

let owner = '';

/** Takes up the drafts this agent left on this device. */
export function openDrafts(agentId: string): void {
  owner = agentId;
  drafts.value = new Map(readDrafts(`draft.${agentId}.`));
}

/** Puts the drafts out of sight; they stay on the device for the same agent's return. */
export function closeDrafts(): void {
  drafts.value = new Map();
  draftOrigins.value = new Map();
}

export function draftChanged(conversation: string, text: string): void {
  const next = new Map(drafts.value);
  next.delete(conversation);
  if (text !== '') next.set(conversation, text);
  const [oldest] = next.keys();
  if (next.size > mostDrafts && oldest !== undefined) {
    next.delete(oldest);
    writeDraft(`draft.${owner}.${oldest}`, null);
  }
  drafts.value = next;
  if (text === '') draftBegan(conversation, null);
  writeDraft(`draft.${owner}.${conversation}`, text === '' ? null : text.slice(0, mostKept));
}

/** The whole draft is a suggestion now, or (null) nothing of one any more. */
export function draftBegan(conversation: string, suggestion: DraftOrigin | null): void {
  const next = new Map(draftOrigins.value);
  if (suggestion !== null) next.set(conversation, suggestion);
  else if (!next.delete(conversation)) return;
  draftOrigins.value = next;
}
