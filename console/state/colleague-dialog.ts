/** The dialog in which a colleague is asked in, or takes a conversation over. */
import { signal } from '@preact/signals';

export type Asking = 'bring_in' | 'hand_over';

export const colleagueDialog = signal<{ readonly conversation: string; readonly asking: Asking } | null>(
  null,
);

export function colleagueDialogOpened(conversation: string, asking: Asking): void {
  colleagueDialog.value = { conversation, asking };
}

export function colleagueDialogClosed(): void {
  colleagueDialog.value = null;
}
