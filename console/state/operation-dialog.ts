/** Which of the small dialogs is open, and for which conversations. */
import { signal } from '@preact/signals';

export type OperationKind = 'snooze' | 'tag' | 'priority' | 'promise' | 'merge' | 'block' | 'more';
export interface OperationDialog {
  readonly kind: OperationKind;
  readonly conversations: readonly string[];
}

export const operationDialog = signal<OperationDialog | null>(null);

export function operationAsked(kind: OperationKind, conversations: readonly string[]): void {
  if (conversations.length > 0) operationDialog.value = { kind, conversations };
}

export function operationClosed(): void {
  operationDialog.value = null;
}
