/** One short sentence for people who listen, spoken politely; also shown for a moment when it is a failure. */
import { signal } from '@preact/signals';

export interface Notice {
  readonly text: string;
  readonly failure: boolean;
  /** What can be done about it. */
  readonly action?: { readonly label: string; run(): void };
}

export const notice = signal<Notice | null>(null);

export function announced(text: string): void {
  notice.value = { text, failure: false };
}

export function failureShown(text: string, action?: Notice['action']): void {
  notice.value = { text, failure: true, ...(action && { action }) };
}

export function noticeDismissed(): void {
  notice.value = null;
}
