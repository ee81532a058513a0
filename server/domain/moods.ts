/**
 * Reads how visitors talk, for every conversation and not only those somebody looks at: the lists sort and filter by
 * it. After the message is published and acknowledged, several messages in one reading, in the engine's own thread and
 * never more than a share of its time, so that in a flood of messages there is still room for suggestions.
 */
import type { Mood } from '../../shared/mood.ts';
import { frustrationFrom, upsetFrom } from '../../shared/need.ts';
import { type Domain, type DomainEvent, summaryOf } from './domain.ts';
import { newestFitting } from './suggestions.ts';
import { EngineBusy, restFor, type ToneEngine } from './tone-engine.ts';

/** Visitors often write three lines in a row; one reading serves them all. */
const settleMs = 150;
/** A turn counts .7 of the one after it, so nothing further back moves anything (`profile.ts`). */
const window = 24;
/** A smaller change is no news: it moves nothing by a minute. */
const leastChange = 0.02;

export interface Moods {
  heard(event: DomainEvent): void;
  stop(): void;
}

export function createMoods(
  domain: Domain,
  engine: Pick<ToneEngine, 'mood'>,
  { settle = settleMs }: { settle?: number } = {},
): Moods {
  /** Conversations to read, the one that waits longest first. */
  const due = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const wake = (afterMs: number) => {
    if (stopped || timer || due.size === 0) return;
    timer = setTimeout(() => {
      void next();
    }, afterMs);
    timer.unref();
  };

  async function next(): Promise<void> {
    const [conversation] = due;
    let tookMs = 0;
    if (conversation !== undefined) {
      due.delete(conversation);
      try {
        tookMs = await read(conversation);
      } catch (error) {
        if (!(error instanceof EngineBusy))
          domain.log.warn({ conversation, err: error }, 'the mood of a conversation could not be read');
      }
    }
    timer = null;
    wake(tookMs * restFor);
  }

  /** Resolves to how long the engine took. */
  async function read(conversation: string): Promise<number> {
    const { store } = domain;
    const row = await store.conversation(conversation);
    if (!row) return 0;
    const messages = await store.messagesAfter(conversation, Math.max(0, row.lastSeq - window), window);
    const from = performance.now();
    const mood = await engine.mood(
      newestFitting(messages).flatMap(({ author, text }) =>
        author.kind === 'system' ? [] : [{ from: author.kind, text }],
      ),
    );
    const tookMs = performance.now() - from;
    if (!isOther(row.mood, mood)) return tookMs;
    const changed = await store.saveMood(conversation, mood);
    if (changed) domain.publish({ kind: 'row', conversation: summaryOf(changed) });
    return tookMs;
  }

  return {
    heard(event) {
      if (event.kind === 'removed') due.delete(event.conversation);
      if (event.kind !== 'message' || event.message.author.kind !== 'visitor') return;
      due.add(event.message.conversation);
      wake(settle);
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      due.clear();
    },
  };
}

/** Whether it is worth a write, and an event to every console. */
function isOther(before: Mood, after: Mood): boolean {
  const crosses = (limit: number) => before.frustration >= limit !== after.frustration >= limit;
  return (
    before.voice !== after.voice ||
    before.language !== after.language ||
    Math.abs(before.frustration - after.frustration) >= leastChange ||
    crosses(frustrationFrom) ||
    crosses(upsetFrom)
  );
}
