/** What was promised in the conversations looked at lately. */
import { signal } from '@preact/signals';
import type { ConversationPromise } from '../../shared/protocol/operations.ts';
import { keptThreads } from './threads.ts';

export const promises = signal<ReadonlyMap<string, readonly ConversationPromise[]>>(new Map());

export function promisesArrived(conversation: string, arrived: readonly ConversationPromise[]): void {
  const next = new Map(promises.value);
  next.delete(conversation);
  next.set(conversation, arrived);
  for (const oldest of next.keys()) {
    if (next.size <= keptThreads) break;
    next.delete(oldest);
  }
  promises.value = next;
}

export function promisesForgotten(conversation: string): void {
  const next = new Map(promises.value);
  if (next.delete(conversation)) promises.value = next;
}

export function resetPromises(): void {
  promises.value = new Map();
}
