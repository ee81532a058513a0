/** The words of one message that are marked, because the agent looks at what came of them. */
import { signal } from '@preact/signals';
import type { Span } from '../evidence.ts';

export interface Highlight {
  readonly seq: number;
  readonly spans: readonly Span[];
}

export const highlight = signal<Highlight | null>(null);

export function evidenceShown(seq: number, spans: readonly Span[]): void {
  highlight.value = { seq, spans };
}

export function evidenceHidden(): void {
  highlight.value = null;
}
