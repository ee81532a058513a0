/** The visitor's last words per conversation, from which the marks of a list row are read. */
import { signal } from '@preact/signals';
import type { ConversationSummary, Message } from '../../shared/protocol/entities.ts';

export const lastVisitorWords = signal<ReadonlyMap<string, string>>(new Map());

export function visitorSpoke(message: Message): void {
  if (message.author.kind !== 'visitor') return;
  lastVisitorWords.value = new Map(lastVisitorWords.value).set(message.conversation, message.text);
}

export function visitorWordsListed(summaries: readonly ConversationSummary[]): void {
  const next = new Map(lastVisitorWords.value);
  for (const { id, lastMessage } of summaries)
    if (lastMessage?.author.kind === 'visitor') next.set(id, lastMessage.text);
  lastVisitorWords.value = next;
}

export function resetMoods(): void {
  lastVisitorWords.value = new Map();
}
