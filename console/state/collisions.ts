/**
 * Two colleagues answering at once: when an agent began to write, and whether a colleague has answered since. The
 * soft lock and the one question before sending both follow from it; neither ever blocks for good.
 */
import { signal } from '@preact/signals';
import type { Message } from '../../shared/protocol/entities.ts';

/** By conversation: the last message that was there when the draft was begun. */
const began = new Map<string, number>();

/** The answer of a colleague that the agent was asked to read first, by conversation. */
export const askedToRead = signal<ReadonlyMap<string, { readonly seq: number; readonly name: string }>>(
  new Map(),
);
/** The conversation in which the agent writes although a colleague does. */
export const writesAnyway = signal<string | null>(null);

export function draftNoticed(conversation: string, empty: boolean, lastSeq: number): void {
  if (!empty) {
    if (!began.has(conversation)) began.set(conversation, lastSeq);
    return;
  }
  began.delete(conversation);
  answerRead(conversation);
}

/** What a colleague has answered since the draft was begun. */
export function answerSince(conversation: string, messages: readonly Message[], me: string): Message | null {
  const from = began.get(conversation);
  const newest = messages.findLast(({ author }) => author.kind === 'agent');
  if (from === undefined || newest === undefined) return null;
  return newest.seq > from && newest.author.id !== me ? newest : null;
}

/** Asks once for each answer; `true`: it asks now, and nothing is to be sent yet. */
export function asksFirst(conversation: string, messages: readonly Message[], me: string): boolean {
  const answer = answerSince(conversation, messages, me);
  if (answer === null || askedToRead.value.get(conversation)?.seq === answer.seq) return false;
  askedToRead.value = new Map(askedToRead.value).set(conversation, {
    seq: answer.seq,
    name: answer.author.name,
  });
  return true;
}

/** The agent has read it, or sent all the same. */
export function answerRead(conversation: string): void {
  const next = new Map(askedToRead.value);
  if (next.delete(conversation)) askedToRead.value = next;
}

export function wroteAnyway(conversation: string | null): void {
  if (writesAnyway.value !== conversation) writesAnyway.value = conversation;
}
