/** The message that was jumped to: it comes into view and is marked for a moment. */
import { signal } from '@preact/signals';

export interface Found {
  readonly conversation: string;
  readonly seq: number;
}

/** A new object for every jump, also to the same message. */
export const found = signal<Found | null>(null);

export function messageFound(conversation: string, seq: number): void {
  found.value = { conversation, seq };
}

export function foundForgotten(): void {
  found.value = null;
}
