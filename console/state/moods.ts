/** The visitor's last words per conversation, from which the marks of a list row are read. */
import { signal } from '@preact/signals';
import type { ConversationSummary, Message } from '../../shared/protocol/entities.ts';

interface Words {
  readonly seq: number;
  readonly text: string;
}

/** One short "hello?" after an angry message does not mean that the anger is gone. */
const keptWords = 3;

/** Oldest first. */
export const lastVisitorWords = signal<ReadonlyMap<string, readonly Words[]>>(new Map());

function add(to: Map<string, readonly Words[]>, conversation: string, words: Words): void {
  const known = to.get(conversation) ?? [];
  if (known.some(({ seq }) => seq === words.seq)) return;
  to.set(conversation, [...known, words].sort((a, b) => a.seq - b.seq).slice(-keptWords));
}

export function messagesHeard(messages: readonly Message[]): void {
  const next = new Map(lastVisitorWords.value);
  for (const { author, conversation, seq, text } of messages)
    if (author.kind === 'visitor') add(next, conversation, { seq, text });
  lastVisitorWords.value = next;
}

export function summariesHeard(summaries: readonly ConversationSummary[]): void {
  const next = new Map(lastVisitorWords.value);
  for (const { id, lastSeq, lastMessage } of summaries)
    if (lastMessage?.author.kind === 'visitor') add(next, id, { seq: lastSeq, text: lastMessage.text });
  lastVisitorWords.value = next;
}

/** The conversation was erased. */
export function wordsForgotten(conversation: string): void {
  const left = new Map(lastVisitorWords.value);
  if (left.delete(conversation)) lastVisitorWords.value = left;
}

export function resetMoods(): void {
  lastVisitorWords.value = new Map();
}
