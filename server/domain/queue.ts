/**
 * Where those stand who wait for a first answer: counted, never guessed. Only conversations that wait are looked at;
 * a message in any other costs one look into a map.
 */
import type { QueueChanged } from '../../shared/protocol/visitor-events.ts';
import type { Domain, DomainEvent } from './domain.ts';
import { isOpen } from './hours.ts';
import type { Inbox } from './inboxes.ts';

/** What comes at once is counted once. */
const settleMs = 1000;
/** Beyond this many, a position says nothing but "long". */
const mostTold = 200;
const waitsSinceMs = 24 * 60 * 60 * 1000;
/** Those opened while it was closed waited for the morning, not for their turn; hence more are read than counted. */
const waitsRead = 100;
const waitsCounted = 20;
const fewestWaits = 5;

export interface Queue {
  heard(event: DomainEvent): void;
  /** An agent came or went: without any, nobody has a place in a queue. */
  agentsChanged(): void;
  /** A visitor connected, and hears where they stand if they wait. */
  entered(visitor: { id: string; inbox: Inbox }): void;
  stop(): void;
}

interface Place {
  visitor: string;
  told: QueueChanged;
}

export function createQueue(domain: Domain): Queue {
  /** By inbox, those who wait as they were told it; absent: not counted since an agent came. */
  const counted = new Map<string, Map<string, Place>>();
  /** Inbox of each conversation in `counted`. */
  const waiting = new Map<string, string>();
  const due = new Map<string, NodeJS.Timeout>();
  /** Answered while a count was under way, which may not have seen it. */
  const answered = new Set<string>();
  let counting = 0;

  const tell = (visitor: string, queue: QueueChanged) => domain.publish({ kind: 'queue', visitor, queue });

  const leave = (conversation: string): string | null => {
    const inbox = waiting.get(conversation);
    if (inbox === undefined) return null;
    waiting.delete(conversation);
    const place = counted.get(inbox)?.get(conversation);
    counted.get(inbox)?.delete(conversation);
    if (place) tell(place.visitor, { conversation, position: null, waitSeconds: null });
    return inbox;
  };

  const count = async (inbox: Inbox) => {
    const found = await domain.store.waitingConversations(inbox.id, mostTold);
    const now = domain.now();
    const answers = await domain.store.firstAnswers(inbox.id, now - waitsSinceMs, waitsRead);
    const waits = answers
      .filter(({ openedAt }) => isOpen(inbox.settings.hours, openedAt))
      .slice(0, waitsCounted)
      .map(({ openedAt, answeredAt }) => answeredAt - openedAt);
    const waitSeconds = expectedWait(waits);
    const before = counted.get(inbox.id) ?? new Map<string, Place>();
    if (!domain.agentsHere()) return;
    const rows = found.filter(({ conversation }) => !answered.has(conversation));
    const still = new Set(rows.map(({ conversation }) => conversation));
    for (const conversation of [...before.keys()]) if (!still.has(conversation)) leave(conversation);
    const places = new Map<string, Place>();
    rows.forEach(({ conversation, visitor }, index) => {
      const told = { conversation, position: index + 1, waitSeconds };
      places.set(conversation, { visitor, told });
      waiting.set(conversation, inbox.id);
      if (before.get(conversation)?.told.position !== told.position) tell(visitor, told);
    });
    counted.set(inbox.id, places);
  };

  const countSoon = (inbox: Inbox) => {
    if (due.has(inbox.id) || !domain.agentsHere()) return;
    const work = async () => {
      due.delete(inbox.id);
      counting++;
      try {
        await count(inbox);
      } catch (error) {
        domain.log.warn({ err: error }, 'the queue was not counted');
      } finally {
        if (--counting === 0) answered.clear();
      }
    };
    due.set(inbox.id, setTimeout(work, settleMs));
  };

  const countSoonById = (id: string) => {
    const inbox = domain.inboxes.known().find((each) => each.id === id);
    if (inbox) countSoon(inbox);
  };

  return {
    heard(event) {
      if (event.kind === 'message' && event.message.author.kind === 'agent') {
        const { conversation } = event.message;
        if (counting) answered.add(conversation);
        const inbox = leave(conversation);
        if (inbox) countSoonById(inbox);
      } else if (event.kind === 'removed') {
        const inbox = leave(event.conversation);
        if (inbox) countSoonById(inbox);
      } else if (event.kind === 'state') {
        // Opened, answered, given to somebody, resolved: any of these may change who waits.
        const { inbox: name } = event.conversation;
        const inbox = domain.inboxes.known().find((each) => each.name === name);
        if (inbox) countSoon(inbox);
      }
    },
    agentsChanged() {
      if (domain.agentsHere()) {
        for (const inbox of domain.inboxes.known()) if (!counted.has(inbox.id)) countSoon(inbox);
        return;
      }
      counted.clear();
      waiting.clear();
    },
    entered({ id, inbox }) {
      if (!domain.agentsHere()) return;
      const places = counted.get(inbox.id);
      if (!places) return countSoon(inbox);
      for (const { visitor, told } of places.values()) if (visitor === id) tell(id, told);
    },
    stop() {
      for (const timer of due.values()) clearTimeout(timer);
      due.clear();
    },
  };
}

/** Each up to its bound is rounded up to its step: nobody can know it better than that. */
const steps = [
  { upTo: 5 * 60, step: 30 },
  { upTo: 15 * 60, step: 60 },
  { upTo: 60 * 60, step: 5 * 60 },
  { upTo: Number.POSITIVE_INFINITY, step: 15 * 60 },
];

/** The median of these waits in seconds, rounded up; null where there were too few to say. */
export function expectedWait(waitsMs: number[]): number | null {
  if (waitsMs.length < fewestWaits) return null;
  const sorted = waitsMs.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  const seconds = (upper + lower) / 2 / 1000;
  const { step } = steps.find(({ upTo }) => seconds <= upTo) ?? { step: 1 };
  return Math.max(1, Math.ceil(seconds / step)) * step;
}
