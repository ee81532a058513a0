/** Which visitors are writing at this moment. */
import { signal } from '@preact/signals';

/** A typing notice is repeated every 3 s; without one for this long the visitor has stopped. */
export const typingLastsMs = 7000;

export const typingVisitors = signal<ReadonlySet<string>>(new Set());

export function visitorTyping(conversation: string, active: boolean): void {
  if (typingVisitors.value.has(conversation) === active) return;
  const next = new Set(typingVisitors.value);
  if (active) next.add(conversation);
  else next.delete(conversation);
  typingVisitors.value = next;
}
