/** The messages of the conversations looked at lately, so that going back to one is immediate. */
import { batch, signal } from '@preact/signals';
import type { Message } from '../../shared/protocol/entities.ts';
import { applyMessages, lastContiguousSeq, type Timeline, timelineFrom } from '../../shared/timeline.ts';
import { newestPart } from '../../shared/timeline-parts.ts';

export interface Thread {
  /** `erased`: it was here and has been deleted for ever, with everything said in it. */
  readonly status: 'loading' | 'ready' | 'failed' | 'gone' | 'erased';
  readonly timeline: Timeline;
  /** Another part of the conversation, looked at after a jump, until it touches `timeline`. */
  readonly apart: Timeline | null;
  readonly loadingEarlier: boolean;
  /** Every change of a message up to this number is in it; only answers of the server move it. */
  readonly changes: number;
}

/** The part of a thread that is on screen. */
export const shownOf = ({ apart, timeline }: Thread): Timeline => apart ?? timeline;

/** More would only cost memory: an agent moves between a handful. */
export const keptThreads = 30;
/** Of one that was left: it opens at its end again, and what was read further up is fetched on the way there. */
export const keptMessages = 300;

export const threads = signal<ReadonlyMap<string, Thread>>(new Map());

const loading: Thread = {
  status: 'loading',
  timeline: timelineFrom(0),
  apart: null,
  loadingEarlier: false,
  changes: 0,
};

function put(conversation: string, thread: Thread): void {
  const next = new Map(threads.value);
  next.delete(conversation);
  next.set(conversation, thread);
  for (const oldest of next.keys()) {
    if (next.size <= keptThreads) break;
    next.delete(oldest);
  }
  threads.value = next;
}

/** The agent looks at the conversation; what is already here stays visible meanwhile. */
export function threadOpening(conversation: string): void {
  const thread = threads.value.get(conversation);
  batch(() => {
    othersShortened(conversation);
    put(conversation, thread?.status === 'ready' || thread?.status === 'erased' ? thread : loading);
  });
}

/** Nobody looks at the others now. */
function othersShortened(open: string): void {
  const next = new Map(threads.value);
  for (const [conversation, thread] of next) {
    if (conversation === open || thread.timeline.messages.length <= keptMessages) continue;
    next.set(conversation, { ...thread, timeline: newestPart(thread.timeline, keptMessages) });
  }
  threads.value = next;
}

/** The newest page. It may lie beyond a gap when the conversation was last looked at long ago. */
export function threadOpened(conversation: string, newest: readonly Message[], changes = 0): void {
  const known = threads.value.get(conversation);
  const start = timelineFrom(Math.max(0, (newest[0]?.seq ?? 1) - 1));
  const timeline =
    known?.status === 'ready'
      ? known.timeline
      : applyMessages(start, [...(known?.timeline.messages ?? []), ...(known?.timeline.held ?? [])]);
  put(conversation, {
    status: 'ready',
    timeline: applyMessages(timeline, newest),
    apart: known?.apart ?? null,
    loadingEarlier: false,
    // What was here before may lie behind; the newest page alone is as it is now.
    changes: known?.status === 'ready' ? known.changes : changes,
  });
}

/** The newest messages of a conversation that nobody has opened yet. */
export function threadPrefetched(conversation: string, newest: readonly Message[], changes?: number): void {
  if (newest.length > 0 && !threads.value.has(conversation)) threadOpened(conversation, newest, changes);
}

export function threadFailed(conversation: string, status: 'failed' | 'gone'): void {
  const thread = threads.value.get(conversation);
  if (thread?.status !== 'ready' && thread?.status !== 'erased') put(conversation, { ...loading, status });
}

/** Its messages go; only that there was something stays, for whoever has it open. */
export function threadErased(conversation: string): void {
  if (threads.value.has(conversation)) put(conversation, { ...loading, status: 'erased' });
}

/**
 * Messages from an event, an answer or a page. A conversation nobody looked at is not kept; one that is being
 * opened keeps what overtakes the answer.
 */
export function messagesArrived(conversation: string, messages: readonly Message[]): void {
  const thread = threads.value.get(conversation);
  if (thread === undefined || thread.status === 'erased') return;
  const next = joined({
    ...thread,
    timeline: applyMessages(thread.timeline, messages),
    apart: thread.apart && applyMessages(thread.apart, messages),
  });
  if (next.timeline !== thread.timeline || next.apart !== thread.apart)
    threads.value = new Map(threads.value).set(conversation, next);
}

/** What was looked at apart becomes part of the whole once nothing is missing between the two. */
function joined(thread: Thread): Thread {
  const { apart, timeline } = thread;
  if (apart === null || lastContiguousSeq(apart) < timeline.from) return thread;
  return { ...thread, timeline: applyMessages(timeline, apart.messages), apart: null };
}

/** The agent goes to a part that is not here: a page of it. */
export function threadApart(conversation: string, page: readonly Message[]): void {
  const thread = threads.value.get(conversation);
  const first = page[0];
  if (thread?.status !== 'ready' || first === undefined) return;
  const apart = applyMessages(timelineFrom(first.seq - 1), page);
  threads.value = new Map(threads.value).set(conversation, joined({ ...thread, apart }));
}

/** Back to the newest messages. */
export function threadWhole(conversation: string): void {
  const thread = threads.value.get(conversation);
  if (thread?.apart) threads.value = new Map(threads.value).set(conversation, { ...thread, apart: null });
}

/** Every change of a message up to this number is here. */
export function changesReached(conversation: string, changes: number): void {
  const thread = threads.value.get(conversation);
  if (thread && thread.changes < changes)
    threads.value = new Map(threads.value).set(conversation, { ...thread, changes });
}

export function earlierLoading(conversation: string, loadingEarlier: boolean): void {
  const thread = threads.value.get(conversation);
  if (thread) threads.value = new Map(threads.value).set(conversation, { ...thread, loadingEarlier });
}

export function resetThreads(): void {
  threads.value = new Map();
}
