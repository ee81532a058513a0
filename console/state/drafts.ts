/** What the agent is writing, one draft per conversation, kept on this device. */
import { signal } from '@preact/signals';
import { readAllStored, writeStored } from './storage.ts';

export const drafts = signal<ReadonlyMap<string, string>>(new Map());

let owner = '';

/** Takes up the drafts this agent left on this device. */
export function openDrafts(agentId: string): void {
  owner = agentId;
  drafts.value = new Map(readAllStored(`draft.${agentId}.`));
}

/** Puts the drafts out of sight; they stay on the device for the same agent's return. */
export function closeDrafts(): void {
  drafts.value = new Map();
}

export function draftChanged(conversation: string, text: string): void {
  const next = new Map(drafts.value);
  if (text === '') next.delete(conversation);
  else next.set(conversation, text);
  drafts.value = next;
  writeStored(`draft.${owner}.${conversation}`, text === '' ? null : text);
}
