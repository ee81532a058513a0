/** Earlier conversations that were merged into the ones looked at lately, the oldest first. */
import { signal } from '@preact/signals';

export const mergedParts = signal<ReadonlyMap<string, readonly string[]>>(new Map());

export function mergedArrived(conversation: string, parts: readonly string[]): void {
  if (parts.length === 0 && !mergedParts.value.has(conversation)) return;
  mergedParts.value = new Map(mergedParts.value).set(conversation, parts);
}

export function resetMerged(): void {
  mergedParts.value = new Map();
}
