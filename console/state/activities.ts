/** What happened beside the messages of the conversations looked at lately. */
import { signal } from '@preact/signals';
import type { Activity } from '../../shared/protocol/activity.ts';
import { keptThreads } from './threads.ts';

export const activities = signal<ReadonlyMap<string, readonly Activity[]>>(new Map());

/** Server ids sort in the order things happened within one moment. */
const inOrder = (a: Activity, b: Activity): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;

/** From an event or an answer, whichever came first: each is kept once. */
export function activitiesArrived(conversation: string, arrived: readonly Activity[]): void {
  const known = activities.value.get(conversation) ?? [];
  const byId = new Map([...known, ...arrived].map((activity) => [activity.id, activity]));
  const next = new Map(activities.value);
  next.delete(conversation);
  next.set(conversation, [...byId.values()].sort(inOrder));
  for (const oldest of next.keys()) {
    if (next.size <= keptThreads) break;
    next.delete(oldest);
  }
  activities.value = next;
}

export function activitiesForgotten(conversation: string): void {
  const next = new Map(activities.value);
  if (next.delete(conversation)) activities.value = next;
}

export function resetActivities(): void {
  activities.value = new Map();
}
