import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enqueue, type Outbox } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import {
  applyMessages,
  hasGap,
  lastContiguousSeq,
  type Timeline,
  timelineFrom,
  timelineItems,
} from '../../shared/timeline.ts';
import { createNews, createPending, newestPart } from '../../shared/timeline-parts.ts';

const stored = (seq: number): Message => ({
  conversation: 'c',
  seq,
  clientId: `id-${seq}`,
  author: { kind: seq % 3 === 0 ? 'visitor' : 'agent', id: 'x', name: 'x' },
  text: String(seq),
  at: '2026-01-01T00:00:00.000Z',
});
const isMine = (message: Message) => message.author.kind === 'visitor';

/** A start, and pieces of the conversation in any order, with repetitions and holes. */
const delivery = fc.record({
  from: fc.integer({ min: 0, max: 8 }),
  pieces: fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }), { maxLength: 20 }),
});

/** Everything seen so far as a set; what is visible is found by walking from the start in both directions. */
function naive(start: number, seen: ReadonlySet<number>) {
  let from = start;
  let last = start;
  while (seen.has(last + 1)) last++;
  while (seen.has(from)) from--;
  const visible = Array.from({ length: last - from }, (_, index) => from + 1 + index);
  const held = [...seen].filter((seq) => seq <= from || seq > last).sort((a, b) => a - b);
  return { from, visible, held };
}

const seqs = (messages: readonly Message[]) => messages.map((message) => message.seq);

test('after every piece the timeline is what the naive version says', () => {
  fc.assert(
    fc.property(delivery, ({ from, pieces }) => {
      const seen = new Set<number>();
      let timeline: Timeline = timelineFrom(from);
      for (const piece of pieces) {
        const before = structuredClone(timeline);
        const next = applyMessages(timeline, piece.map(stored));
        expect(timeline).toEqual(before);
        timeline = next;
        for (const seq of piece) seen.add(seq);
        const expected = naive(from, seen);
        expect(timeline.from).toBe(expected.from);
        expect(seqs(timeline.messages)).toEqual(expected.visible);
        expect(seqs(timeline.held)).toEqual(expected.held);
        expect(lastContiguousSeq(timeline)).toBe(expected.from + expected.visible.length);
        expect(hasGap(timeline)).toBe(expected.held.some((seq) => seq > lastContiguousSeq(timeline)));
        expect(applyMessages(timeline, piece.map(stored))).toBe(timeline);
      }
    }),
    { numRuns: 300 },
  );
});

test('any order and any cutting of a whole conversation gives the same timeline', () => {
  const shuffled = fc.integer({ min: 1, max: 30 }).chain((count) =>
    fc.tuple(
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index + 1),
        { minLength: count },
      ),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([order, sizes]) => {
      let timeline = timelineFrom(0);
      let position = 0;
      for (const size of sizes) {
        timeline = applyMessages(timeline, order.slice(position, position + size).map(stored));
        position += size;
      }
      timeline = applyMessages(timeline, order.slice(position).map(stored));
      expect(seqs(timeline.messages)).toEqual([...order].sort((a, b) => a - b));
      expect(timeline.held).toEqual([]);
    }),
  );
});

test('items have unique keys, lose no pending message, and never swap two that are both shown', () => {
  fc.assert(
    fc.property(delivery, fc.uniqueArray(fc.integer({ min: 1, max: 24 })), ({ from, pieces }, own) => {
      const outbox = own.reduce<Outbox>(
        (box, seq) => enqueue(box, { clientId: `id-${seq * 3}`, conversation: 'c', text: '', queuedAt: 0 }),
        [],
      );
      let timeline: Timeline = timelineFrom(from);
      let shown: string[] = [];
      for (const piece of pieces) {
        timeline = applyMessages(timeline, piece.map(stored));
        const items = timelineItems(timeline, outbox, isMine);
        const keys = items.map((item) => item.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const entry of outbox) {
          const known = [...timeline.messages, ...timeline.held].some(
            (message) => message.clientId === entry.clientId && message.seq > timeline.from,
          );
          expect(keys.includes(entry.clientId) || !known).toBe(true);
        }
        const storedKeys = items.filter((item) => item.kind === 'stored').map((item) => item.key);
        const still = shown.filter((key) => storedKeys.includes(key));
        expect(storedKeys.filter((key) => still.includes(key))).toEqual(still);
        shown = storedKeys;
      }
    }),
  );
});

test('news leave no message out, and tell each once while the conversation grows', () => {
  fc.assert(
    fc.property(delivery, ({ from, pieces }) => {
      const newsOf = createNews();
      const told: number[] = [];
      let timeline: Timeline = timelineFrom(from);
      for (const piece of pieces) {
        timeline = applyMessages(timeline, piece.map(stored));
        told.push(...seqs(newsOf(timeline)));
        expect(told.toSorted((a, b) => a - b)).toEqual(seqs(timeline.messages));
      }
    }),
  );
});

test('what is on its way is what is not stored, also in a part of the conversation and in another one', () => {
  const step = fc.record({ keep: fc.nat(9), elsewhere: fc.boolean() });
  fc.assert(
    fc.property(delivery, fc.array(step), fc.uniqueArray(fc.nat(20)), ({ from, pieces }, steps, own) => {
      const pendingOf = createPending(isMine);
      const outbox = own.reduce<Outbox>(
        (box, seq) => enqueue(box, { clientId: `id-${seq}`, conversation: 'c', text: '', queuedAt: 0 }),
        [],
      );
      const seen = new Set<string>();
      let timeline: Timeline = timelineFrom(from);
      for (const [index, piece] of pieces.entries()) {
        timeline = applyMessages(timeline, piece.map(stored));
        const { keep = 9, elsewhere = false } = steps[index] ?? {};
        timeline = newestPart(timeline, keep);
        for (const message of [...timeline.messages, ...timeline.held])
          if (isMine(message)) seen.add(message.clientId);
        const expected = outbox.filter(({ clientId }) => !seen.has(clientId));
        expect(pendingOf(timeline, outbox)).toEqual(expected);
        if (elsewhere)
          pendingOf(applyMessages(timelineFrom(0), [{ ...stored(1), conversation: 'd', clientId: 'd' }]), []);
      }
    }),
  );
});

test('the newest part is the end of a conversation, and grows back by its earlier messages', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (from, count, keep) => {
      const all = Array.from({ length: count }, (_, index) => stored(from + index + 1));
      const whole = applyMessages(timelineFrom(from), all);
      const part = newestPart(whole, keep);
      expect(part.messages).toEqual(keep === 0 ? [] : all.slice(-keep));
      expect(lastContiguousSeq(part)).toBe(lastContiguousSeq(whole));
      expect(applyMessages(part, all)).toEqual(whole);
    }),
  );
});
