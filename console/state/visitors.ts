/** What is known of the visitors whose conversations are looked at. */
import { signal } from '@preact/signals';
import type { VisitorDetail } from '../../shared/protocol/entities.ts';

export const visitors = signal<ReadonlyMap<string, VisitorDetail>>(new Map());

export function visitorArrived(visitor: VisitorDetail): void {
  visitors.value = new Map(visitors.value).set(visitor.id, visitor);
}

/** Something of theirs was erased: what is known may be no longer so. */
export function visitorLeft(id: string): void {
  if (!visitors.value.has(id)) return;
  const left = new Map(visitors.value);
  left.delete(id);
  visitors.value = left;
}

export function resetVisitors(): void {
  visitors.value = new Map();
}
