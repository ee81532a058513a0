/** Names that an operator can be completed with. */
import { signal } from '@preact/signals';

export const names = signal<{ readonly inboxes: readonly string[]; readonly agents: readonly string[] }>({
  inboxes: [],
  agents: [],
});

export function namesRead(inboxes: readonly string[], agents: readonly string[]): void {
  names.value = { inboxes, agents };
}
