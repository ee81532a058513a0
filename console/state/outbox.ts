/**
 * The agent's unsent messages. Each entry is kept under a key of its own, so that two tabs of the same agent add
 * and remove theirs without overwriting the other's; when both send one, the server knows it by its clientId.
 */
import { signal } from '@preact/signals';
import type { Outbox, OutboxEntry, SendFailure } from '../../shared/outbox.ts';
import * as box from '../../shared/outbox.ts';
import { readAllStored, writeStored } from './storage.ts';

export const outbox = signal<Outbox>(box.emptyOutbox);
/** `false` once the browser refused to keep an entry. */
export const outboxKept = signal(true);

/** Messages that resolve their conversation once they are stored, each with the last seq its writer had seen. */
const closing = new Map<string, number>();

let owner = '';

const keyOf = (clientId: string) => `outbox.${owner}.${clientId}`;
const closingKeyOf = (clientId: string) => `closing.${owner}.${clientId}`;

function change(next: Outbox): void {
  const before = outbox.value;
  if (next === before) return;
  outbox.value = next;
  const present = new Set(next.map((entry) => entry.clientId));
  for (const { clientId } of before) {
    if (present.has(clientId)) continue;
    writeStored(keyOf(clientId), null);
    if (closing.delete(clientId)) writeStored(closingKeyOf(clientId), null);
  }
  for (const entry of next)
    if (!before.includes(entry) && !writeStored(keyOf(entry.clientId), JSON.stringify(entry)))
      outboxKept.value = false;
}

/** Reads an entry back; anything that is not one is ignored. `placeless`: one without a conversation is one too. */
export function parseEntry(json: string, placeless = false): OutboxEntry | null {
  try {
    const entry = JSON.parse(json) as Partial<OutboxEntry> | null;
    const whole =
      typeof entry?.clientId === 'string' &&
      (typeof entry.conversation === 'string' || (placeless && entry.conversation === null)) &&
      typeof entry.text === 'string' &&
      typeof entry.queuedAt === 'number' &&
      typeof entry.attempts === 'number' &&
      (entry.state === 'queued' || entry.state === 'sending' || entry.state === 'failed');
    return whole ? (entry as OutboxEntry) : null;
  } catch {
    return null;
  }
}

/** Takes up what this agent left unsent on this device. */
export function openOutbox(agentId: string): void {
  owner = agentId;
  const kept = readAllStored(`outbox.${agentId}.`)
    .map(([, json]) => parseEntry(json))
    .filter((entry) => entry !== null)
    .sort((a, b) => a.queuedAt - b.queuedAt);
  outbox.value = box.interrupted(kept);
  for (const [clientId, seq] of readAllStored(`closing.${agentId}.`)) closing.set(clientId, Number(seq));
}

/** Puts the entries out of sight; they stay on the device for the same agent's return. */
export function closeOutbox(): void {
  outbox.value = box.emptyOutbox;
  closing.clear();
}

export function messageQueued(
  conversation: string,
  content: box.MessageContent,
  clientId: string,
  queuedAt: number,
): void {
  change(box.enqueue(outbox.value, { ...content, clientId, conversation, queuedAt }));
}

/** The conversation is to be resolved after this message, unless its visitor says more than `seenSeq` before. */
export function closesAfter(clientId: string, seenSeq: number): void {
  closing.set(clientId, seenSeq);
  writeStored(closingKeyOf(clientId), String(seenSeq));
}

/** What its writer had seen of the conversation that is to be resolved after this message; undefined: it stays open. */
export const closesAt = (clientId: string): number | undefined => closing.get(clientId);

export function sendStarted(clientId: string): void {
  change(box.started(outbox.value, clientId));
}

export function sendAcked(clientId: string, conversation: string): void {
  change(box.acked(outbox.value, clientId, conversation));
}

export function sendFailed(clientId: string, failure: SendFailure & { readonly retry: boolean }): void {
  change(box.failed(outbox.value, clientId, failure));
}

export function sendsInterrupted(): void {
  change(box.interrupted(outbox.value));
}

export function sendRetried(clientId: string): void {
  change(box.retry(outbox.value, clientId));
}

/** The conversation is gone: nothing can be said in it any more. */
export function messagesDropped(conversation: string): void {
  for (const entry of outbox.value) if (entry.conversation === conversation) messageTakenBack(entry.clientId);
}

export function messageTakenBack(clientId: string): void {
  change(box.remove(outbox.value, clientId));
}
