/**
 * Who needs us most, as one moment in time: since when the visitor waits, moved back by what makes the wait harder.
 * Because every minute of waiting counts the same for everybody, the order does not change while time passes, so
 * it can be stored, indexed and paged through; and it can be explained in minutes.
 */
import type { ConversationSummary } from './protocol/entities.ts';

const minuteMs = 60_000;
/** Full frustration weighs as much as half an hour of waiting. */
export const frustrationMinutes = 30;
/** Below this, what the engine reads is no frustration worth a mark (`profile.ts`). */
export const frustrationFrom = 0.3;
/** From here on somebody counts as upset: the engine's own limit for a conversation of late (`profile.ts`). */
export const upsetFrom = 0.5;
/** High and urgent. */
export const priorityMinutes = [0, 60, 24 * 60] as const;
/** A promise begins to press this long before it is due. */
export const promiseMinutes = 30;
/** Whom nobody keeps waiting comes after everybody who waits. */
export const notWaitingMs = 365 * 24 * 60 * minuteMs;

/** What the order follows from; moments in milliseconds since 1970. */
export interface NeedFacts {
  waitingSince: number | null;
  priority: 0 | 1 | 2;
  /** 0..1 */
  frustration: number;
  promiseDue: number | null;
  /** Since when it is back from a snooze. */
  wokenAt: number | null;
  lastAt: number;
}

/** Whether the visitor is upset. */
export const isUpset = ({ frustration }: { readonly frustration: number }): boolean =>
  frustration >= upsetFrom;

/** The sort key, smallest first, and the minutes that each reason contributed to it. */
export function needOf(facts: NeedFacts): ConversationSummary['need'] {
  const why: ConversationSummary['need']['why'] = [];
  const { frustration, priority, waitingSince, promiseDue, wokenAt, lastAt } = facts;
  const heat = frustration >= frustrationFrom ? Math.round(frustration * frustrationMinutes) : 0;
  const weight = priorityMinutes[priority];
  if (waitingSince !== null) why.push({ kind: 'waiting', minutes: 0 });
  // An agent asked to see it again now: it stands among those who wait.
  else if (wokenAt !== null) why.push({ kind: 'woken', minutes: 0 });
  if (heat > 0) why.push({ kind: 'frustration', minutes: heat });
  if (weight > 0) why.push({ kind: 'priority', minutes: weight });
  const from = waitingSince ?? wokenAt ?? lastAt + notWaitingMs;
  const waiting = from - (heat + weight) * minuteMs;
  const promised = promiseDue === null ? Number.POSITIVE_INFINITY : promiseDue - promiseMinutes * minuteMs;
  if (promiseDue !== null) why.push({ kind: 'promise', minutes: promiseMinutes });
  return { at: Math.min(waiting, promised), why };
}
