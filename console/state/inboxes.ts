/** The inboxes and what is set about them, as far as they were fetched. */
import { signal } from '@preact/signals';
import type { InboxSettings } from '../../shared/protocol/settings.ts';

export interface Inbox {
  readonly name: string;
  readonly settings: InboxSettings;
}

export const inboxes = signal<readonly Inbox[]>([]);

export function inboxesArrived(all: readonly Inbox[]): void {
  inboxes.value = all;
}

/** One of them has changed. */
export function inboxArrived(inbox: Inbox): void {
  inboxes.value = inboxes.value.map((known) => (known.name === inbox.name ? inbox : known));
}

/** What is set about an inbox; undefined while that is not here. */
export function settingsOf(name: string): InboxSettings | undefined {
  return inboxes.value.find((inbox) => inbox.name === name)?.settings;
}

export function resetInboxes(): void {
  inboxes.value = [];
}
