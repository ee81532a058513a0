/** Since when nothing was typed or clicked in this tab; null: somebody is at it. */
import { signal } from '@preact/signals';

export const restingSince = signal<number | null>(null);

export function restBegan(at: number): void {
  restingSince.value = at;
}

export function restEnded(): void {
  restingSince.value = null;
}
