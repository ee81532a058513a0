/** One short sentence for people who listen, spoken politely; also shown for a moment when it is a failure. */
import { signal } from '@preact/signals';

export interface Notice {
  readonly text: string;
  readonly failure: boolean;
}

export const notice = signal<Notice | null>(null);

export function announced(text: string): void {
  notice.value = { text, failure: false };
}

export function failureShown(text: string): void {
  notice.value = { text, failure: true };
}

export function noticeDismissed(): void {
  notice.value = null;
}
