/** Which visitors are writing at this moment, and what, where the inbox shows it (and the visitor knows). */
import { signal } from '@preact/signals';

/** A typing notice is repeated every 3 s; without one for this long the visitor has stopped. */
export const typingLastsMs = 7000;

/** By conversation; the text is empty where it is not shown. */
export const typingVisitors = signal<ReadonlyMap<string, string>>(new Map());

export function visitorTyping(conversation: string, active: boolean, text = ''): void {
  const known = typingVisitors.value.get(conversation);
  if (active ? known === text : known === undefined) return;
  const next = new Map(typingVisitors.value);
  if (active) next.set(conversation, text);
  else next.delete(conversation);
  typingVisitors.value = next;
}

export function resetTyping(): void {
  typingVisitors.value = new Map();
}
