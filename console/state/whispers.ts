/** Conversations whose whisper thread is unfolded. */
import { signal } from '@preact/signals';

export const whispersShown = signal<ReadonlySet<string>>(new Set());

export function whispersToggled(conversation: string, open: boolean): void {
  if (whispersShown.value.has(conversation) === open) return;
  const next = new Set(whispersShown.value);
  if (open) next.add(conversation);
  else next.delete(conversation);
  whispersShown.value = next;
}
